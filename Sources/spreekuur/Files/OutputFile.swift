import Journal

/// A file that a command writes for people: readable by its owner only, there whole or not at all.
enum OutputFile {
    private static let temporarySuffix = ".deel"

    /// Over a file of that name only when `replacing`.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
        let place = try place(path)
        try write(bytes, named: place.name, in: place.folder, replacing: replacing)
    }

    /// Refuses already what `write` would.
    static func check(_ path: String, replacing: Bool) throws {
        let place = try place(path)
        try check(place.name, among: place.folder.names(), of: place.folder, replacing: replacing)
    }

    private static func place(_ path: String) throws -> OutsideFile {
        let place = try OutsideFile(path)
        guard !OutsideFile.isFolder(path) else { throw Failure(.usage, "\(path) is een map") }
        return place
    }

    private static func check(
        _ name: String, among names: [String], of folder: ForeignFolder, replacing: Bool
    ) throws(FileOccupied) {
        guard replacing || !names.contains(name) else {
            throw FileOccupied(path: "\(folder.path)/\(name)")
        }
    }

    static func write(
        _ bytes: [UInt8], named name: String, in folder: ForeignFolder, replacing: Bool
    ) throws {
        let names = try folder.names()
        try check(name, among: names, of: folder, replacing: replacing)
        let temporary = name + temporarySuffix
        do throws(JournalError) {
            if names.contains(temporary) { try folder.remove(temporary) }
            let file = try folder.create(temporary)
            try file.append(bytes)
            try file.sync()
            try folder.rename(temporary, to: name)
            try folder.sync()
        } catch {
            // On a full disk it would be in the way; that it cannot be removed is no second error.
            try? folder.remove(temporary)
            throw error
        }
    }
}

/// A file of that name is there, and was not to be replaced: a command says so, the interface asks.
struct FileOccupied: Error {
    let path: String
}

extension Failure {
    init(_ occupied: FileOccupied) {
        self.init(.refused, "\(occupied.path) bestaat al", try: "een andere naam, of --vervang")
    }
}
