/// The content lines of a calendar file (RFC 5545 §3.1): ended by CR LF, and folded at 75 bytes.
struct CalendarLines {
    private(set) var text = ""

    private static let longest = 75

    /// A value of a type that needs no escaping: a date, a number, a word of the standard.
    mutating func add(_ name: String, _ value: String) {
        var room = CalendarLines.longest
        for scalar in "\(name):\(value)".unicodeScalars {
            let length = UTF8.width(scalar)
            if length > room {
                text += "\r\n "
                room = CalendarLines.longest - 1
            }
            text.unicodeScalars.append(scalar)
            room -= length
        }
        text += "\r\n"
    }

    mutating func add(_ name: String, text value: String) { add(name, CalendarLines.escaped(value)) }

    /// RFC 5545 §3.3.11.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += ["\\", scalar]
            case "\n": escaped += ["\\", "n"]
            case _ where scalar.properties.generalCategory == .control: break
            case _: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
