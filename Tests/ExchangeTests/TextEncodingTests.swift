import Attendance
import Testing

@testable import Exchange

struct TextEncodingTests {
    private func text(_ bytes: [UInt8]) throws -> (TextEncoding, String, hasStandIns: Bool) {
        let decoded = try DecodedText(bytes)
        return (
            decoded.encoding, String(decoding: decoded.bytes[decoded.start...], as: UTF8.self),
            decoded.hasStandIns
        )
    }

    @Test func `UTF-8 is taken as it is, with a byte order mark or without`() throws {
        let plain = try text(Array("Noémi Łukasz 日 😀".utf8))
        #expect(plain == (.utf8, "Noémi Łukasz 日 😀", false))
        let marked = try text([0xEF, 0xBB, 0xBF] + Array("Büşra".utf8))
        #expect(marked == (.utf8WithByteOrderMark, "Büşra", false))
    }

    @Test(arguments: [true, false])
    func `UTF-16 with a byte order mark keeps letters beyond the first plane`(isBigEndian: Bool) throws {
        let units: [UInt16] = [0xFEFF] + Array("Noémi;😀\r\n".utf16)
        let bytes = units.flatMap {
            isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        let found = try text(bytes)
        #expect(found == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian, "Noémi;😀\r\n", false))
    }

    @Test func `half a surrogate pair and half a unit are not passed over in silence`() throws {
        #expect(try text([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00]).hasStandIns)
        #expect(try text([0xFF, 0xFE, 0x61, 0x00, 0x62]).hasStandIns)
    }

    @Test func `bytes that are no UTF-8 are Windows-1252`() throws {
        let found = try text([0x4E, 0x6F, 0xE9, 0x6D, 0x69, 0x20, 0x80, 0x20, 0x92, 0x9F, 0xFF])
        #expect(found == (.windows1252, "Noémi € ’Ÿÿ", false))
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func `each undefined byte of Windows-1252 can still be told`(byte: UInt8) throws {
        let decoded = try DecodedText([0x61, byte, 0xE9, 0x62])
        #expect(decoded.encoding == .windows1252)
        #expect(decoded.hasStandIns)
        #expect(StandIn.first(in: decoded.bytes[...]) == byte)
    }

    @Test func `one damaged byte does not turn a UTF-8 file into Windows-1252`() throws {
        let decoded = try DecodedText(Array("Noémi Büşra ".utf8) + [0xE9, 0x0A])
        #expect(decoded.encoding == .utf8)
        #expect(StandIn.first(in: decoded.bytes[...]) == 0xE9)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).hasPrefix("Noémi Büşra"))
    }

    /// Overlong forms, surrogates, beyond U+10FFFF, cut short: Unicode table 3-7.
    @Test(
        arguments: [
            [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80],
        ] as [[UInt8]])
    func `what only looks like UTF-8 is not`(bytes: [UInt8]) {
        #expect(TextEncoding.utf8Length(in: bytes.span, at: 0) == nil)
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test func `a file with bytes that text never holds is no text`() {
        #expect(throws: FileRefusal.notText(line: 2)) { try DecodedText(Array("a;b\nc\0d".utf8)) }
        #expect(throws: FileRefusal.notText(line: 1)) { try DecodedText([0xFF, 0xFE, 0x00, 0x00]) }
    }
}
