/// The right to work in a data folder: the kernel takes it back when the process dies, however it dies.
struct FolderLock {
    private let file: any DiskFile

    init(_ folder: any DiskFolder, occupant: Occupant) throws(JournalError) {
        guard let file = try folder.lock(JournalFormat.lockFile) else {
            let other = try folder.open(JournalFormat.lockFile, for: .reading)?.contents(limit: 512)
            throw .alreadyOpen(other.flatMap(Occupant.init))
        }
        try file.truncate(to: 0)
        try file.write(occupant.encoded, at: 0)
        self.file = file
    }
}
