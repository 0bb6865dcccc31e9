import Attendance
import Exchange
import Journal
import Screens

/// The data as the interface reaches them: closed, or open with its store.
struct DataFolder: ~Copyable {
    let path: String
    private let memory: (any DiskFolder)?
    private let isForReading: Bool
    private(set) var store: RegisterStore?
    /// Why it could not be opened or made, other than by a wrong passphrase; nil once it is open.
    private(set) var failure: Failure?
    private var notice: Screens.Notice?
    /// Why the last draft was not kept.
    var draftFailure: Failure?

    /// Not opened yet; the passphrase is asked on screen.
    init(at path: String, memory: (any DiskFolder)?, toRead isForReading: Bool = false) {
        self.path = path
        self.memory = memory
        self.isForReading = isForReading
        store = nil
    }

    init(
        _ store: consuming RegisterStore, at path: String, memory: (any DiskFolder)? = nil,
        toRead isForReading: Bool = false
    ) {
        self.path = path
        self.memory = memory
        self.isForReading = isForReading
        self.store = consume store
    }

    /// Nil while the disk has room enough.
    var scarceMegabytes: Int? { DiskSpace.scarceMegabytes(of: DiskSpace.freeBytes(at: path)) }

    var isClosed: Bool { store == nil }

    /// What was seen at opening, once.
    mutating func takeNotice() -> Screens.Notice? {
        defer { notice = nil }
        return notice
    }

    /// What came of it; nil when the program should end.
    mutating func carryOut(
        _ effect: Effect, today: Day, progress: (FileAnswer) throws(FileRefusal) -> Void = { _ in }
    ) -> Message? {
        switch effect {
        case .quit: nil
        // Nothing is read now: what was, has stopped or ended.
        case .stopReading: .answered(.stopped)
        case .perform(let command): perform(command)
        case .ask(.complete(let path)): .answered(PathCompletion(path).answer)
        case .ask(.columns(let request)): .answered(columns(request))
        case .ask(.preview(let request)): .answered(preview(request, today: today, progress: progress))
        case .keep(let preview): keep(preview)
        case .exchange(let request): store?.answer(request, on: today) ?? .recordFailed(.readOnly)
        case .takeOver(let preview): keep(preview.events, of: .package)
        case .unlock(let passphrase): unlock(passphrase)
        case .recover(let recoveryKey): recover(recoveryKey)
        case .replacePassphrase(let passphrase, let recoveryKey):
            replacePassphrase(passphrase, recoveryKey: recoveryKey)
        case .suggestPassphrase: .passphraseSuggested(Passphrase.suggestion())
        case .drawRecoveryKey: .recoveryKeyDrawn(RecoveryKey().description)
        case .create(let folder): create(folder, today: today)
        case .keepDraft(let draft, let id): keep(draft, as: id)
        case .dropDraft(let id): drop(id)
        case .lock: lock()
        }
    }

    /// What came on the screen, and why that could not be kept in the access log: the first time it fails.
    mutating func note(_ sight: Sight) -> Message? {
        store?.note(sight.accesses, from: .screen)
        return (store?.takeAccessFailure()).map { .accessNotKept(Failure.accessNotKept($0)) }
    }

    private mutating func perform(_ command: Command) -> Message {
        do {
            guard let (events, number) = try store?.performed(command, from: .screen) else {
                return .recordFailed(.readOnly)
            }
            return .recorded(events, as: number)
        } catch let refusal as Refusal {
            return .refused(refusal)
        } catch let error as JournalError {
            let isStopped = store?.obstacle != nil
            return .recordFailed(isStopped ? .readOnly : SaveFailure(error))
        } catch {
            return .recordFailed(.other("er ging iets mis in het programma zelf"))
        }
    }

    /// The keys are wiped with the store.
    private mutating func lock() -> Message {
        store?.note(.lock, .folder, from: .screen)
        store = nil
        return .locked
    }

    private mutating func keep(_ preview: ImportPreview) -> Message {
        let object: Access.Object =
            switch preview.content {
            case .pupils: .pupils
            case .absences: .absences
            }
        return keep(preview.events, of: object)
    }

