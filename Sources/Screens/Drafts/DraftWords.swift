import Attendance
import TextUI

/// A draft in the words of a list.
struct DraftWords {
    private let draft: Draft
    private let situation: Situation

    init(_ draft: Draft, _ situation: Situation) {
        self.draft = draft
        self.situation = situation
    }

    /// `10:42`, or `ma 23 nov 10:42`
    var time: String {
        draft.typed.day == situation.today
            ? "\(draft.typed.time)" : "\(draft.typed.day.brief) \(draft.typed.time)"
    }

    var kind: String {
        switch draft.subject {
        case .talk: "gesprek"
        case .groupTalk: "groepsgesprek"
        case .walkIn: "inloop"
        case .newPupil: "leerling toevoegen"
        case .report: "melding"
        case .correction: "verbetering"
        case .listing: "vooraf"
        // Neutral: this line is read by whoever looks along.
        case .careSignal: "aantekening"
        case .school: "school toevoegen"
        case .newList: "nieuwe lijst"
        case .municipalities: "eigen gemeenten"
        }
    }

    /// The pupil as lists name them, the group, or what was typed as a name.
    var pupil: String {
        switch draft.subject {
        case .groupTalk(let key, let place):
            let pupils = draft.pupils.count.text("leerling", "leerlingen")
            guard case .group(let name, _) = situation.register.officeHours[key]?.place(place)?.form else {
                return pupils
            }
            return "\"\(name)\" · \(pupils)"
        case .listing where draft.pupils.count > 1:
            return draft.pupils.count.text("leerling", "leerlingen")
        case .school, .newList, .municipalities: return ""
        case .talk, .walkIn, .newPupil, .report, .correction, .listing, .careSignal:
            if let pupil = draft.pupils.first {
                return situation.pupil(pupil).map { situation.listedName(of: $0) } ?? "onbekende leerling"
            }
            let typed = [WalkInForm.Name.given, .family].compactMap { text(of: $0.inDraft) }
            return typed.isEmpty || isHidden ? "nieuwe leerling" : typed.joined(separator: " ")
        }
    }

    /// Where: `Het Baken, Dalerveld · di 24 nov`
    var place: String? {
        switch draft.subject {
        case .talk(let key), .groupTalk(let key, _), .walkIn(let key), .listing(let key):
            "\(situation.register.schools[key.school]?.name ?? key.school.text) · \(key.day.brief)"
        case .newPupil, .school, .newList, .municipalities: nil
        case .report, .correction, .careSignal:
            draft.pupils.first.flatMap { situation.pupil($0) }
                .flatMap { situation.register.schools[$0.school]?.name }
        }
    }

    /// What was typed first besides the name; without any text the first choice.
    var firstWords: String {
        guard !isHidden else { return "(verborgen)" }
        let texts = draft.fields.compactMap { field -> String? in
            if case .text(let text) = field.answer, !text.trimmed.isEmpty { text } else { nil }
        }
        let pupil = pupil
        return (texts.first { !pupil.contains($0) } ?? texts.first ?? draft.fields.first?.spelled ?? "")
            .replacing("\n", with: " ")
    }

    /// All of it, to be read without the form.
    func lines(columns: Int) -> [Line] {
        guard !isHidden else {
            let show = situation.keymap.word(PrivacyKeys.hide)
            return [Line("Namen zijn verborgen: \(show) laat zien wat je typte.", .muted)]
        }
        return draft.fields.flatMap { field in
            wrapped(field.spelled, columns: columns).map { Line($0) }
        }
    }

    private var isHidden: Bool {
        situation.hidesNames && !draft.isAboutNobody
            && (draft.pupils.isEmpty || !draft.pupils.allSatisfy(situation.isShown))
    }

    private func text(of field: String) -> String? {
        guard case .text(let text) = draft.fields.first(where: { $0.name == field })?.answer else {
            return nil
        }
        return text
    }
}

extension Draft {
    /// Whether no pupil can stand in it.
    fileprivate var isAboutNobody: Bool {
        switch subject {
        case .school, .newList, .municipalities: true
        case .talk, .groupTalk, .walkIn, .newPupil, .report, .correction, .listing, .careSignal: false
        }
    }
}
