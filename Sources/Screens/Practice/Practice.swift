import Attendance
import TextUI

/// Five minutes of practice on an invented school: what to do, ticked once it was really done.
///
/// It looks at what came of the keys, the screen that is open and what was recorded, never at the keys.
public struct Practice: Hashable, Sendable {
    enum Step: Int, CaseIterable, Hashable, Sendable {
        case openTalk, agree, save, absent, undo, lookUp
    }

    private(set) var done: Set<Step> = []

    public init() {}

    /// The first step that was not done; nil when all were.
    var current: Step? { Step.allCases.first { !done.contains($0) } }

    mutating func see(_ screen: Screen) {
        switch screen {
        case .talk(let talk):
            done.insert(.openTalk)
            if talk.form.rows.answer(.agreement(0)) != nil { done.insert(.agree) }
        case .pupil: done.insert(.lookUp)
        case .today, .radar, .agreements, .pupils, .lists, .why, .report, .correction, .groupTalk, .walkIn,
            .next, .newPupil, .fileImport, .plan, .newList, .officeHour, .rhythm, .apart, .candidates,
            .listing, .takingOff, .drafts, .draftText, .school, .municipalities, .together, .care,
            .careSignal, .keyList, .packages, .confirmKey, .openPackage, .write:
            break
        }
    }

    mutating func hear(_ events: [Event]) {
        for event in events {
            switch event {
            // Whoever went another way, such as by a group, has still done it.
            case .talkHeld: done.formUnion([.openTalk, .agree, .save])
            case .statusChanged(_, _, _, let status) where status != .planned && !status.isSpoken:
                done.insert(.absent)
            case .stepUndone: done.insert(.undo)
            case _: break
            }
        }
    }
}

extension Practice {
    /// One line of the screen; names are those of the invented school.
    func sentence(_ situation: Situation) -> String {
        func key(_ row: some KeyActions) -> String { situation.keymap.word(row) }
        return switch current {
        case .openTalk:
            "Open het gesprek met \(next(situation) ?? "een leerling"): Enter."
        case .agree: "Enter gaat naar Afspraken; schrijf er een op."
        case .save: "Bewaar het gesprek met \(key(FormKeys.save))."
        case .absent:
            "Iemand kwam niet: Esc naar de lijst, dan \(key(TodayScreen.Keys.absent)) "
                + "en \(key(TodayScreen.Keys.notCome))."
        case .undo: "Was dat een vergissing? \(key(FamiliarKeys.undo)) maakt het ongedaan."
        case .lookUp: "Zoek iemand op: \(key(Section.radar)) (In beeld), dan Enter."
        case nil: "Klaar! Kijk nog rond; \(key(FamiliarKeys.quit)) op Vandaag stopt."
        }
    }

    var progress: String { "\(done.count) van \(Step.allCases.count) gedaan" }

    /// Where there is little room.
    var briefProgress: String { "\(done.count)/\(Step.allCases.count)" }

    private func next(_ situation: Situation) -> String? {
        let slot = situation.officeHours.lazy.compactMap(\.nextSlot).first
        guard let slot, case .oneToOne = slot.place.form else { return nil }
        return slot.place.listings.first.flatMap { situation.pupil($0.pupil) }.map { situation.name(of: $0) }
    }
}
