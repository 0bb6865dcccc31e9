import CNcurses
import Glibc
import TextUI

/// What the terminal sends, as keys.
struct CursesKeys {
    private let window: UnsafeMutablePointer<WINDOW>

    /// Numbers for sequences that terminfo has no name for; above all of ncurses' own.
    private static let pasteBegin: Int32 = 0o2000
    private static let pasteEnd: Int32 = 0o2001
    private static let wordLeft: Int32 = 0o2002
    private static let wordRight: Int32 = 0o2003

    /// A paste may be a whole file; what comes after this many characters is dropped, not typed.
    private static let pasteLimit = 100_000

    init(_ window: UnsafeMutablePointer<WINDOW>) {
        self.window = window
        define_key("\u{1B}[200~", CursesKeys.pasteBegin)
        define_key("\u{1B}[201~", CursesKeys.pasteEnd)
        for modifier in ["3", "5"] {
            define_key("\u{1B}[1;\(modifier)D", CursesKeys.wordLeft)
            define_key("\u{1B}[1;\(modifier)C", CursesKeys.wordRight)
        }
    }

    /// Nil when the time is up, and for a key that means nothing here.
    func read(within limit: Duration?) -> Key? {
        wtimeout(window, CursesKeys.milliseconds(limit))
        var code: wint_t = 0
        switch wget_wch(window, &code) {
        case KEY_CODE_YES: return special(Int32(bitPattern: code))
        case OK: return typed(code)
        default: return CursesKeys.isGone ? .ended : nil
        }
    }

    /// Without a limit ncurses waits; a limit is at least a millisecond, as zero would be polling.
    private static func milliseconds(_ limit: Duration?) -> Int32 {
        guard let limit else { return -1 }
        let (seconds, attoseconds) = limit.components
        let milliseconds =
            seconds.multipliedReportingOverflow(by: 1000).partialValue + attoseconds / 1_000_000_000_000_000
        return Int32(min(max(1, milliseconds), 86_400_000))
    }

    /// A failed read is a wait that ended, unless nobody is there any more.
    private static var isGone: Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard poll(&input, 1, 0) > 0 else { return false }
        return Int32(input.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 || CursesKeys.isAtEnd
    }

    /// Readable with nothing to read.
    private static var isAtEnd: Bool {
        var waiting: Int32 = 0
        return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0 && waiting == 0
    }

    private func typed(_ code: wint_t) -> Key? {
        switch code {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        // Control and a letter: the letter's place in the alphabet.
        case 1...26:
            return .control(Character(Unicode.Scalar(UInt8(code) + 96)))
        case 0..<32: return nil
        default: return Unicode.Scalar(code).map { .character(Character($0)) }
        }
    }

    private func special(_ code: Int32) -> Key? {
        switch code {
        case CursesKeys.pasteBegin: return .paste(paste())
        case CursesKeys.wordLeft: return .wordLeft
        case CursesKeys.wordRight: return .wordRight
        case KEY_UP: return .up
        case KEY_DOWN: return .down
        case KEY_LEFT: return .left
        case KEY_RIGHT: return .right
        case KEY_HOME: return .home
        case KEY_END: return .end
        case KEY_PPAGE: return .pageUp
        case KEY_NPAGE: return .pageDown
        case KEY_BACKSPACE: return .backspace
        case KEY_DC: return .delete
        case KEY_BTAB: return .backTab
        case KEY_ENTER: return .enter
        case KEY_RESIZE: return .resize
        case KEY_MOUSE: return mouse()
        case KEY_F0 + 1...KEY_F0 + 63: return .function(Int(code - KEY_F0))
        default: return nil
        }
    }

    /// Everything up to the end of the paste. If that never comes, a pause of a second ends it.
    private func paste() -> String {
        var text = String.UnicodeScalarView()
        wtimeout(window, 1000)
        // A key sequence inside a paste comes as a key; it stays visible as the Escape it began with,
        // which the fields refuse.
        while true {
            var code: wint_t = 0
            switch wget_wch(window, &code) {
            case OK:
                guard text.count < CursesKeys.pasteLimit, let scalar = Unicode.Scalar(code) else { continue }
                text.append(scalar)
            case KEY_CODE_YES:
                let key = Int32(bitPattern: code)
                if key == CursesKeys.pasteEnd { return String(text) }
                if key != KEY_RESIZE { text.append("\u{1B}") }
            default:
                return String(text)
            }
        }
    }

    private func mouse() -> Key? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        if spreekuur_is_wheel_up(event.bstate) { return .wheelUp }
        if spreekuur_is_wheel_down(event.bstate) { return .wheelDown }
        guard spreekuur_is_click(event.bstate) else { return nil }
        return .click(Position(column: Int(event.x), row: Int(event.y)))
    }
}
