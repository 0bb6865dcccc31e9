import Curses
import Screens
import TextUI

/// How the model reaches the user: as a frame on a terminal, or told in lines.
protocol Interface: Terminal, ~Copyable {
    mutating func show(_ model: Model, glyphs: Glyphs)

    /// A key that was pressed during long work; nil where none was. It never waits.
    mutating func keyMeanwhile() -> Key?
}

extension Interface where Self: ~Copyable {
    mutating func show(_ model: Model, glyphs: Glyphs) { show(model.view(size, glyphs: glyphs)) }

    mutating func keyMeanwhile() -> Key? { readKey(within: .zero) }
}

extension CursesTerminal: Interface {}
