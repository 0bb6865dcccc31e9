import Attendance

/// A copy of a journal in one file: made while another run writes, and called done only once it was opened.
///
/// It opens with the passphrase and the recovery key that opened the journal when it was made.
public struct Backup: Equatable, Sendable {
    /// In bytes.
    public let length: Int
    /// Of the last record in it; 0 for none.
    public let lastSequence: UInt64
    /// When that was made; nil without records.
    public let lastInstant: Instant?
    /// What the machine saved that the backup does not hold, as opening such a folder would refuse it.
    public let objection: JournalError?
    /// What the journal itself had lost when the backup was made.
    public let gaps: [Gap]
    /// Records whose pupil's key was destroyed, before the backup was made.
    public let erasedRecords: Int

    /// Makes one under a name in a folder that may be anybody's, such as a stick. Until it was opened and read to
    /// its end it has another name, so that no half one is ever taken for a backup.
    ///
    /// A file of that name is replaced.
    public static func make(
        of folder: any DiskFolder, as name: String, in target: any DiskFolder, unlock: Unlock,
        occupant: Occupant
    ) throws(JournalError) -> Backup {
        guard try Journal.exists(in: folder) else { throw .notFound(path: folder.path) }
        let temporary = name + JournalFormat.temporarySuffix
        do throws(JournalError) {
            try BackupSource(folder).copy { () throws(JournalError) in
                try target.removeLeftover(temporary)
                return try target.create(temporary)
            }
            let backup = try verify(temporary, in: target, unlock: unlock, occupant: occupant, memory: nil)
            try target.rename(temporary, to: name)
            try target.sync()
            return backup
        } catch {
            // On a full stick it would be in the way; that it cannot be removed is no second error.
            try? target.removeLeftover(temporary)
            throw error
        }
    }

    /// Reads every byte and opens every record; changes nothing.
    public static func verify(
        _ name: String, in target: any DiskFolder, unlock: Unlock, occupant: Occupant,
        memory: (any DiskFolder)?
    ) throws(JournalError) -> Backup {
        let index = try index(of: name, in: target)
        let journal = try Journal.open(
            in: BackupFolder(index, path: name), unlock: unlock, occupant: occupant, toRead: true)
        var last: (sequence: UInt64, instant: Instant?) = (0, nil)
        var erased = 0
        try journal.replay { (record) throws(JournalError) in
            last.sequence = record.sequence
            guard case .payload(let payload) = record.content else {
                erased += 1
                return
            }
            do throws(PayloadFault) {
                last.instant = try RecordCoding.read(payload, of: record.pupil).instant
            } catch {
                throw JournalError(error, sequence: record.sequence)
            }
        }
        return Backup(
            length: try index.file.size(), lastSequence: last.sequence, lastInstant: last.instant,
            objection: memory.flatMap { journal.objection(of: $0) }, gaps: journal.gaps, erasedRecords: erased
        )
    }

    /// The data folder as it was, to be read; every byte was held against its checksum.
    public static func folder(
        _ name: String, in source: any DiskFolder
    ) throws(JournalError) -> any DiskFolder {
        BackupFolder(try index(of: name, in: source), path: name)
    }

    static func index(of name: String, in target: any DiskFolder) throws(JournalError) -> BackupIndex {
        guard let file = try target.open(name, for: .reading) else { throw .notFound(path: name) }
        return try BackupIndex(reading: file, path: name)
    }
}
