import CNcurses
import TextUI

/// A theme in the colours this terminal has: one attribute and colour pair per role.
struct CursesColors {
    private struct Look {
        var attributes: attr_t
        var pair: Int32
    }

    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32

        static let standard = Pair(foreground: -1, background: -1)
    }

    private var looks: [Look] = []

    init(_ theme: Theme) {
        let available = has_colors() ? Int(spreekuur_colors()) : 0
        var pairs: [Pair: Int32] = [:]
        for role in Role.allCases {
            let style = theme[role]
            var wanted = Pair(
                foreground: CursesColors.number(style.foreground, of: available),
                background: CursesColors.number(style.background, of: available))
            // Few colours may bring text and ground together: then the terminal's own are readable.
            if wanted.foreground == wanted.background { wanted = .standard }
            looks.append(
                Look(
                    attributes: CursesColors.attributes(style.attributes),
                    pair: CursesColors.pair(wanted, &pairs, isColored: available >= 8)))
        }
    }

    func use(_ role: Role, in window: UnsafeMutablePointer<WINDOW>) {
        let look = looks[Int(role.rawValue)]
        _ = spreekuur_set_style(window, look.attributes, look.pair)
    }

    /// Pair 0 is the terminal's own colours and needs no making.
    private static func pair(_ wanted: Pair, _ pairs: inout [Pair: Int32], isColored: Bool) -> Int32 {
        guard isColored, wanted != .standard else { return 0 }
        if let pair = pairs[wanted] { return pair }
        let next = Int32(pairs.count + 1)
        guard next < spreekuur_color_pairs() else { return 0 }
        init_extended_pair(next, wanted.foreground, wanted.background)
        pairs[wanted] = next
        return next
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= spreekuur_bold() }
        if attributes.contains(.dim) { result |= spreekuur_dim() }
        if attributes.contains(.underline) { result |= spreekuur_underline() }
        if attributes.contains(.reverse) { result |= spreekuur_reverse() }
        return result
    }

    /// The number ncurses knows a colour by; -1 is the terminal's own.
    private static func number(_ color: Color, of available: Int) -> Int32 {
        switch color {
        case .standard: -1
        case .terminal(let color) where available >= 16: Int32(color.rawValue)
        // The bright half of eight colours does not exist, and grey would turn black.
        case .terminal(.brightBlack): Int32(TerminalColor.white.rawValue)
        case .terminal(let color): Int32(color.rawValue % 8)
        case .rgb(let red, let green, let blue):
            Int32(NearestColor.number(red: Int(red), green: Int(green), blue: Int(blue), of: available))
        }
    }
}
