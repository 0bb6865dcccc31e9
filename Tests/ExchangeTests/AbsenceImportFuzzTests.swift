import Attendance
import Exchange
import Testing

struct AbsenceImportFuzzTests {
    /// SplitMix64: the same seed, the same damage.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Bytes that mean something to one of the readers, and any others.
    private static let telling: [UInt8] =
        Array("\";,\t\r\n-:T/0123456789".utf8) + [0x00, 0x1B, 0x81, 0xC3, 0xE9, 0xF4, 0xFF]

    private func damage(_ bytes: inout [UInt8], using generator: inout Seeded) {
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            guard !bytes.isEmpty else { return }
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let byte = Self.telling.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
            }
        }
    }

    @Test(arguments: SampleFile.allCases)
    func `whatever happens to a file, every row is accounted for`(sample: SampleFile) throws {
        let school = try SampleFile.school()
        let original = try sample.bytes()
        var accepted = 0
        for seed in 0..<150 as Range<UInt64> {
            var generator = Seeded(state: seed)
            var bytes = original
            damage(&bytes, using: &generator)
            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            do {
                let (read, kept, refused) = try account(of: bytes, sample, school)
                #expect(read == kept + refused.count, "seed \(seed)")
                #expect(
                    refused.allSatisfy { (2...lines).contains($0.line) && !$0.complaint.dutch.isEmpty },
                    "seed \(seed)")
                #expect(refused.map(\.line) == refused.map(\.line).sorted(), "seed \(seed)")
                accepted += 1
            } catch let refusal as FileRefusal {
                #expect(!refusal.dutch.isEmpty && !refusal.advice.isEmpty)
            }
        }
        #expect(accepted > 50)
    }

    private func account(
        of bytes: [UInt8], _ sample: SampleFile, _ school: School
    ) throws -> (read: Int, kept: Int, refused: [RefusedRow]) {
        guard sample != .leerlingen else {
            let file = try RosterImport.read(bytes: bytes)
            return (file.read, file.pupils.count, file.refused)
        }
        let file = try AbsenceImport.read(bytes: bytes, layout: nil, school: school)
        for pupil in file.batch.pupils {
            #expect(!pupil.rows.isEmpty && pupil.rows.count == pupil.lines.count)
            for row in pupil.rows {
                #expect((1...20).contains(row.firstHour) && (row.firstHour...20).contains(row.lastHour))
                #expect(row.minutes <= 300 && Int(row.text) < file.batch.texts.count)
            }
        }
        return (file.read, file.batch.pupils.reduce(0) { $0 + $1.rows.count }, file.refused)
    }
}
