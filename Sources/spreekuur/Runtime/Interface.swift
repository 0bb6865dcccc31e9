import Curses
import Screens
import TextUI

/// How the model reaches the user: as a frame on a terminal, or told in lines.
protocol Interface: Terminal, ~Copyable {
    mutating func show(_ model: Model, glyphs: Glyphs)
}

extension Interface where Self: ~Copyable {
    mutating func show(_ model: Model, glyphs: Glyphs) { show(model.view(size, glyphs: glyphs)) }
}

extension CursesTerminal: Interface {}
