/// One of the two folders that each hold a whole vault under the name of its epoch (FORMAT.md §3.3).
struct VaultCopy {
    /// What stands in the folder.
    struct Found {
        /// The vaults that read, though a slot in them may be broken; the newest first. An interrupted replacement
        /// leaves more than one.
        var files: [VaultFile] = []
        /// One newer than those, or the only one, did not read.
        var isBroken = false
        /// The bytes of what did not read: a slot in them may be whole.
        var remains: [[UInt8]] = []
        /// What reads or not, beside the newest.
        var hasOthers = false

        var newest: VaultFile? { files.first }
    }

    let name: String
    private let parent: any DiskFolder

    init(_ name: String, in parent: any DiskFolder) {
        self.name = name
        self.parent = parent
    }

    static func name(epoch: UInt64) -> String { JournalFormat.vaultPrefix + String(epoch) }

    func found() throws(JournalError) -> Found {
        var found = Found()
        guard let folder = try parent.folder(name) else {
            found.isBroken = true
            return found
        }
        let epochs = try VaultCopy.epochs(in: folder)
        found.hasOthers = epochs.count > 1
        for epoch in epochs {
            let bytes = try folder.open(VaultCopy.name(epoch: epoch), for: .reading)?
                .contents(limit: JournalFormat.vaultLengthLimit)
            switch bytes.map(VaultFile.read) ?? .broken {
            case .unknownVersion:
                throw .newerVersion(Location(file: name + "/" + VaultCopy.name(epoch: epoch), offset: 0))
            case .file(let file) where file.epoch == epoch: found.files.append(file)
            case .broken, .file:
                if found.files.isEmpty { found.isBroken = true }
                if let bytes { found.remains.append(bytes) }
            }
        }
        if epochs.isEmpty { found.isBroken = true }
        return found
    }

    /// Makes `file` durable under its name, once it was read back and opened; what it replaces stays until
    /// `removeOthers`.
    func write(_ file: VaultFile, opens: (VaultFile) -> Bool) throws(JournalError) {
        let folder = try parent.madeFolder(self.name)
        let name = VaultCopy.name(epoch: file.epoch)
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let new = try folder.create(temporary)
        try new.append(file.bytes)
        try new.sync()
        let back = try folder.open(temporary, for: .reading)?.contents(limit: JournalFormat.vaultLengthLimit)
        guard case .file(let read)? = back.map(VaultFile.read), read == file, opens(read) else {
            throw .damaged(Damage(.lostVault, at: Location(file: self.name + "/" + temporary, offset: 0)))
        }
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    /// Takes back what a failed replacement wrote here. What cannot be taken back opens nothing that the vault
    /// in the other folder does not open too, and the next replacement overwrites it.
    func withdraw(_ epoch: UInt64) {
        do throws(JournalError) {
            guard let folder = try parent.folder(name) else { return }
            let name = VaultCopy.name(epoch: epoch)
            try folder.removeLeftover(name + JournalFormat.temporarySuffix)
            try folder.removeLeftover(name)
            try folder.sync()
        } catch {
            return
        }
    }

    func sync() throws(JournalError) { try parent.folder(name)?.sync() }

    /// An old vault, or one that was never finished, may hold a key that was destroyed since, or open with an old
    /// passphrase: none is kept.
    func removeOthers(than epoch: UInt64) throws(JournalError) {
        guard let folder = try parent.folder(name) else { return }
        let others = try folder.names().filter { name in
            VaultCopy.epoch(of: name).map { $0 != epoch } ?? VaultCopy.isUnfinished(name)
        }
        guard !others.isEmpty else { return }
        for other in others { try folder.remove(other) }
        try folder.sync()
    }

    private static func epochs(in folder: any DiskFolder) throws(JournalError) -> [UInt64] {
        try folder.names().compactMap(epoch).sorted(by: >)
    }

    /// Nil for a name that is no vault's.
    private static func epoch(of name: String) -> UInt64? {
        guard name.hasPrefix(JournalFormat.vaultPrefix),
            let epoch = UInt64(name.dropFirst(JournalFormat.vaultPrefix.count)),
            VaultCopy.name(epoch: epoch) == name
        else { return nil }
        return epoch
    }

    private static func isUnfinished(_ name: String) -> Bool {
        name.hasSuffix(JournalFormat.temporarySuffix)
            && epoch(of: String(name.dropLast(JournalFormat.temporarySuffix.count))) != nil
    }
}

extension DiskFolder {
    /// A crash may leave a temporary file; it was never part of the journal.
    func removeLeftover(_ name: String) throws(JournalError) {
        if try names().contains(name) { try remove(name) }
    }

    /// The folder of that name, made durable first when it is not there.
    func madeFolder(_ name: String) throws(JournalError) -> any DiskFolder {
        if let folder = try folder(name) { return folder }
        try createFolder(name)
        try sync()
        guard let folder = try folder(name) else { throw .notFound(path: path + "/" + name) }
        return folder
    }
}
