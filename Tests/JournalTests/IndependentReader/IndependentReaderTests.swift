import Attendance
import Testing

@testable import Journal

/// FORMAT.md is complete: a short program in another language, written from it alone, reads the same events.
@Suite(.enabled(if: PythonReader.isInstalled, "python3 with its package cryptography is not there"))
struct IndependentReaderTests {
    private static let key = String(repeating: "07", count: 32)

    private func store(_ folder: any DiskFolder) throws(JournalError) -> RegisterStore {
        if try Journal.exists(in: folder) {
            return try RegisterStore.open(
                in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant)
        }
        return try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
    }

    /// Every kind of event, in a run each and in several saves.
    private func filled() throws -> MemoryFolder {
        let folder = MemoryFolder()
        let saves = [
            EventCodingSamples.filled, EventCodingSamples.bare, EventCodingSamples.variants,
            EventCodingSamples.otherPackages,
        ]
        for events in saves {
            var store = try store(folder)
            try store.record(events, at: EventCodingSamples.instant)
            try store.record(Array(events.prefix(2)), at: Instant(milliseconds: -1))
        }
        return folder.copy()
    }

    private func files(_ folder: MemoryFolder) -> [String: [UInt8]] { folder.allFiles.mapValues(\.bytes) }

    /// What the program itself reads, in the words of the other.
    private func lines(_ folder: MemoryFolder) throws -> [String] {
        try Bench.read(folder.copy()).flatMap { record in
            let owner = record.pupil.map { "\"\($0)\"" } ?? "null"
            let start = "{\"sequence\":\(record.sequence),\"pupil\":\(owner)"
            guard case .payload(let payload) = record.content else { return [start + ",\"erased\":true}"] }
            let read = try RecordCoding.read(payload, of: record.pupil)
            return read.events.map { event in
                start + ",\"at\":\(read.instant.milliseconds),\"actor\":\"\(read.actor?.rawValue ?? "")\""
                    + ",\"event\":\(json(event))}"
            }
        }
    }

    private func json(_ event: Event) -> String {
        guard case .absencesRecorded(_, let rows, let source) = event else {
            return String(decoding: EventCoding.json(of: event), as: UTF8.self)
        }
        let written = rows.rows.map { row in
            "[\(row.day.number),\(row.firstHour),\(row.lastHour),\(word(row.mark)),\(row.minutes),"
                + "\"\(rows.texts[Int(row.text)])\"]"
        }
        return "{\"type\":\"absences.recorded\",\"source\":\(source.value),\"rows\":["
            + written.joined(separator: ",") + "]}"
    }

    /// Between quotes.
    private func word(_ mark: AbsenceMark) -> String {
        switch mark {
        case .absent(let kind):
            var writer = JSONWriter()
            kind.write(to: &writer)
            return String(decoding: writer.bytes, as: UTF8.self)
        case .unmapped: return "\"unmapped\""
        case .withdrawn: return "\"withdrawn\""
        }
    }

    private func expectSame(_ folder: MemoryFolder) throws {
        let answer = try PythonReader.read(files(folder), "slot-key", Self.key)
        #expect(answer.complaint == "")
        let lines = try lines(folder)
        #expect(answer.lines.count == lines.count)
        for (theirs, ours) in zip(answer.lines, lines) { #expect(theirs == ours) }
    }

    @Test func `it prints every event that the program reads, and the same`() throws {
        let folder = try filled()
        #expect(try lines(folder).count > EventCodingSamples.all.count)
        try expectSame(folder)
    }

    @Test func `what is erased it calls erased, and a save that was cut off is not there`() throws {
        let folder = try filled()
        try Damaging.destroyKey(of: EventCodingSamples.pupil, in: folder)
        try Damaging.gap(at: 160, of: Bench.firstSegment, in: folder)
        let last = "journaal/0000000003.spk"
        let segment = try #require(folder.bytes(of: last))
        folder.set(last, to: segment + segment[160..<300])
        try expectSame(folder)
    }

    @Test func `it opens with the passphrase and with the recovery key`() throws {
        let folder = MemoryFolder()
        let passphrase = "drie dagen Zoe\u{308}"
        let journal = try Journal.create(
            in: folder, lock: .passphrase(SecretBytes(passphrase.utf8), cost: .lowest),
            recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
        try journal.commit([Bench.entry("groep"), Bench.entry("Zoë", Bench.sanne)])
        let files = files(folder)
        let expected = [
            "{\"sequence\":1,\"pupil\":null,\"payload\":\"67726f6570\"}",
            "{\"sequence\":2,\"pupil\":\"\(Bench.sanne)\",\"payload\":\"5a6fc3ab\"}",
        ]
        let composed = "drie dagen Zo\u{EB}\n"
        for (means, secret) in [
            ("passphrase", composed), ("recovery-key", Bench.recoveryKey.description.lowercased()),
        ] {
            #expect(try PythonReader.read(files, means, secret, "--payloads").lines == expected)
        }
        let wrong = try PythonReader.read(files, "passphrase", "vier dagen")
        #expect(wrong.status == 1 && wrong.complaint == "refused: wrong passphrase or recovery key\n")
    }

    @Test func `it reads the worked example of the document`() throws {
        var files: [String: [UInt8]] = [:]
        for path in WorkedExample.paths {
            let printed: [UInt8] = try #require(WorkedExample.printed(path, in: WorkedExample.document()))
            files[path] = printed
        }
        let recoveryKey = WorkedExample.recoveryKey.description
        let answer = try PythonReader.read(files, "recovery-key", recoveryKey, "--payloads")
        #expect(
            answer.lines == [
                "{\"sequence\":1,\"pupil\":null,\"payload\":\"67726f6570\"}",
                "{\"sequence\":2,\"pupil\":\"\(WorkedExample.pupil)\",\"payload\":\"5a6fc3ab\"}",
            ])
    }

    @Test func `it is no longer than two hundred lines`() throws {
        #expect(try PythonReader.lineCount() <= 200)
    }

    /// A reader that takes anything proves nothing.
    @Test func `a changed, a lost and an older file it refuses`() throws {
        let folder = try filled()
        let older = files(folder)
        var store = try store(folder)
        try store.record(EventCodingSamples.bare, at: EventCodingSamples.instant)
        let whole = files(folder)
        func refuses(_ change: (inout [String: [UInt8]]) -> Void) throws -> Bool {
            var changed = whole
            change(&changed)
            let answer = try PythonReader.read(changed, "slot-key", Self.key)
            return answer.status == 1 && answer.complaint.hasPrefix("refused: ")
        }
        #expect(try refuses { $0[Bench.firstSegment]?[400] ^= 1 })
        #expect(try refuses { $0["journaal/0000000004.spk"] = nil })
        #expect(try refuses { $0["journaal/0000000004.spk"] = older[Bench.firstSegment] })
        #expect(
            try refuses {
                $0["anker"]?[20] ^= 1; $0["anker"]?[4116] ^= 1
            })
        #expect(try refuses { $0["journaal/0000000004.spk"]?.removeLast(100) })
    }
}
