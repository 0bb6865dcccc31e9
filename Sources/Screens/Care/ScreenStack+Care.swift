import Attendance
import TextUI

extension ScreenStack {
    /// The key for care works above every screen, also while a form is typed in; nil for any other key.
    func care(_ key: Key, _ situation: Situation) -> Outcome? {
        guard !isCovered else { return nil }
        let binding = situation.keymap.applied(to: [Binding(FamiliarKeys.care, message: Hint())])
        guard case .message = binding.press(key) else { return nil }
        let shown: ID<Pupil>? =
            switch sight(situation) {
            case .pupils(let pupils): pupils.count == 1 ? pupils[0] : nil
            case .explanation(let pupil), .earlierYears(let pupil): pupil
            case .officeHours, .overview, .agreements, .everybody, .lists, .drafts, .packages, nil: nil
            }
        return .open(.care(CareScreen(covering: shown, seated: seated, isShared: isShared)))
    }

    /// Whether the card lies on what was on screen: then nobody can be read by name.
    var isCovered: Bool {
        if case .care = top { true } else { false }
    }

    /// Whether a pupil has the laptop before them.
    private var isShared: Bool {
        screens.contains { screen in
            if case .together = screen { true } else { false }
        }
    }

    /// With whom a talk is being held.
    private var seated: Set<ID<Pupil>> {
        for screen in screens {
            switch screen {
            case .talk(let talk): return [talk.pupil]
            case .groupTalk(let talk): return Set(talk.form.pupils)
            case .today, .radar, .agreements, .pupils, .lists, .pupil, .why, .report, .correction, .walkIn,
                .next, .newPupil, .fileImport, .plan, .newList, .officeHour, .rhythm, .apart, .candidates,
                .listing, .takingOff, .school, .municipalities, .drafts, .draftText, .together, .care,
                .careSignal, .keyList, .packages, .confirmKey, .openPackage, .write:
                continue
            }
        }
        return []
    }
}
