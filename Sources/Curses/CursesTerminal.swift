import CNcurses
import Glibc
import TextUI

/// The real terminal, from opening until it goes out of scope; then the user gets it back as it was.
///
/// One at a time: ncurses keeps its state in globals.
public struct CursesTerminal: Terminal, ~Copyable {
    public var theme: Theme {
        didSet {
            colors = CursesColors(theme)
            shown = nil
        }
    }

    private let screen: OpaquePointer
    /// Not `stdscr`: a C global is shared mutable state to Swift 6.
    private let window: UnsafeMutablePointer<WINDOW>
    private let hasMouse: Bool
    private var colors: CursesColors
    private var keys: CursesKeys
    private var shown: Frame?
    private var run: [wchar_t] = []

    /// Takes the terminal over. Mouse clicks are keys unless the user wants the terminal's own selection.
    public init(theme: Theme = .standard, hasMouse: Bool = true) throws(CursesError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard spreekuur_use_utf8_locale() else { throw .noUnicode }
        // newterm, not initscr: that one ends the process when it does not know the terminal.
        guard let screen = spreekuur_new_screen(), let window = spreekuur_window() else {
            throw .unusableTerminal(name: getenv("TERM").map { String(cString: $0) } ?? "")
        }
        guard tigetstr("cup") != nil else {
            endwin()
            delscreen(screen)
            throw .unusableTerminal(name: getenv("TERM").map { String(cString: $0) } ?? "")
        }
        self.screen = screen
        self.window = window
        self.theme = theme
        self.hasMouse = hasMouse
        raw()
        noecho()
        nonl()
        keypad(window, true)
        set_escdelay(25)
        start_color()
        use_default_colors()
        if hasMouse {
            mousemask(spreekuur_mouse_events(), nil)
            // Zero: a press counts at once instead of after a wait for a second one.
            mouseinterval(0)
        }
        colors = CursesColors(theme)
        keys = CursesKeys(window, hasMouse: hasMouse)
        setPasteMarks(true)
    }

    deinit {
        leave()
        delscreen(screen)
    }

    private func leave() {
        // Names must not stay on the screen that is left, nor on the one that is returned to.
        wclear(window)
        wrefresh(window)
        setPasteMarks(false)
        curs_set(1)
        endwin()
    }

    private func setPasteMarks(_ isOn: Bool) { spreekuur_send("\u{1B}[?2004" + (isOn ? "h" : "l")) }

    public mutating func pause() {
        leave()
        var ours = sigaction()
        var standard = sigaction()
        sigaction(SIGTSTP, &standard, &ours)
        // Returns when the shell continues the job, and at once where no shell waits for it.
        raise(SIGTSTP)
        sigaction(SIGTSTP, &ours, nil)
        // In the background this stops us, before a byte is written on a screen that is the shell's.
        reset_prog_mode()
        drawAnew()
    }

    public mutating func retake() {
        // ncurses does not know that the screen was taken away; in the background this stops us first.
        reset_prog_mode()
        if let screen = CursesTerminal.capability("smcup") { spreekuur_send(screen) }
        if hasMouse {
            mousemask(0, nil)
            mousemask(spreekuur_mouse_events(), nil)
        }
        drawAnew()
    }

    private mutating func drawAnew() {
        shown = nil
        clearok(window, true)
        wrefresh(window)
        setPasteMarks(true)
        // While others had the terminal it was they who heard that its size changed.
        raise(SIGWINCH)
    }

    public var size: Size {
        Size(columns: Int(spreekuur_columns()), rows: Int(spreekuur_rows()))
    }

    public mutating func show(_ frame: Frame) {
        let isSameSize = shown?.size == frame.size
        if !isSameSize { werase(window) }
        for row in 0..<min(frame.size.rows, size.rows) {
            if isSameSize, let shown, shown.row(row) == frame.row(row) { continue }
            draw(frame.row(row), row: row)
        }
        shown = frame
        place(frame.cursor)
        wrefresh(window)
    }

    public mutating func readKey(within limit: Duration?) -> Key? {
        let key = keys.read(within: limit)
        if key == .resize { shown = nil }
        return key
    }

    private func place(_ cursor: Position?) {
        guard let cursor, Region(size).contains(cursor) else {
            curs_set(0)
            return
        }
        wmove(window, Int32(cursor.row), Int32(cursor.column))
        curs_set(1)
    }

    /// Writes runs of one role at a time; ncurses sends only what differs from what is there.
    private mutating func draw(_ cells: ArraySlice<Cell>, row: Int) {
        wmove(window, Int32(row), 0)
        var index = cells.startIndex
        while index < cells.endIndex {
            let role = cells[index].role
            run.removeAll(keepingCapacity: true)
            while index < cells.endIndex, cells[index].role == role {
                append(cells[index])
                index += 1
            }
            colors.use(role, in: window)
            // An error only means that the cursor could not go past the bottom right corner.
            _ = waddnwstr(window, run, Int32(run.count))
        }
    }

    /// A character whose width this system sees otherwise would move all that follows: it becomes `?`.
    private mutating func append(_ cell: Cell) {
        guard cell.width > 0 else { return }
        let base = wchar_t(cell.base.value)
        guard cell.base.isASCII || wcwidth(base) == Int32(cell.width) else {
            run.append(contentsOf: repeatElement(wchar_t(UInt8(ascii: "?")), count: Int(cell.width)))
            return
        }
        run.append(base)
        guard cell.hasMarks else { return }
        for mark in cell.marks where wcwidth(wchar_t(mark.value)) == 0 { run.append(wchar_t(mark.value)) }
    }
}
