import Attendance
import TextUI

extension TalkForm {
    /// Puts what was said in the fields, to go on from there.
    mutating func fill(_ part: TalkPart) {
        rows.fill(.ownWords, with: part.ownWords)
        rows.fill(.goesWell, with: part.goesWell)
        rows.fill(.goalCount, with: part.goal.map { String($0.count) })
        rows.fill(.goalOutOf, with: part.goal?.outOf.map { String($0) })
        rows.choose(.goalUnit, part.goal?.unit ?? .firstHour)
        rows.fill(.goalUntil, with: part.goal?.until?.numeric)
        for (place, agreement) in part.agreements.enumerated() {
            rows.fill(.agreement(place), with: agreement.text)
            rows.choose(.party(place), agreement.party)
            rows.fill(.due(place), with: agreement.due?.numeric)
            addAgreementRow()
        }
        rows.tick(.causes, part.causes)
        rows.choose(.outcome, part.outcome)
        rows.fill(.followUp, with: part.followUp?.numeric)
        rows.tick(.present, part.present)
        rows.choose(.schoolMayKnow, yes: part.schoolMayKnow)
        rows.choose(.homeMayKnow, yes: part.homeMayKnow)
        rows.fill(.note, with: part.note)
        rows.fill(.forSchool, with: part.forSchool)
        rows.fill(.forHome, with: part.forHome)
        rows.choose(.textsSeen, yes: part.textsSeen)
        warnAboutSchool()
    }

    mutating func forgetSeen() {
        rows.choose(.textsSeen, yes: nil)
        rows.form.remark(.understood("de tekst is daarna veranderd"), on: .textsSeen)
    }

    /// Who may read the texts, as asked in the talk, and whether the pupil saw them.
    var consent: Consent {
        get {
            Consent(
                school: isYes(.schoolMayKnow), home: isYes(.homeMayKnow), textsSeen: isYes(.textsSeen))
        }
        set {
            rows.choose(.schoolMayKnow, yes: newValue.school)
            warnAboutSchool()
            rows.choose(.homeMayKnow, yes: newValue.home)
            rows.choose(.textsSeen, yes: newValue.textsSeen)
            rows.form.remark(nil, on: .textsSeen)
        }
    }

    /// The part as corrected, the agreements that are new, and why; days count from that of the talk.
    mutating func readCorrection(
        of pupil: ID<Pupil>, talkDay: Day
    ) throws(Incomplete<Name>) -> (part: TalkPart, new: [NewAgreement], why: String) {
        guard let why = rows.answer(.why) else {
            rows.form.focus(on: .why)
            throw rows.complain("waarom verbeter je dit?", on: .why)
        }
        var draft = try read(pupil, today: talkDay)
        var new: [NewAgreement] = []
        for (place, typed) in try agreements(today: talkDay) {
            guard kept.indices.contains(place) else {
                new.append(typed)
                continue
            }
            var agreement = kept[place]
            agreement.text = typed.text
            agreement.party = typed.party
            agreement.due = typed.due
            draft.part.agreements.append(agreement)
        }
        return (draft.part, new, why)
    }
}

extension RowForm {
    fileprivate mutating func fill(_ name: Name, with text: String?) {
        guard let text, var field = form[name] else { return }
        switch field.content {
        case .field(var line):
            _ = line.handle(.paste(text))
            field.content = .field(line)
        case .area(var area):
            _ = area.handle(.paste(text))
            field.content = .area(area)
        case .secret, .choice, .ticks, .fixed: return
        }
        form[name] = field
    }

    fileprivate mutating func choose<Option: CaseIterable & Equatable>(_ name: Name, _ option: Option?) {
        choose(name, place: option.flatMap { Array(Option.allCases).firstIndex(of: $0) })
    }

    mutating func choose(_ name: Name, yes isYes: Bool?) {
        choose(name, place: isYes.map { $0 ? 0 : 1 })
    }

    private mutating func choose(_ name: Name, place: Int?) {
        guard var field = form[name], case .choice(var choice) = field.content else { return }
        choice.chosen = place
        field.content = .choice(choice)
        form[name] = field
    }

    fileprivate mutating func tick<Option: CaseIterable & Hashable>(_ name: Name, _ options: [Option]) {
        guard var field = form[name], case .ticks(var ticks) = field.content else { return }
        let chosen = Set(options)
        ticks.ticked = Set(Option.allCases.enumerated().filter { chosen.contains($0.element) }.map(\.offset))
        field.content = .ticks(ticks)
        form[name] = field
    }
}
