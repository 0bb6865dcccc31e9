import Attendance
import TextUI

/// The phone card: the numbers that are the same everywhere, and those of a school.
struct CareCard: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let phone: String
        let name: String
        /// When to call it; empty for a number of the school's own.
        let use: String
    }

    let entries: [Entry]

    /// From the sites of the services: 112.nl, 113.nl, veiligthuis.nl, kindertelefoon.nl.
    static let everywhere = CareCard(entries: [
        Entry(phone: "112", name: "alarmnummer", use: "nu in gevaar"),
        Entry(phone: "113", name: "of 0800-0113", use: "denkt aan zelfmoord"),
        Entry(phone: "0800-2000", name: "Veilig Thuis", use: "zorgen over thuis"),
        Entry(phone: "0800-0432", name: "Kindertelefoon", use: "wil zelf iemand spreken"),
    ])

    static func school(_ school: School) -> CareCard {
        CareCard(entries: school.careContacts.map { Entry(phone: $0.phone, name: $0.name, use: "") })
    }
}

extension CareCard {
    /// The number first, in columns.
    var lines: [Line] {
        entries.map { entry in
            let name = entry.use.isEmpty ? entry.name : CareCard.padded(entry.name, to: 16)
            return Line(CareCard.padded(entry.phone, to: 13), .emphasis) + Line(name)
                + Line(entry.use, .muted)
        }
    }

    /// A longer one keeps a space behind it.
    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - columns(of: text)))
    }
}
