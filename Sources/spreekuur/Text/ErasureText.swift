import Attendance
import Journal
import Screens

/// `wissen` for people: what goes, where the name stays, and the receipt.
enum ErasureText {
    /// What no program on this laptop can take away.
    static let outOfReach = [
        "kopieën van de schijf en reservekopieën op een andere plek", "papier",
        "lijsten en bestanden die al zijn verstuurd",
    ]

    /// The texts of others are shown only to a person at a screen.
    static func preview(_ file: PupilFile, _ register: Register, showingTexts: Bool) -> [String] {
        var lines = ["Dit gaat weg van leerling \(file.pupil.number.text) (\(file.school.text)):"]
        lines += register.destroyed(with: file).lines
        lines.append("De tellingen van het schooljaar blijven gelijk, zonder nummer of naam.")
        let mentions = register.mentions(of: file.id)
        guard !mentions.isEmpty else {
            return lines + ["De naam staat niet in andere teksten."]
        }
        lines.append("De naam staat nog hier; deze teksten zijn van anderen en blijven:")
        for mention in mentions {
            lines.append("  \(mention.on.dated): \(mention.place) (\(mention.part.rawValue))")
            if showingTexts { lines.append("    \(mention.excerpt)") }
        }
        return lines
    }

    static func receipt(_ erasure: Erasure) -> [String] {
        ["Gewist op \(erasure.on.dated), bewijs \(erasure.number). De sleutel is vernietigd, en daarmee:"]
            + erasure.destroyed.lines
            + [
                "De versleutelde bytes staan nog op schijf; ze gaan weg met: spreekuur herschrijven. "
                    + "Doe dat uiterlijk \(erasure.rewrittenBy.dated).",
                "Hier kunnen wij niet bij: \(outOfReach.joined(separator: "; ")).",
            ]
    }

    static func sentence(_ report: RewriteReport) -> String {
        guard report.segments > 0 else { return "Er staan geen bytes van gewiste leerlingen op schijf." }
        return "Weg van schijf: \(report.bytes.text("byte", "bytes")) van "
            + "\(report.records.text("regel", "regels")), uit "
            + "\(report.segments.text("logboekdeel", "logboekdelen"))."
    }

    /// What to say at opening.
    static func warnings(_ notices: [Journal.Notice], toRewrite: Int) -> [String] {
        var lines = notices.compactMap(\.erasureSentence)
        if toRewrite > 0 {
            lines.append(
                "van \(toRewrite.text("gewiste leerling", "gewiste leerlingen")) staan de bytes al langer dan "
                    + "\(Erasure.daysUntilRewritten) dagen op schijf; zie spreekuur herschrijven")
        }
        return lines
    }
}

extension Erasure.Destroyed {
    fileprivate var lines: [String] {
        let counts = [
            (places, "plaats op een lijst", "plaatsen op een lijst"), (talks, "gesprek", "gesprekken"),
            (agreements, "afspraak", "afspraken"), (absences, "lesuur verzuim", "lesuren verzuim"),
            (reports, "melding", "meldingen"), (contacts, "contact", "contacten"),
            (steps, "gedane stap", "gedane stappen"),
        ]
        let present = counts.filter { $0.0 > 0 }.map { "  \($0.0.text($0.1, $0.2))" }
        return ["  naam, klas en andere gegevens van de leerling"] + present
    }
}

extension NameMention {
    fileprivate var place: String {
        kind.name + (owner.map { " van leerling \($0.number.text) (\($0.school.text))" } ?? "")
    }

    /// The words around the name.
    fileprivate var excerpt: String {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let found = flat.firstRange(of: word) ?? flat.startIndex..<flat.startIndex
        let start = flat.index(found.lowerBound, offsetBy: -30, limitedBy: flat.startIndex) ?? flat.startIndex
        let end = flat.index(found.upperBound, offsetBy: 30, limitedBy: flat.endIndex) ?? flat.endIndex
        return (start > flat.startIndex ? "…" : "") + flat[start..<end] + (end < flat.endIndex ? "…" : "")
    }
}

extension NameMention.Kind {
    fileprivate var name: String {
        switch self {
        case .reason: "de aanleiding"
        case .parentsInformed: "hoe de ouders zijn ingelicht"
        case .cancelReason: "de reden van vervallen"
        case .takenOffReason: "waarom iemand van een lijst ging"
        case .groupName: "de naam van een groep"
        case .shared: "het gedeelde deel van een groepsgesprek"
        case .ownWords: "de eigen woorden"
        case .goesWell: "wat gaat goed"
        case .note: "de notitie"
        case .forSchool: "de tekst voor school"
        case .forHome: "de tekst voor thuis"
        case .agreement: "een afspraak"
        case .contact: "een contact"
        case .told: "een terugkoppeling"
        case .correction: "de reden van een verbetering"
        }
    }
}

extension Journal.Notice {
    /// Nil for one that is not about erasing.
    fileprivate var erasureSentence: String? {
        switch self {
        case .erasureFinished(let receipt):
            "een leerling die gewist moest zijn, is nu gewist (bewijs \(receipt))"
        case .erasuresNotRemembered:
            "buiten de gegevensmap is niet vast te leggen wie er gewist is; wordt een oudere kopie teruggezet, "
                + "wis dan opnieuw"
        case .tornTail, .anchorHalfBroken, .vaultCopyRepaired, .vaultSlotBroken, .oldLocksMayOpen,
            .headerFromCopy, .savedElsewhere, .notRemembered:
            nil
        }
    }
}
