import CNcurses
import Glibc
import TextUI

/// What one read from ncurses gave, before it is a key of ours.
enum CursesInput {
    /// A character of the terminal's text, or a control.
    case letter(wint_t)
    /// The number that ncurses, or `CursesKeys`, has for a sequence.
    case key(Int32)
    case nothing

    /// Numbers for sequences that terminfo has no name for; above all of ncurses' own.
    static let pasteBegin: Int32 = 0o2000
    static let pasteEnd: Int32 = 0o2001
    static let wordLeft: Int32 = 0o2002
    static let wordRight: Int32 = 0o2003
    /// The beginning of a click that was not asked for, in the newer form or in the old one.
    static let strayClick: Int32 = 0o2004
    static let strayOldClick: Int32 = 0o2005

    /// Nil for what means nothing here, or does not stand alone: the mouse and a paste.
    var key: Key? {
        switch self {
        case .letter(let code): CursesInput.typed(code)
        case .key(let code): CursesInput.special(code)
        case .nothing: nil
        }
    }

    private static func typed(_ code: wint_t) -> Key? {
        switch code {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        // Control and a letter: the letter's place in the alphabet.
        case 1...26:
            return .control(Character(Unicode.Scalar(UInt8(code) + 96)))
        case 31: return .undoTyping
        case 0..<31: return nil
        default: return Unicode.Scalar(code).map { .character(Character($0)) }
        }
    }

    private static func special(_ code: Int32) -> Key? {
        switch code {
        case CursesInput.wordLeft: .wordLeft
        case CursesInput.wordRight: .wordRight
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_BTAB: .backTab
        case KEY_ENTER: .enter
        case KEY_RESIZE: .resize
        case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
        default: nil
        }
    }
}

/// A paste while it comes in.
struct CursesPaste {
    private(set) var text = String.UnicodeScalarView()
    private var count = 0

    /// A paste may be a whole file; what comes after this many characters is dropped, not typed.
    static let limit = 100_000

    /// False once it has ended.
    ///
    /// A key sequence inside a paste comes as a key; it stays visible as the Escape it began with, which the
    /// fields refuse.
    mutating func takes(_ input: CursesInput) -> Bool {
        switch input {
        case .letter(let code):
            if let scalar = Unicode.Scalar(code) { append(scalar) }
        case .key(CursesInput.pasteEnd): return false
        case .key(KEY_RESIZE): break
        case .key: append("\u{1B}")
        case .nothing: return false
        }
        return true
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard count < CursesPaste.limit else { return }
        count += 1
        text.append(scalar)
    }
}
