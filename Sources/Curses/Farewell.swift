import CNcurses
import Glibc

extension CursesTerminal {
    /// What gives a terminal back that was left in the middle of a screen: for whoever survives the interface.
    ///
    /// Names go first, also where there is no other screen to return to. Empty for a terminal that the interface
    /// would refuse.
    public static func farewell() -> [UInt8] {
        var answer: Int32 = 0
        guard setupterm(nil, STDOUT_FILENO, &answer) == OK else { return [] }
        let own = ["sgr0", "clear", "rmkx", "rmcup", "cnorm"].map { Array(capability($0)?.utf8 ?? "".utf8) }
        // ncurses reports clicks in either of these ways; elsewhere they mean nothing.
        let mouseAndPaste = Array("\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?2004l".utf8)
        return own[0] + own[1] + mouseAndPaste + own[2] + own[3] + own[4]
    }

    /// Nil when the terminal cannot do it.
    static func capability(_ name: String) -> String? {
        // tigetstr answers -1 for a name that is no string.
        guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
        return String(decoding: withoutPauses(String(cString: text).utf8), as: UTF8.self)
    }

    /// Terminals of glass and steel wanted time, written as `$<50>`.
    private static func withoutPauses(_ text: String.UTF8View) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[rest.index(after: end)...]
            } else {
                kept.append(byte)
            }
        }
        return kept
    }
}
