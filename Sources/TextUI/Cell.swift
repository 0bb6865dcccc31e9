/// One column of a frame: a character with its marks, and what it means. Sixteen bytes, no references.
public struct Cell: Hashable, Sendable {
    /// Three scalars of 21 bits, the first lowest; zero where there is none.
    private var packedMarks: UInt64 = 0
    public private(set) var base: Unicode.Scalar
    public var role: Role
    /// 1, 2, or 0 for the right half of the wide character before it.
    public private(set) var width: UInt8

    static let blank = Cell(" ", width: 1)

    init(_ base: Unicode.Scalar, role: Role = .text, width: UInt8) {
        self.base = base
        self.role = role
        self.width = width
    }

    static func rightHalf(_ role: Role) -> Cell { Cell(" ", role: role, width: 0) }

    /// Marks one cell may carry. No living spelling needs more; ncurses holds four.
    static let marksAtMost = 3

    public var marks: [Unicode.Scalar] {
        guard packedMarks != 0 else { return [] }
        return (0..<Cell.marksAtMost).compactMap { index in
            let value = UInt32(truncatingIfNeeded: packedMarks >> (21 * UInt64(index))) & 0x1F_FFFF
            return value == 0 ? nil : Unicode.Scalar(value)
        }
    }

    public var hasMarks: Bool { packedMarks != 0 }

    mutating func add(_ mark: Unicode.Scalar, at index: Int) {
        packedMarks |= UInt64(mark.value) << (21 * UInt64(index))
    }

    /// What a reader sees here; nothing in a right half.
    public func append(to text: inout String.UnicodeScalarView) {
        guard width > 0 else { return }
        text.append(base)
        if hasMarks { text.append(contentsOf: marks) }
    }
}
