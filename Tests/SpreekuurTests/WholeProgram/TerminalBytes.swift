/// What a program sent to its terminal, taken apart: everything that is no text must be known.
struct TerminalBytes {
    /// Sequences that no interface of ours has any business with, each once, in readable form.
    private(set) var strangers: [String] = []
    /// Letters and spaces.
    private(set) var textCount = 0

    /// Moves, erases, colours, scrolls and modes; nothing that names a window, asks the terminal to answer, touches
    /// the clipboard, or loads anything.
    private static let finals: Set<UInt8> = Set("@ABCDEFGHIJKLMPSTXZ`bdefghlmr".utf8)
    private static let privateModes: Set<String> = [
        "1", "7", "12", "25", "1000", "1002", "1006", "1034", "1049", "2004",
    ]

    /// What terminfo has these two do at the start and the end: the title is put aside, the cursor gets its shape.
    private static let known: Set<String> = ["CSI 22;0;0t", "CSI 23;0;0t", "CSI ?0c", "CSI ?1c", "CSI ?8c"]

    init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x1B: takeEscape(&rest)
            case 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F: continue
            case 0..<0x20, 0x7F: note("control \(byte)")
            // C1 controls in UTF-8.
            case 0xC2 where rest.first.map { $0 < 0xA0 } ?? false: note("C1 \(rest.removeFirst())")
            // What turns the direction of a line around.
            case 0xE2 where TerminalBytes.isDirection(rest.prefix(2)):
                note("direction \(rest.removeFirst()) \(rest.removeFirst())")
            default: textCount += 1
            }
        }
    }

    private static func isDirection(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let second = rest.first, let third = rest.last, rest.count == 2 else { return false }
        return switch second {
        case 0x80: third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third)
        case 0x81: (0xA6...0xA9).contains(third)
        default: false
        }
    }

    private mutating func note(_ stranger: String) {
        if !strangers.contains(stranger) { strangers.append(stranger) }
    }

    private mutating func takeEscape(_ rest: inout ArraySlice<UInt8>) {
        guard let kind = rest.popFirst() else { return }
        switch kind {
        case UInt8(ascii: "["): takeControl(&rest)
        // Which letters there are, and what the keypad sends.
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            guard let set = rest.popFirst(), Set("B0".utf8).contains(set) else { return note("letters") }
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"):
            return
        default: note("ESC \(Character(Unicode.Scalar(kind)))")
        }
    }

    private mutating func takeControl(_ rest: inout ArraySlice<UInt8>) {
        let parameters = rest.prefix { (0x20...0x3F).contains($0) }
        rest = rest.dropFirst(parameters.count)
        guard let final = rest.popFirst() else { return }
        let text = String(decoding: parameters, as: UTF8.self)
        let name = "CSI \(text)\(Character(Unicode.Scalar(final)))"
        if TerminalBytes.known.contains(name) { return }
        guard TerminalBytes.finals.contains(final) else { return note(name) }
        guard text.hasPrefix("?") else {
            if text.contains(where: { "<=>!\"' ".contains($0) }) { note(name) }
            return
        }
        let modes = text.dropFirst().split(separator: ";").map(String.init)
        if !Set("hl".utf8).contains(final) || !modes.allSatisfy(TerminalBytes.privateModes.contains) {
            note(name)
        }
    }
}
