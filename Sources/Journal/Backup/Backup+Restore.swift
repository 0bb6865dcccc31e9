extension Backup {
    /// Puts a backup back as a folder of that name, which is not there yet or empty, and opens it as a new device
    /// of the journal: the one it was made on may have gone on, and two that write the same are never told apart.
    ///
    /// Until it was opened it has another name; `opened` is called before it gets its own.
    public static func restore(
        _ name: String, in source: any DiskFolder, as folderName: String, in parent: any DiskFolder,
        unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)?,
        opened: (borrowing RegisterStore) -> Void = { _ in }
    ) throws(JournalError) {
        let index = try index(of: name, in: source)
        guard try parent.folder(folderName)?.names().isEmpty ?? true else {
            throw .alreadyExists(path: parent.path + "/" + folderName)
        }
        let temporary = folderName + JournalFormat.temporarySuffix
        do throws(JournalError) {
            try clear(temporary, in: parent)
            try parent.createFolder(temporary)
            guard let folder = try parent.folder(temporary) else {
                throw .notFound(path: parent.path + "/" + temporary)
            }
            try unpack(index, into: folder)
            let store = try RegisterStore.open(
                in: folder, unlock: unlock, occupant: occupant, memory: memory, isPutBack: true)
            opened(store)
            try parent.rename(temporary, to: folderName)
            try parent.sync()
        } catch {
            // Sealed bytes of which the backup is still there; the next try removes what stays.
            try? clear(temporary, in: parent)
            throw error
        }
    }

    private static func unpack(_ index: BackupIndex, into folder: any DiskFolder) throws(JournalError) {
        var folders: [String: any DiskFolder] = [:]
        for entry in index.entries {
            let parts = entry.path.split(separator: "/").map(String.init)
            var place = folder
            if parts.count == 2 {
                if let made = folders[parts[0]] {
                    place = made
                } else {
                    place = try folder.madeFolder(parts[0])
                }
                folders[parts[0]] = place
            }
            let file = try place.create(parts[parts.count - 1])
            var done = 0
            while done < entry.length {
                var piece = [UInt8](repeating: 0, count: min(1 << 20, entry.length - done))
                _ = try index.file.read(into: &piece, at: 0, count: piece.count, from: entry.offset + done)
                try file.append(piece)
                done += piece.count
            }
            try file.sync()
        }
        for made in folders.values { try made.sync() }
        try folder.sync()
    }

    /// What an interrupted try left: a folder with files, and folders with files.
    private static func clear(_ name: String, in parent: any DiskFolder) throws(JournalError) {
        guard try parent.names().contains(name), let folder = try parent.folder(name) else { return }
        for inner in try folder.names() {
            if let deeper = try folder.folder(inner) {
                for file in try deeper.names() { try deeper.remove(file) }
            }
            try folder.remove(inner)
        }
        try parent.remove(name)
    }
}
