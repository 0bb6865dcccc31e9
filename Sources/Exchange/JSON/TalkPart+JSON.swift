import Attendance

/// One pupil of `gesprek`, by number as written.
struct TalkPartInput: Sendable {
    let number: String
    /// What was read, waiting to hear which pupil it is about.
    let draft: @Sendable (ID<Pupil>) -> TalkDraft.PupilDraft

    /// Keys that only a talk fills.
    private static let content = [
        "aanwezig", "eigen_woorden", "wat_gaat_goed", "doel", "afspraken", "oorzaken", "uitkomst", "vervolg",
        "notitie", "voor_school", "voor_thuis", "school_weet", "thuis_weet", "gezien",
    ]

    init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(
            ["leerlingnummer", "status", "verzet_naar", "reden"] + TalkPartInput.content, unknown: .refused)
        number = try object.required("leerlingnummer", object.pupilNumber)
        let attendance = try TalkPartInput.attendance(object)
        let present: [Attendee] = try object.words("aanwezig")
        let ownWords = try object.text("eigen_woorden")
        let goesWell = try object.text("wat_gaat_goed")
        let goal = try object.object("doel").map { doel throws(JSONRefusal) in try Goal(doel) }
        let agreements = try object.objects("afspraken").map { one throws(JSONRefusal) in
            try NewAgreement(one)
        }
        let causes: [Cause] = try object.words("oorzaken")
        let outcome: TalkOutcome? = try object.word("uitkomst")
        let followUp = try object.day("vervolg")
        let note = try object.text("notitie")
        let forSchool = try object.text("voor_school")
        let forHome = try object.text("voor_thuis")
        let schoolMayKnow = try object.bool("school_weet")
        let homeMayKnow = try object.bool("thuis_weet")
        let textsSeen = try object.bool("gezien")
        draft = { pupil in
            TalkDraft.PupilDraft(
                attendance: attendance,
                part: TalkPart(
                    pupil: pupil, present: present, ownWords: ownWords, goesWell: goesWell, goal: goal,
                    causes: causes, outcome: outcome, followUp: followUp, note: note, forSchool: forSchool,
                    forHome: forHome, schoolMayKnow: schoolMayKnow, homeMayKnow: homeMayKnow,
                    textsSeen: textsSeen),
                agreements: agreements)
        }
    }

    private static func attendance(_ object: ObjectReader) throws(JSONRefusal) -> TalkDraft.Attendance {
        let words = StatusWord.allCases.filter { $0 != .planned }
        let word = try object.required("status") { key throws(JSONRefusal) in
            try object.word(key, among: words)
        }
        // Nothing that was typed may get lost: without a talk there is nowhere to keep it.
        if word != .spoken { try object.forbid(content, beside: "status", word.rawValue) }
        if word != .moved { try object.forbid(["verzet_naar"], beside: "status", word.rawValue) }
        if word != .cancelled { try object.forbid(["reden"], beside: "status", word.rawValue) }
        switch word {
        case .planned, .spoken: return .spoken
        case .notCome: return .absent(.notCome)
        case .ill: return .absent(.ill)
        case .moved: return .absent(.moved(to: try object.day("verzet_naar")))
        case .declined: return .absent(.declined)
        case .cancelled: return .absent(.cancelled(reason: try object.required("reden", object.text)))
        }
    }
}

extension TalkPart {
    /// What `gesprek` takes of one pupil, with the agreements as they stand now instead of as they were made.
    /// `gezien` stands there only where it was recorded: programs that read this came before it.
    func json(number: PupilNumber, agreements: [Agreement]) -> JSONValue {
        var object: JSONObject = [
            "leerlingnummer": .string(number.text), "status": .word(StatusWord.spoken),
            "aanwezig": .words(present), "eigen_woorden": .text(ownWords), "wat_gaat_goed": .text(goesWell),
            "doel": goal?.json ?? .null, "afspraken": .array(agreements.map { .object($0.members) }),
            "oorzaken": .words(causes), "uitkomst": .word(outcome), "vervolg": .day(followUp),
            "notitie": .text(note), "voor_school": .text(forSchool), "voor_thuis": .text(forHome),
            "school_weet": .flag(schoolMayKnow), "thuis_weet": .flag(homeMayKnow),
        ]
        if textsSeen != nil {
            object.members.append(JSONObject.Member(key: "gezien", value: .flag(textsSeen)))
        }
        return .object(object)
    }
}
