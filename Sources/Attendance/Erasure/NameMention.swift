/// A place in a text that stays, where the name of a pupil stands.
public struct NameMention: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case reason = "reden"
        case parentsInformed = "ouders_ingelicht"
        case cancelReason = "reden_vervallen"
        case takenOffReason = "reden_eraf"
        case groupName = "groep"
        case shared = "gedeeld"
        case ownWords = "eigen_woorden"
        case goesWell = "wat_gaat_goed"
        case note = "notitie"
        case forSchool = "voor_school"
        case forHome = "voor_thuis"
        case agreement = "afspraak"
        case correction = "verbetering"
        case contact
        /// What an officer told the school.
        case told = "terugkoppeling"
    }

    public enum Part: String, CaseIterable, Sendable {
        case given = "voornaam"
        case family = "achternaam"
        case both = "beide"
    }

    public var kind: Kind
    public var on: Day
    /// Whose text it is; nil for one of no pupil, such as the shared part of a group talk.
    public var owner: Owner?
    public var part: Part
    /// The name as it stands there; of both the first name.
    public var word: String
    /// The whole text: only for the screen of whoever asks.
    public var text: String

    public struct Owner: Hashable, Sendable {
        public var number: PupilNumber
        public var school: BRIN
    }
}

extension NameMention {
    /// Nil where the name does not stand in the text.
    init?(of name: PersonName, in text: String, _ kind: Kind, on day: Day, owner: Owner?) {
        let given = TextRules.name(of: [PersonName(given: name.given, family: "")], in: text)
        let family = TextRules.name(of: [PersonName(given: "", family: name.family)], in: text)
        switch (given, family) {
        case (let word?, .some): (part, self.word) = (.both, word)
        case (let word?, nil): (part, self.word) = (.given, word)
        case (nil, let word?): (part, self.word) = (.family, word)
        case (nil, nil): return nil
        }
        self.kind = kind
        on = day
        self.owner = owner
        self.text = text
    }
}
