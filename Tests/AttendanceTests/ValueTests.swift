import Attendance
import Testing

/// Small values that refuse what they are not.
struct ValueTests {
    @Test(arguments: [("9:05", 545), ("09:05", 545), ("9.05", 545), ("00:00", 0), ("23:59", 1439)])
    func `a time is read with a colon or a dot`(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutes == minutes)
    }

    @Test(arguments: [
        "24:00", "12:60", "9:5", "009:05", "+9:05", "-0:05", "9:+5", "9", ":", "", "9:05:00", "٩:٠٥", "9:0５",
    ])
    func `what is no time is none`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `a time is written with two digits and never passes midnight`() {
        #expect(time("9.05").description == "09:05")
        #expect(time("23:50").advanced(byMinutes: 20) == time("23:59"))
        #expect(time("0:10").advanced(byMinutes: -20) == .midnight)
        #expect(TimeOfDay(minutes: 1440) == nil)
        #expect(TimeOfDay(minutes: -1) == nil)
        #expect(time("9:05") < time("13:00"))
    }

    @Test(arguments: ["00XX00", "01ab12", "31Zy99"]) func `a BRIN is two, two and two`(text: String) {
        #expect(BRIN(text)?.text == text.uppercased())
    }

    @Test(arguments: ["00XX0", "00XX000", "XX0000", "0OXX00", "00ß00", "00ﬁ0", "00X X0", "", "００XX", "00ÅÅ"])
    func `what is no BRIN is none`(text: String) {
        #expect(BRIN(text) == nil)
    }

    @Test(arguments: ["1", "000107", "A-12.b", "12345678901234567890"])
    func `a pupil number keeps what was written`(text: String) {
        #expect(PupilNumber(text)?.text == text)
    }

    @Test(arguments: ["", "123456789012345678901", "1 2", "1\n", "12é", "'12", "1;2", "\u{1B}"])
    func `what is no pupil number is none`(text: String) {
        #expect(PupilNumber(text) == nil)
    }

    @Test func `an identity is 32 hexadecimal digits and back`() {
        let pupil: ID<Pupil> = identity(0x3FA9_1C00)
        #expect(pupil.description == "0000000000000000000000003fa91c00")
        #expect(ID<Pupil>(pupil.description) == pupil)
        #expect(ID<Pupil>(String(repeating: "f", count: 32))?.raw == .max)
        for text in [
            "", "3fa91c00", "+0000000000000000000000003fa91c0", "-0000000000000000000000000000000",
            String(repeating: "g", count: 32), String(repeating: "0", count: 33),
        ] {
            #expect(ID<Pupil>(text) == nil, "\(text)")
        }
    }
}
