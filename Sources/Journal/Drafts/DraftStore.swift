import Attendance
import Glibc

/// One file per draft, beside the log and independent of it: a draft is also what survives when the log takes
/// nothing any more.
struct DraftStore {
    private let parent: any DiskFolder
    private let device: [UInt8]

    init(in folder: any DiskFolder, device: [UInt8]) {
        parent = folder
        self.device = device
    }

    /// Changes nothing. A file that cannot be read counts as broken: it is no reason not to open the journal.
    func read(_ keys: KeyRing) -> FoundDrafts {
        var found = FoundDrafts()
        do throws(JournalError) {
            guard let folder = try parent.folder(JournalFormat.draftFolder) else { return found }
            for name in try folder.names() {
                guard let file = file(name) else { continue }
                // Nil for a file that the disk does not give.
                let bytes = try? DraftStore.contents(of: name, in: folder)
                switch bytes.map({ file.read($0, keys) }) ?? .broken {
                case .draft(let draft): found.drafts.append(KeptDraft(id: file.id, draft))
                case .erased: continue
                case .unknownVersion: found.newer += 1
                case .broken: found.broken += 1
                }
            }
        } catch {
            found.broken += 1
        }
        found.drafts.sort { ($0.draft.typed, $0.id) > ($1.draft.typed, $1.id) }
        return found
    }

    /// Replaces what stood under this identity; a crash leaves that or the new text, and no other file is touched.
    func write(
        _ draft: Draft, as id: ID<Draft>, _ keys: KeyRing, random: inout RandomBytes
    ) throws(JournalError) {
        guard let bytes = DraftFile(device: device, id: id).sealed(draft, keys, random: &random) else {
            let erased = draft.pupils.first { keys.pupilKeys[$0] == nil }
            throw erased.map { .pupilErased($0) } ?? .notFound(path: JournalFormat.draftFolder)
        }
        guard bytes.count <= JournalFormat.draftLengthLimit else {
            throw .inputOutput(operation: .write, file: JournalFormat.draftFolder, errno: EFBIG)
        }
        let folder = try parent.madeFolder(JournalFormat.draftFolder)
        let name = id.description
        let temporary = name + JournalFormat.temporarySuffix
        let names = try folder.names()
        for leftover in names where leftover.hasSuffix(JournalFormat.temporarySuffix) {
            try folder.remove(leftover)
        }
        // A run that was killed may have left the folder's own name in memory pages only.
        if !names.contains(name) { try parent.sync() }
        let file = try folder.create(temporary)
        try file.append(bytes)
        try file.sync()
        guard try DraftStore.contents(of: temporary, in: folder) == bytes else {
            throw .inputOutput(operation: .read, file: JournalFormat.draftFolder, errno: EIO)
        }
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    func remove(_ id: ID<Draft>) throws(JournalError) {
        try remove { $0.id == id }
    }

    /// Every draft that names this pupil, also when the pupil's key is gone already. A draft of somebody who is
    /// not in the register yet names nobody.
    func remove(about pupil: ID<Pupil>, _ keys: KeyRing) throws(JournalError) {
        guard let folder = try parent.folder(JournalFormat.draftFolder) else { return }
        try remove { file throws(JournalError) in
            guard let bytes = try DraftStore.contents(of: file.id.description, in: folder) else {
                return false
            }
            return file.pupils(bytes, keys)?.contains(pupil) == true
        }
    }

    private func remove(where isMeant: (DraftFile) throws(JournalError) -> Bool) throws(JournalError) {
        guard let folder = try parent.folder(JournalFormat.draftFolder) else { return }
        var isChanged = false
        for name in try folder.names() {
            if let file = file(name) {
                guard try isMeant(file) else { continue }
            } else {
                // One in the making was never part of the drafts, and nobody makes one meanwhile.
                guard name.hasSuffix(JournalFormat.temporarySuffix) else { continue }
            }
            try folder.remove(name)
            isChanged = true
        }
        if isChanged { try folder.sync() }
    }

    private func file(_ name: String) -> DraftFile? {
        guard let id = ID<Draft>(name), id.description == name else { return nil }
        return DraftFile(device: device, id: id)
    }

    private static func contents(
        of name: String, in folder: any DiskFolder
    ) throws(JournalError) -> [UInt8]? {
        try folder.open(name, for: .reading)?.contents(limit: JournalFormat.draftLengthLimit)
    }
}
