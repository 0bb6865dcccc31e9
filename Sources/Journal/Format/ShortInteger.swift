/// Whole numbers that take fewer bytes the smaller they are (FORMAT.md §9.2): seven bits a byte, the lowest
/// first, the top bit set while more follow; at most five bytes.
enum ShortInteger {
    private static let longest = 5

    /// Precondition: 0 ≤ value < 2^35.
    static func append(_ value: Int, to writer: inout ByteWriter) {
        precondition(0 <= value && value < 1 << (7 * longest))
        var rest = value
        while rest >= 0x80 {
            writer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        writer.append(UInt8(rest))
    }

    /// The difference between two 32-bit numbers, small ones of either sign in one byte: 0, -1, 1, -2, 2 … as
    /// 0, 1, 2, 3, 4.
    static func appendStep(_ step: Int, to writer: inout ByteWriter) {
        append(step >= 0 ? step << 1 : ~(step << 1), to: &writer)
    }

    /// Nil where the bytes run out or the number does not end.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ offset: inout Int) -> Int? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        offset += 1
        return first < 0x80 ? Int(first) : rest(of: Int(first & 0x7F), bytes, &offset)
    }

    @inline(__always)
    static func readStep(_ bytes: Span<UInt8>, _ offset: inout Int) -> Int? {
        read(bytes, &offset).map { $0 & 1 == 0 ? $0 >> 1 : ~($0 >> 1) }
    }

    private static func rest(of first: Int, _ bytes: Span<UInt8>, _ offset: inout Int) -> Int? {
        var value = first
        for place in 1..<longest {
            guard offset < bytes.count else { return nil }
            let byte = bytes[offset]
            offset += 1
            value |= Int(byte & 0x7F) << (7 * place)
            if byte < 0x80 { return value }
        }
        return nil
    }
}
