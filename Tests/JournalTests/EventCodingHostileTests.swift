import Attendance
import TestSupport
import Testing

@testable import Journal

struct EventCodingHostileTests {
    private static let taken = #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-11-24"}"#

    private func fault(_ json: String, of pupil: ID<Pupil>? = nil) -> PayloadFault? {
        let bytes = Array(json.utf8)
        var reader = JSONReader(bytes, in: bytes.indices)
        do throws(PayloadFault) {
            _ = try EventCoding.event(from: &reader, of: pupil)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        #"{"v":2,"type":"import.taken-back","number":7,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.forgotten","number":7,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-11-24","why":"x"}"#,
        #"{"v":1,"type":"import.taken-back","why":"x","number":7,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"number":7,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"folder.started","role":"inspecteur","on":"2026-11-24"}"#,
    ])
    func `what only a newer program writes is never read half`(json: String) {
        guard case .newer = fault(json) else {
            Issue.record("read as \(String(describing: fault(json)))")
            return
        }
    }

    /// So a later version may add a key to any event, and to anything in it.
    @Test(arguments: EventCodingSamples.all)
    func `one more key, in any object of any event, is a newer program's`(event: Event) {
        guard WireName(event) != .absencesRecorded else { return }
        let json = EventCoding.json(of: event)
        for end in json.indices where json[end] == UInt8(ascii: "}") {
            let more = json[..<end] + Array(#","later":[1]"#.utf8) + json[end...]
            let text = String(decoding: more, as: UTF8.self)
            guard case .newer = fault(text, of: event.pupil) else {
                Issue.record("\(text) read as \(String(describing: fault(text, of: event.pupil)))")
                return
            }
        }
    }

    @Test(arguments: [
        "", "{", "{}", "[]", "null", #"{"v":1}"#,
        #" {"v":1,"type":"import.taken-back","number":7,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-11-24"} "#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-11-24"}}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-11-31"}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":"2026-1-3"}"#,
        #"{"v":1,"type":"import.taken-back","number":7,"on":null}"#,
        #"{"v":1,"type":"import.taken-back","number":-1,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":4294967296,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":99999999999999999999,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":07,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":-,"on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":"7","on":"2026-11-24"}"#,
        #"{"v":1,"type":"import.taken-back","number":7}"#,
        #"{"v":1,"type":"absences.recorded"}"#,
        #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":[],"on":"2026-11-24"}"#,
        #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":["\ud800"],"on":"2026-11-24"}"#,
        #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":["\u0041"],"on":"2026-11-24"}"#,
        #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":["a"#,
        #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":["a\"#,
    ])
    func `what no program writes is refused`(json: String) {
        guard case .malformed = fault(json) else {
            Issue.record("read as \(String(describing: fault(json)))")
            return
        }
    }

    @Test func `bytes that are no UTF-8 are refused, not repaired`() {
        var json = Array(
            #"{"v":1,"type":"folder.started","role":"coordinator","municipalities":["?"],"on":"2026-11-24"}"#
                .utf8)
        for index in json.indices where json[index] == UInt8(ascii: "?") { json[index] = 0xff }
        var reader = JSONReader(json, in: json.indices)
        #expect(throws: PayloadFault.self) { try EventCoding.event(from: &reader, of: nil) }
    }

    @Test func `an event stands only in a record of the pupil it is about`() {
        #expect(fault(EventCodingHostileTests.taken) == nil)
        #expect(fault(EventCodingHostileTests.taken, of: EventCodingSamples.pupil) == .malformed(offset: 0))
        let missing = #"{"v":1,"type":"pupil.missing","source":9,"since":"2026-12-01"}"#
        #expect(fault(missing) == .malformed(offset: 0))
        #expect(fault(missing, of: EventCodingSamples.pupil) == nil)
    }

    @Test func `a record of a newer version, kind of item or role is a newer program's`() throws {
        let payload = try payload(of: EventCodingSamples.bare[0])
        let actor = "coordinator".utf8.count
        for (offset, byte) in [(0, 2 as UInt8), (10, 0x78), (10 + actor, 4)] {
            var changed = payload
            changed[offset] = byte
            let expected = PayloadFault.newer(offset: offset)
            #expect(throws: expected) { try RecordCoding.read(changed, of: nil) }
        }
    }

    private func payload(of event: Event) throws -> [UInt8] {
        try #require(
            try RecordCoding.entries(for: [event], at: EventCodingSamples.instant, by: .coordinator).first
        ).payload
    }

    @Test(arguments: EventCodingSamples.all)
    func `cut off after any byte it is refused`(event: Event) throws {
        let payload = try payload(of: event)
        for length in payload.indices {
            #expect(throws: PayloadFault.self) {
                try RecordCoding.read(Array(payload[..<length]), of: event.pupil)
            }
        }
    }

    /// Whatever still reads can be written and read again: nothing enters the register that could not.
    @Test(arguments: EventCodingSamples.all.enumerated().map { (seed: UInt64($0), event: $1) })
    func `changed at random it is refused or read soundly`(seed: UInt64, event: Event) throws {
        var random = Chance(seed: seed)
        let payload = try payload(of: event)
        for _ in 0..<400 {
            var changed = payload
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: changed.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: changed[place] = .random(in: .min ... .max, using: &random)
                case 1: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: changed.remove(at: place)
                default: changed.insert(.random(in: 0x20..<0x7f, using: &random), at: place)
                }
            }
            guard let read = try? RecordCoding.read(changed, of: event.pupil) else { continue }  // Refused.
            let again = try RecordCoding.entries(for: read.events, at: read.instant, by: read.actor)
            let events = try again.flatMap { try RecordCoding.read($0.payload, of: $0.pupil).events }
            #expect(events == read.events)
        }
    }
}
