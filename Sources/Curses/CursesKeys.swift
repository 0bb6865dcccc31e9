import CNcurses
import Glibc
import TextUI

/// What the terminal sends, as keys.
struct CursesKeys {
    private let window: UnsafeMutablePointer<WINDOW>

    init(_ window: UnsafeMutablePointer<WINDOW>, hasMouse: Bool) {
        self.window = window
        // Clicks that nobody asked for, or that come in another form, would be typed.
        let asked = hasMouse ? CursesTerminal.capability("kmous") : nil
        for (start, stray) in [
            ("\u{1B}[<", CursesInput.strayClick), ("\u{1B}[M", CursesInput.strayOldClick),
        ] where start != asked {
            define_key(start, stray)
        }
        define_key("\u{1B}[200~", CursesInput.pasteBegin)
        define_key("\u{1B}[201~", CursesInput.pasteEnd)
        for modifier in ["3", "5"] {
            define_key("\u{1B}[1;\(modifier)D", CursesInput.wordLeft)
            define_key("\u{1B}[1;\(modifier)C", CursesInput.wordRight)
        }
    }

    /// Nil when the time is up, and for a key that means nothing here.
    func read(within limit: Duration?) -> Key? {
        wtimeout(window, CursesKeys.milliseconds(limit))
        let input = next()
        switch input {
        case .key(CursesInput.pasteBegin): return .paste(paste())
        case .key(KEY_MOUSE): return mouse()
        case .key(CursesInput.strayClick): return skipClick(isOld: false)
        case .key(CursesInput.strayOldClick): return skipClick(isOld: true)
        case .key, .letter: return input.key
        case .nothing: return CursesKeys.isGone ? .ended : nil
        }
    }

    private func next() -> CursesInput {
        var code: wint_t = 0
        return switch wget_wch(window, &code) {
        case KEY_CODE_YES: .key(Int32(bitPattern: code))
        case OK: .letter(code)
        default: .nothing
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

    /// Everything up to the end of the paste. If that never comes, a pause of a second ends it.
    private func paste() -> String {
        wtimeout(window, 1000)
        var paste = CursesPaste()
        while paste.takes(next()) {}
        return String(paste.text)
    }

    /// The rest of a click: numbers up to a letter, in the old form three characters.
    private func skipClick(isOld: Bool) -> Key? {
        wtimeout(window, 100)
        for count in 1...20 {
            guard case .letter(let code) = next() else { break }
            if isOld ? count == 3 : code >= 0x40 { break }
        }
        return nil
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
