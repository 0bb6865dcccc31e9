/// What typed text must keep to before it may enter the register.
enum TextRules {
    static let shortLimit = 200
    static let noteLimit = 10_000

    /// Refuses text that is too long or holds control characters other than line breaks.
    static func check(_ text: String?, _ field: Field, limit: Int = shortLimit) throws(Refusal) {
        guard let text else { return }
        guard text.count <= limit else { throw .textTooLong(field, limit: limit) }
        for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control {
            guard scalar == "\n" && limit == noteLimit else { throw .textHasControlCharacter(field) }
        }
    }

    /// As `check`, and the text may not be blank.
    static func require(_ text: String, _ field: Field, limit: Int = shortLimit) throws(Refusal) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
        try check(text, field, limit: limit)
    }

    /// The first word of `text` that is one of these people's given or family names.
    ///
    /// Compared without accents and capitals; also the Dutch genitive ("Sems moeder").
    static func name(of people: [PersonName], in text: String) -> String? {
        let spoken = text.split { !$0.isLetter && !$0.isNumber }.map {
            (written: $0, key: Collation.key(String($0)))
        }
        for person in people {
            for name in [person.given, person.family] {
                let words = name.split { !$0.isLetter && !$0.isNumber }.map { Collation.key(String($0)) }
                guard !words.isEmpty, words.count <= spoken.count else { continue }
                for start in 0...(spoken.count - words.count) {
                    let run = spoken[start..<start + words.count]
                    let matches = zip(run, words).enumerated().allSatisfy { index, pair in
                        pair.0.key == pair.1 || (index == words.count - 1 && pair.0.key == pair.1 + "s")
                    }
                    if matches { return run.map { String($0.written) }.joined(separator: " ") }
                }
            }
        }
        return nil
    }
}
