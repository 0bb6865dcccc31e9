/// What typed text must keep to before it may enter the register.
enum TextRules {
    static let shortLimit = 200
    static let labelLimit = 40
    static let noteLimit = 10_000

    /// Refuses text of more than `limit` characters, and control characters other than the line breaks of a
    /// note.
    static func check(_ text: String?, _ field: Field, limit: Int = shortLimit) throws(Refusal) {
        guard let text else { return }
        // Bytes first: one character can hold a thousand accents, and a record of the journal is finite.
        guard text.utf8.count <= 4 * limit, text.count <= limit else {
            throw .textTooLong(field, limit: limit)
        }
        for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control {
            guard scalar == "\n" && limit == noteLimit else { throw .textHasControlCharacter(field) }
        }
    }

    /// As `check`, and the text may not be blank.
    static func require(_ text: String, _ field: Field, limit: Int = shortLimit) throws(Refusal) {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
        try check(text, field, limit: limit)
    }

    /// The first of these people's names that stands in `text`, as it is written there.
    ///
    /// Compared without accents and capitals; also the Dutch genitive ("Sems moeder"). Of a given name each
    /// word counts, of a family name each part between hyphens.
    static func name(of people: [PersonName], in text: String) -> String? {
        let spoken = words(of: text[...])
        for person in people {
            for part in person.given.split(whereSeparator: { " -".contains($0) })
                + person.family.split(separator: "-")
            {
                let name = words(of: part).map(\.key)
                // An initial is no name: it would refuse every "a".
                guard name.joined().count > 1, name.count <= spoken.count else { continue }
                for start in 0...(spoken.count - name.count) {
                    let run = spoken[start..<start + name.count]
                    if isName(name, run.map(\.key)) {
                        return run.map(\.written).joined(separator: " ")
                    }
                }
            }
        }
        return nil
    }

    private static func words(of text: Substring) -> [(written: String, key: String)] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init).map {
            (written: $0, key: Collation.key($0))
        }
    }

    private static func isName(_ name: [String], _ run: [String]) -> Bool {
        guard name.dropLast() == run.dropLast(), let last = name.last else { return false }
        return run.last == last || run.last == last + "s"
    }
}
