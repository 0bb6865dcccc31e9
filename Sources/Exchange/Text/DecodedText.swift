/// A file that proved to be text, as UTF-8.
struct DecodedText {
    let encoding: TextEncoding
    /// Well-formed UTF-8 without NUL bytes from `start` on.
    let bytes: [UInt8]
    /// Behind the byte order mark, if there is one.
    let start: Int
    /// Whether some byte meant nothing in this encoding and a `StandIn` was written for it.
    let hasStandIns: Bool

    /// Costs one pass, and a copy only where the file is not UTF-8 already.
    init(_ file: [UInt8]) throws(FileRefusal) {
        if let foreign = ForeignFile(file) { throw .foreign(foreign) }
        if file.starts(with: [0xFF, 0xFE]) {
            try self.init(utf16: file, encoding: .utf16LittleEndian)
            return
        }
        if file.starts(with: [0xFE, 0xFF]) {
            try self.init(utf16: file, encoding: .utf16BigEndian)
            return
        }
        let (letters, strays) = try DecodedText.countLetters(in: file)
        let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
        let isUTF8 = strays == 0 || hasMark || letters > strays
        if isUTF8 {
            // With strays: mostly whole letters beyond ASCII, so UTF-8 in which some bytes were damaged.
            // Text in Windows-1252 hardly ever holds such a letter by accident.
            self.init(
                encoding: hasMark ? .utf8WithByteOrderMark : .utf8,
                bytes: strays == 0 ? file : DecodedText.mendedUTF8(file), start: hasMark ? 3 : 0,
                hasStandIns: strays > 0)
        } else {
            let (bytes, hasStandIns) = DecodedText.utf8(windows1252: file)
            self.init(encoding: .windows1252, bytes: bytes, start: 0, hasStandIns: hasStandIns)
        }
    }

    private init(encoding: TextEncoding, bytes: [UInt8], start: Int, hasStandIns: Bool) {
        self.encoding = encoding
        self.bytes = bytes
        self.start = start
        self.hasStandIns = hasStandIns
    }

    /// Counts the letters beyond ASCII that are well-formed UTF-8, and the bytes that belong to none.
    private static func countLetters(in file: [UInt8]) throws(FileRefusal) -> (letters: Int, strays: Int) {
        let bytes = file.span
        var (letters, strays, index, line) = (0, 0, 0, 1)
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 { throw .notText(line: line) }
                if byte == UInt8(ascii: "\n") { line += 1 }
                index += 1
            } else if let length = TextEncoding.utf8Length(in: bytes, at: index) {
                letters += 1
                index += length
            } else {
                strays += 1
                index += 1
            }
        }
        return (letters, strays)
    }

    private static func mendedUTF8(_ file: [UInt8]) -> [UInt8] {
        let bytes = file.span
        var mended: [UInt8] = []
        mended.reserveCapacity(file.count + 64)
        var index = 0
        while index < bytes.count {
            if let length = TextEncoding.utf8Length(in: bytes, at: index) {
                for offset in 0..<length { mended.append(bytes[index + offset]) }
                index += length
            } else {
                StandIn.append(for: bytes[index], to: &mended)
                index += 1
            }
        }
        return mended
    }

    private static func utf8(windows1252 file: [UInt8]) -> (bytes: [UInt8], hasStandIns: Bool) {
        var text: [UInt8] = []
        text.reserveCapacity(file.count + file.count / 16)
        var hasStandIns = false
        for byte in file {
            switch byte {
            case 0x00...0x7F:
                text.append(byte)
            case 0x80...0x9F:
                if let scalar = TextEncoding.windows1252Middle[Int(byte) - 0x80] {
                    text.append(contentsOf: scalar.utf8)
                } else {
                    StandIn.append(for: byte, to: &text)
                    hasStandIns = true
                }
            default:
                text.append(0xC0 | byte >> 6)
                text.append(0x80 | byte & 0x3F)
            }
        }
        return (text, hasStandIns)
    }
}

extension DecodedText {
    /// A lone half of a surrogate pair, or a byte left over at the end, becomes a `StandIn`.
    private init(utf16 file: [UInt8], encoding: TextEncoding) throws(FileRefusal) {
        let high = encoding == .utf16BigEndian ? 0 : 1
        func unit(_ index: Int) -> UInt16 { UInt16(file[index + high]) << 8 | UInt16(file[index + 1 - high]) }
        var text: [UInt8] = []
        text.reserveCapacity(file.count / 2 + 64)
        var hasStandIns = false
        var (index, line) = (2, 1)
        while index + 1 < file.count {
            let first = unit(index)
            index += 2
            if first < 0x80 {
                if first == 0 { throw .notText(line: line) }
                if first == 0x0A { line += 1 }
                text.append(UInt8(first))
            } else if let scalar = Unicode.Scalar(first) {
                text.append(contentsOf: scalar.utf8)
            } else if UTF16.isLeadSurrogate(first), index + 1 < file.count,
                UTF16.isTrailSurrogate(unit(index))
            {
                let pair = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit(index)) & 0x3FF
                index += 2
                if let scalar = Unicode.Scalar(pair) { text.append(contentsOf: scalar.utf8) }
            } else {
                StandIn.append(for: UInt8(first >> 8), to: &text)
                hasStandIns = true
            }
        }
        if index < file.count {
            StandIn.append(for: file[index], to: &text)
            hasStandIns = true
        }
        self.init(encoding: encoding, bytes: text, start: 0, hasStandIns: hasStandIns)
    }
}
