/// One of the two folders that each hold a whole vault under the name of its epoch (FORMAT.md §3.3).
struct VaultCopy {
    let name: String
    private let parent: any DiskFolder

    init(_ name: String, in parent: any DiskFolder) {
        self.name = name
        self.parent = parent
    }

    static func name(epoch: UInt64) -> String { JournalFormat.vaultPrefix + String(epoch) }

    /// The newest vault that reads whole; `foundBroken` tells that a newer or only one did not.
    func newest() throws(JournalError) -> (file: VaultFile?, foundBroken: Bool) {
        guard let folder = try parent.folder(name) else { return (nil, true) }
        var foundBroken = false
        for epoch in try VaultCopy.epochs(in: folder) {
            let path = name + "/" + VaultCopy.name(epoch: epoch)
            let bytes = try folder.open(VaultCopy.name(epoch: epoch), for: .reading)?
                .contents(limit: JournalFormat.vaultLengthLimit)
            switch bytes.map(VaultFile.read) ?? .broken {
            case .broken: foundBroken = true
            case .unknownVersion: throw .newerVersion(Location(file: path, offset: 0))
            case .file(let file) where file.epoch == epoch: return (file, foundBroken)
            case .file: foundBroken = true
            }
        }
        return (nil, foundBroken)
    }

    /// Makes `file` durable under its name; what it replaces stays until `removeOthers`.
    func write(_ file: VaultFile) throws(JournalError) {
        let folder = try parent.madeFolder(self.name)
        let name = VaultCopy.name(epoch: file.epoch)
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let new = try folder.create(temporary)
        try new.append(file.bytes)
        try new.sync()
        let back = try folder.open(temporary, for: .reading)?.contents(limit: JournalFormat.vaultLengthLimit)
        // The same bytes open with the same key; comparing them proves it without the key at hand.
        guard back == file.bytes else {
            throw .damaged(Damage(.lostVault, at: Location(file: self.name + "/" + temporary, offset: 0)))
        }
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    func sync() throws(JournalError) { try parent.folder(name)?.sync() }

    /// An old vault may hold a key that was destroyed since, so none is kept.
    func removeOthers(than epoch: UInt64) throws(JournalError) {
        guard let folder = try parent.folder(name) else { return }
        let others = try VaultCopy.epochs(in: folder).filter { $0 != epoch }
        guard !others.isEmpty else { return }
        for other in others { try folder.remove(VaultCopy.name(epoch: other)) }
        try folder.sync()
    }

    private static func epochs(in folder: any DiskFolder) throws(JournalError) -> [UInt64] {
        try folder.names().compactMap { name in
            guard name.hasPrefix(JournalFormat.vaultPrefix),
                let epoch = UInt64(name.dropFirst(JournalFormat.vaultPrefix.count)),
                VaultCopy.name(epoch: epoch) == name
            else { return nil }
            return epoch
        }.sorted(by: >)
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
