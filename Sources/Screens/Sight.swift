import Attendance

/// Whose data are on the screen: the access log keeps a line of it each time that changes.
public enum Sight: Hashable, Sendable {
    case officeHours
    case overview
    case agreements
    /// The list of everybody.
    case everybody
    /// Who is on the lists of other days too.
    case lists
    /// The pupil's page, a form about the pupil, or a talk: that of a group has several.
    case pupils([ID<Pupil>])
    /// The page of a pupil with what happened in earlier school years, which is folded until somebody opens it.
    case earlierYears(ID<Pupil>)
    case explanation(ID<Pupil>)
    case drafts
    /// What went to and fro, or what is in a package that is looked at.
    case packages
}

extension Model {
    /// Nil while the folder is locked.
    public var sight: Sight? {
        guard case .open(let situation, let stack) = phase else { return nil }
        return stack.sight(situation)
    }
}

extension ScreenStack {
    /// Help shows nobody: what it lies on is still what was seen last.
    func sight(_ situation: Situation) -> Sight? {
        screens.lazy.compactMap { $0.sight(situation) }.first
    }
}

extension ScreenStack {
    /// As the screen on top may show it: while names are hidden only those are named whose screen it is.
    func shown(_ situation: Situation) -> Situation {
        var shown = situation
        shown.subjects = subjects(situation)
        return shown
    }

    private func subjects(_ situation: Situation) -> Set<ID<Pupil>> {
        if case .walkIn(let screen) = top { return screen.chosen.map { [$0] } ?? [] }
        if case .today(let screen) = top { return screen.asked(situation).map { [$0] } ?? [] }
        return switch sight(situation) {
        case .pupils(let pupils): Set(pupils)
        case .explanation(let pupil), .earlierYears(let pupil): [pupil]
        case .officeHours, .overview, .agreements, .everybody, .lists, .drafts, .packages, nil: []
        }
    }
}

extension Screen {
    func isAboutGone(_ situation: Situation) -> Bool {
        switch sight(situation) {
        case .pupils(let pupils): pupils.count == 1 && situation.pupil(pupils[0]) == nil
        case .explanation(let pupil), .earlierYears(let pupil): situation.pupil(pupil) == nil
        case .officeHours, .overview, .agreements, .everybody, .lists, .drafts, .packages, nil: false
        }
    }

    fileprivate func sight(_ situation: Situation) -> Sight? {
        switch self {
        case .today: .officeHours
        // An inloop is chosen from everybody.
        case .radar, .walkIn, .candidates: .overview
        case .apart: .everybody
        case .lists, .plan: .lists
        case .agreements: .agreements
        case .pupils, .newPupil: .everybody
        case .pupil(let screen):
            screen.showsEarlierYears ? .earlierYears(screen.pupil) : .pupils([screen.pupil])
        case .why(let screen): .explanation(screen.pupil)
        case .report(let screen): .pupils([screen.pupil])
        case .correction(let screen): .pupils([screen.pupil])
        case .talk(let screen): .pupils([screen.pupil])
        case .groupTalk(let screen): .pupils(screen.form.pupils)
        case .next(let screen): .pupils(screen.pupils(situation))
        case .listing(let screen): .pupils(screen.pupils)
        case .takingOff(let screen): .pupils(screen.pupils)
        case .drafts, .draftText: .drafts
        case .together(let screen): .pupils([screen.pupil])
        case .careSignal(let screen): .pupils([screen.pupil])
        case .packages: .packages
        case .openPackage(let screen): screen.showsPupils ? .packages : nil
        case .write(let screen): screen.form.pupils.isEmpty ? nil : .pupils(screen.form.pupils)
        // A file is counted, nobody in it is named.
        case .newList, .officeHour, .rhythm, .fileImport, .keyList, .school, .municipalities, .care,
            .confirmKey:
            nil
        }
    }
}
