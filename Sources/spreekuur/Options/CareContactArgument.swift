import ArgumentParser
import Attendance
import Screens

/// A line of a school's phone card as typed, `naam: telefoon`; or the word that empties the card.
enum CareContactArgument: ExpressibleByArgument, Hashable {
    case contact(CareContact)
    case empty

    init?(argument: String) {
        guard argument != "geen" else {
            self = .empty
            return
        }
        let parts = argument.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self = .contact(CareContact(name: parts[0], phone: parts[1]))
    }

    /// A name that stands on the card gets the new number.
    func apply(to card: inout [CareContact]) {
        switch self {
        case .empty: card = []
        case .contact(let contact):
            if let known = card.firstIndex(where: { $0.name == contact.name }) {
                card[known] = contact
            } else {
                card.append(contact)
            }
        }
    }
}
