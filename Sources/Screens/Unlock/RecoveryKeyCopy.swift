/// The recovery key as its owner types it back from paper, held against what was shown.
struct RecoveryKeyCopy: Hashable, Sendable {
    static let groupLength = 5

    enum Verdict: Hashable, Sendable {
        case same
        /// From 1: the first group that does not match.
        case wrong(group: Int)
        /// Right so far; this group, from 1, is not complete.
        case unfinished(group: Int)
        case tooLong
    }

    private let characters: [Character]

    init(of shown: String) {
        characters = RecoveryKeyCopy.normalized(shown)
    }

    /// In the order and form in which they stand on paper.
    var groups: [String] {
        stride(from: 0, to: characters.count, by: RecoveryKeyCopy.groupLength).map { start in
            String(characters[start..<min(start + RecoveryKeyCopy.groupLength, characters.count)])
        }
    }

    func compare(_ typed: String) -> Verdict {
        let typed = RecoveryKeyCopy.normalized(typed)
        for (index, (mine, theirs)) in zip(characters, typed).enumerated() where mine != theirs {
            return .wrong(group: index / RecoveryKeyCopy.groupLength + 1)
        }
        if typed.count > characters.count { return .tooLong }
        if typed.count < characters.count {
            return .unfinished(group: typed.count / RecoveryKeyCopy.groupLength + 1)
        }
        return .same
    }

    /// Spaces, dashes and capitals do not matter; the key has no digits 0 and 1, so they stand for O and I.
    private static func normalized(_ text: String) -> [Character] {
        text.uppercased().compactMap { character in
            switch character {
            case "-": nil
            case "0": "O"
            case "1": "I"
            case _ where character.isWhitespace: nil
            default: character
            }
        }
    }
}
