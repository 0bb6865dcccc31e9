/// What the program can put on paper; the raw words are those of the command and of the template files.
public enum PaperKind: Hashable, Sendable {
    case list
    case letter(LetterKind)
}

/// A paper that is about one pupil, and names no other.
public enum LetterKind: String, CaseIterable, Sendable {
    case invitation = "uitnodiging"
    case noteToParents = "bericht-ouders"
    case agreementCard = "afsprakenkaart"
    case afterTalk = "brief-na-gesprek"
    case kennisgeving

    /// Whether it can only be written once there was a talk.
    public var followsTalk: Bool {
        switch self {
        case .invitation, .noteToParents: false
        case .agreementCard, .afterTalk, .kennisgeving: true
        }
    }
}

extension PaperKind: CaseIterable, RawRepresentable {
    public static let allCases = [.list] + LetterKind.allCases.map { PaperKind.letter($0) }

    public var rawValue: String {
        switch self {
        case .list: "lijst"
        case .letter(let kind): kind.rawValue
        }
    }

    public init?(rawValue: String) {
        if rawValue == PaperKind.list.rawValue {
            self = .list
        } else if let kind = LetterKind(rawValue: rawValue) {
            self = .letter(kind)
        } else {
            return nil
        }
    }
}

/// The raw words are how the names of such files end.
public enum PaperForm: String, CaseIterable, Sendable {
    case html
    case text = "txt"
}
