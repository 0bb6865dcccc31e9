import Glibc
import Journal
import Screens

extension SaveFailure {
    init(_ error: JournalError) {
        switch error {
        case .diskFull(_, let free): self = .diskFull(free: free.map(DiskSpace.megabytes))
        case .inputOutput(_, _, EDQUOT): self = .quotaReached
        case .inputOutput(_, _, EROFS): self = .diskReadOnly
        case .inputOutput(_, _, EFBIG): self = .fileTooLarge
        case .inputOutput: self = .inputOutput
        case .permissions(.denied): self = .denied
        case .displaced: self = .displaced
        case .readOnly: self = .readOnly
        case .notFound, .alreadyExists, .alreadyOpen, .wrongPassphrase, .wrongRecoveryKey, .passphraseRefused,
            .brokenSlot, .unknownSlotKey, .damaged, .tampered, .olderCopy, .otherCopy, .olderVault,
            .newerVersion, .permissions, .pupilErased, .backupRefused:
            self = .other(Failure(error).sentence)
        }
    }
}
