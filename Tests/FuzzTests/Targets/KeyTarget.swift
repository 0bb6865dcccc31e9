import TextUI

@testable import Curses

extension FuzzTarget {
    /// What ncurses gives, number by number, as keys: no control reaches a field as a letter, and a paste ends.
    static let keys = FuzzTarget("keys") {
        [
            Array("a\u{3}\t\r\u{1B}\u{7F}é".utf8),
            [0xFE, 0x04, 0x00, 0x78, 0x0A, 0xFE, 0x00, 0x03, 0xFE, 0x04, 0x01],
            [0xFE, 0x01, 0x08, 0xFE, 0x01, 0x48, 0xFF, 0x01, 0xF6, 0x00, 0xFF, 0x00, 0x20, 0x2E],
        ]
    } fault: { bytes in
        var inputs = CursesInputs(bytes)
        var field = TextField(limit: 30)
        while let input = inputs.next() {
            let key: Key?
            if case .key(CursesInput.pasteBegin) = input {
                var paste = CursesPaste()
                while let input = inputs.next(), paste.takes(input) {}
                guard paste.text.count <= CursesPaste.limit else { return "a paste is longer than its limit" }
                key = .paste(String(paste.text))
            } else {
                key = input.key
            }
            switch key {
            case .character(let character)?:
                guard character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                    return "a control comes in as a letter"
                }
            case .control(let letter)?:
                // Terminals send Ctrl-/ as control and `_`.
                guard ("a"..."z").contains(letter) || key == .undoTyping else {
                    return "control and \(letter)"
                }
            case .function(let number)?:
                guard 1...63 ~= number else { return "function key \(number)" }
            default: break
            }
            if let key { _ = field.handle(key) }
        }
        return field.text.unicodeScalars.allSatisfy(isAllowed) ? nil : "a field keeps what cannot be shown"
    }
}

/// 0xFF and three bytes: any letter; 0xFE and two: the number of a key; any other byte: that letter.
private struct CursesInputs: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> CursesInput? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case 0xFF: return .letter(UInt32(number(bytes: 3)))
        case 0xFE: return .key(Int32(number(bytes: 2)))
        default: return .letter(UInt32(byte))
        }
    }

    private mutating func number(bytes count: Int) -> Int {
        (0..<count).reduce(0) { number, _ in number << 8 | Int(rest.popFirst() ?? 0) }
    }
}