    private mutating func keep(_ events: [Event], of object: Access.Object) -> Message {
        do throws(JournalError) {
            guard let number = try store?.recordImport(events, of: object, from: .screen) else {
                return .recordFailed(.readOnly)
            }
            return .recorded(events, as: number)
        } catch {
            return .recordFailed(store?.obstacle == nil ? SaveFailure(error) : .readOnly)
        }
    }

    private mutating func unlock(_ passphrase: String) -> Message {
        do throws(JournalError) {
            return try open(.passphrase(SecretBytes(passphrase.utf8)))
        } catch {
            return failed(error)
        }
    }

    private mutating func recover(_ recoveryKey: String) -> Message {
        do throws(JournalError) {
            let opened = try open(.recoveryKey(RecoveryKey(recoveryKey)))
            // Where nothing may be written the passphrase cannot be changed either.
            return store?.obstacle == nil ? .recovered : opened
        } catch {
            return failed(error)
        }
    }

    private mutating func open(_ unlock: Unlock) throws(JournalError) -> Message {
        let judgement = try ClockJudgement(lastSave: PosixFolder.open(path).lastSave)
        let opened = try openedStore(unlock)
        opened.note(.open, .folder, from: .screen)
        let (register, readOnly) = (opened.register, ReadOnly(opened))
        store = consume opened
        failure = nil
        notice = judgement.future.map {
            let (day, time) = Clock.local(at: $0)
            return .clockWentBack(lastSave: day, time)
        }
        return .opened(register, readOnly, drafts: drafts)
    }

    private func openedStore(_ unlock: Unlock) throws(JournalError) -> RegisterStore {
        let folder = try PosixFolder.open(path)
        do throws(JournalError) {
            return try RegisterStore.open(
                in: folder, unlock: unlock, occupant: .here, memory: memory, toRead: isForReading)
        } catch {
            if error == .wrongPassphrase || error == .wrongRecoveryKey(group: nil) {
                Journal.noteRefusedOpening(of: folder, from: .here(.screen), at: Clock.instant)
            }
            throw error
        }
    }

    private mutating func replacePassphrase(_ passphrase: String, recoveryKey: String) -> Message {
        do throws(JournalError) {
            try store?.changeLocks(
                passphrase: .passphrase(SecretBytes(passphrase.utf8)), recoveryKey: RecoveryKey(recoveryKey))
            store?.note(.changePassphrase, .folder, from: .screen)
            failure = nil
            guard let register = store?.register else { return .recordFailed(.readOnly) }
            return .opened(register, drafts: drafts)
        } catch {
            return failed(error)
        }
    }

    private mutating func create(_ folder: NewFolder, today: Day) -> Message {
        do {
            var created = try RegisterStore.create(
                in: PosixFolder.create(path), lock: .passphrase(SecretBytes(folder.passphrase.utf8)),
                recoveryKey: RecoveryKey(folder.recoveryKey), occupant: .here, memory: memory)
            try created.perform(
                .startFolder(role: folder.role, ownMunicipalities: folder.ownMunicipalities, on: today),
                from: .screen)
            let register = created.register
            store = consume created
            failure = nil
            return .opened(register)
        } catch let error as JournalError {
            return failed(error)
        } catch {
            return .unlockFailed(.other("er ging iets mis in het programma zelf"))
        }
    }

    private mutating func failed(_ error: JournalError) -> Message {
        let answer = UnlockFailure(error)
        switch answer {
        case .wrongPassphrase, .passphraseRefused, .wrongRecoveryKey: failure = nil
        case .alreadyOpen, .other: failure = Failure(error)
        }
        return .unlockFailed(answer)
    }
}

extension UnlockFailure {
    fileprivate init(_ error: JournalError) {
        switch error {
        case .wrongPassphrase: self = .wrongPassphrase
        case .passphraseRefused: self = .passphraseRefused
        case .wrongRecoveryKey(let group): self = .wrongRecoveryKey(group: group)
        case .alreadyOpen(let occupant?):
            self = .alreadyOpen(
                process: Int(occupant.process), terminal: occupant.terminal, since: occupant.since)
        case .notFound, .alreadyExists, .alreadyOpen(nil), .brokenSlot, .unknownSlotKey, .damaged, .readOnly,
            .tampered, .olderCopy, .otherCopy, .olderVault, .newerVersion, .diskFull, .inputOutput,
            .permissions, .displaced, .pupilErased, .backupRefused:
            self = .other(Failure(error).sentence)
        }
    }
}
