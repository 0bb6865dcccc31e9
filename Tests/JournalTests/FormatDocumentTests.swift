import Attendance
import Crypto
import Testing

@testable import Journal

struct FormatDocumentTests {
    @Test func `the worked example in FORMAT.md decodes to what it says`() throws {
        let document = try WorkedExample.document()
        let folder = MemoryFolder()
        for path in WorkedExample.paths {
            if let slash = path.firstIndex(of: "/") { try folder.createFolder(String(path[..<slash])) }
            folder.set(path, to: try #require(WorkedExample.printed(path, in: document)))
        }
        let journal = try Journal.open(
            in: folder, unlock: .slotKey(WorkedExample.slotKey), occupant: Bench.occupant)
        #expect(
            try Bench.records(of: journal) == [
                Record(sequence: 1, pupil: nil, content: .payload(Array("groep".utf8))),
                Record(
                    sequence: 2, pupil: WorkedExample.pupil, content: .payload(Array("Zoë".utf8)),
                    transaction: 1),
            ])
        // The document prints one copy of the vault: the other is made from it.
        #expect(journal.notices == [.vaultCopyRepaired(folder: "kluis-b")])
    }

    @Test(arguments: WorkedExample.paths)
    func `the same choices give the printed bytes again`(path: String) throws {
        let made = try #require(WorkedExample.made().bytes(of: path))
        let printed = try WorkedExample.printed(path, in: WorkedExample.document())
        #expect(printed == made, "should print:\n\(WorkedExample.hex(made))")
    }

    @Test func `the printed recovery key opens the example`() throws {
        #expect(try WorkedExample.document().contains(WorkedExample.recoveryKey.description))
        let folder = try WorkedExample.made()
        let journal = try Journal.open(
            in: folder, unlock: .recoveryKey(WorkedExample.recoveryKey), occupant: Bench.occupant)
        #expect(try Bench.records(of: journal).count == 2)
    }

    @Test func `every constant in FORMAT.md equals the one in the code`() throws {
        let coded: [String: String] = [
            "version": "\(JournalFormat.version)", "cipher": "\(JournalFormat.cipher)",
            "segment magic": text(JournalFormat.segmentMagic),
            "anchor magic": text(JournalFormat.anchorMagic),
            "vault magic": text(JournalFormat.vaultMagic), "frame marker": text(JournalFormat.frameMarker),
            "segment header": "\(JournalFormat.segmentHeaderLength)",
            "anchor half": "\(JournalFormat.anchorSlotLength)",
            "vault header": "\(JournalFormat.vaultHeaderLength)",
            "vault slot": "\(JournalFormat.vaultSlotLength)",
            "snapshot magic": text(JournalFormat.snapshotMagic),
            "snapshot header": "\(JournalFormat.pupilBoundHeaderLength)",
            "draft magic": text(JournalFormat.draftMagic),
            "draft padding": "\(JournalFormat.draftPadding)",
            "draft limit": "\(JournalFormat.draftLengthLimit)",
            "memory magic": text(RememberedHead.magic), "memory half": "\(RememberedHead.length)",
            "backup magic": text(BackupFormat.magic), "backup header": "\(BackupFormat.headerLength)",
            "backup path limit": "\(BackupFormat.pathLimit)",
            "snapshot due after": "\(SnapshotCache.dueAfter)",
            "access magic": text(AccessBlock.magic), "access block": "\(AccessBlock.length)",
            "access blocks a file": "\(AccessFile.blocksPerFile)",
            "access head magic": text(AccessHead.magic), "access head half": "\(AccessHead.length)",
            "refused openings": "\(RefusedOpenings.most)",
            "erase list magic": text(JournalFormat.eraseListMagic),
            "vault limit": "\(JournalFormat.vaultLengthLimit)",
            "frame header": "\(JournalFormat.frameHeaderLength)", "padding": "\(JournalFormat.padding)",
            "body limit": "\(JournalFormat.bodyLimit)", "gap body": "\(JournalFormat.gapBodyLength)",
            "sequence limit": "\(JournalFormat.sequenceLimit)",
            "payload limit": "\(JournalFormat.payloadLimit)", "write limit": "\(JournalFormat.writeLimit)",
            "torn limit": "\(JournalFormat.tornLimit)", "passphrase limit": "\(Passphrase.lengthLimit)",
            "type events": "\(FrameHeader.Kind.events.rawValue)",
            "type gap": "\(FrameHeader.Kind.gap.rawValue)",
            "flag more follow": "\(FrameHeader.Place.moreFollow.rawValue)",
            "flag continues": "\(FrameHeader.Place.continues.rawValue)",
            "undo limit": "\(Register.mostUndoneSteps)",
            "scrypt logN, least": "\(ScryptCost.range.lowerBound)",
            "scrypt logN, most": "\(ScryptCost.range.upperBound)",
            "scrypt logN, new": "\(ScryptCost.standard.logN)", "scrypt r": "\(ScryptCost.blockSize)",
            "scrypt p": "\(ScryptCost.parallelism)",
        ]
        var printed: [String: String] = [:]
        for line in try WorkedExample.document().split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.filter { $0 != "`" }.trimmed }
            if cells.count == 3, coded[cells[0]] != nil || cells[2].hasPrefix("constant") {
                printed[cells[0]] = cells[1]
            }
        }
        #expect(printed == coded)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
