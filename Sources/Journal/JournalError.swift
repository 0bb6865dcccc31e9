import Attendance

/// Why the journal refused or failed, as facts; the sentences for people are written elsewhere.
public enum JournalError: Error, Equatable {
    /// There is no journal here yet.
    case notFound(path: String)
    case alreadyExists(path: String)
    /// Another process holds the folder; nil when it has not yet said who it is.
    case alreadyOpen(Occupant?)
    case wrongPassphrase
    /// `group` counts from 1 and names the mistyped group; nil when the key is well formed but another's.
    case wrongRecoveryKey(group: Int?)
    case passphraseRefused(PassphraseRefusal)
    /// In both copies of the vault the part that this would open is damaged; the other means opens it.
    case brokenSlot(Means)
    /// A vault of the first layout does not know how this one opens it, so it cannot be kept while the other one
    /// changes.
    case unknownSlotKey(Means)
    case damaged(Damage)
    /// Nothing can be recorded; what can be read is read.
    case readOnly(Journal.Obstacle)
    /// Checksums hold but a seal or link does not: a wrong key or a changed file. Nothing was written.
    case tampered(Location)
    /// The log ends cleanly before what was once acknowledged: an older version has been put back.
    case olderCopy(lastSequence: UInt64, acknowledged: UInt64)
    /// At what was once acknowledged it says something else: a copy has been put back that went its own way.
    case otherCopy(lastSequence: UInt64, acknowledged: UInt64)
    /// This file is no whole backup.
    case backupRefused(BackupRefusal)
    /// Both copies of the vault are older than the log: a restored vault would show records as erased.
    case olderVault(epoch: UInt64, acknowledged: UInt64)
    case newerVersion(Location)
    /// `free` in bytes, where the disk says it.
    case diskFull(file: String, free: Int? = nil)
    case inputOutput(operation: DiskOperation, file: String, errno: Int32)
    case permissions(PermissionProblem)
    /// While the folder was open somebody put another in its place: nothing more is written in this run.
    case displaced(Displacement)
    /// The key of this pupil was destroyed; nothing can be recorded under it again.
    case pupilErased(ID<Pupil>)
}

public enum DiskOperation: Equatable, Sendable {
    case open, create, read, write, sync, rename, remove, list, lock, inspect
}

public enum Displacement: Equatable, Sendable {
    /// The lock is another file now, so a second process may have the folder.
    case lockReplaced(path: String)
    case folderMoved(path: String)
}

/// What makes a folder or file unfit to hold pupils' data; the cure follows from the case.
public enum PermissionProblem: Equatable, Sendable {
    /// Cured by `chmod 700 path`; `mode` holds the permission bits found.
    case openToOthers(path: String, mode: UInt32)
    /// Cured by `chmod -R go= folder`, the folder that it stands in.
    case fileOpenToOthers(path: String, folder: String)
    case foreignOwner(path: String, owner: UInt32)
    case symbolicLink(path: String)
    case notAFolder(path: String)
    case notARegularFile(path: String)
    case hardLinked(path: String)
    case denied(path: String)
}

public enum PassphraseRefusal: Equatable, Sendable {
    case empty
    case tooLong(limit: Int)
    case containsNul
    case notUTF8
}
