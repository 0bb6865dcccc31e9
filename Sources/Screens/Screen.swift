import Attendance
import TextUI

/// Every screen there is once the folder is open.
public enum Screen: Sendable {
    case today(TodayScreen)
    case radar(RadarScreen)
    case agreements(AgreementsScreen)
    case pupils(PupilsScreen)
    case pupil(PupilScreen)
    case why(WhyScreen)
    case report(ReportScreen)
    case correction(CorrectionScreen)
    case talk(TalkScreen)
    case groupTalk(GroupTalkScreen)
    case walkIn(WalkInScreen)
    case newPupil(NewPupilScreen)
    case fileImport(ImportScreen)
    case lists(OfficeHoursScreen)
    case plan(PlanScreen)
    case newList(NewListScreen)
    case officeHour(OfficeHourScreen)
    case rhythm(RhythmScreen)
    case apart(ApartScreen)
    case candidates(CandidatesScreen)
    case listing(ListingScreen)
    case takingOff(TakingOffScreen)
    case next(NextScreen)
    case drafts(DraftsScreen)
    case draftText(DraftTextScreen)
    case together(TogetherScreen)
    case care(CareScreen)
    case careSignal(CareSignalScreen)
    case keyList(KeyListScreen)
    case school(SchoolScreen)
    case municipalities(MunicipalitiesScreen)
    case packages(PackagesScreen)
    case confirmKey(ConfirmKeyScreen)
    case openPackage(OpenPackageScreen)
    case write(WriteScreen)

    /// The place this screen belongs to when nothing is below it.
    var section: Section {
        switch self {
        case .radar: .radar
        case .agreements: .agreements
        case .pupils, .newPupil, .fileImport: .pupils
        case .lists, .plan, .newList, .officeHour, .rhythm, .apart, .candidates, .listing, .takingOff,
            .packages,
            .confirmKey, .openPackage, .write:
            .lists
        case .today, .talk, .groupTalk, .walkIn, .next, .pupil, .why, .report, .correction, .drafts,
            .draftText, .school, .municipalities, .together, .care, .careSignal, .keyList:
            .today
        }
    }

    mutating func handle(_ key: Key, _ situation: Situation) -> Outcome {
        with { $0.handle(key, situation) }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        with { $0.saved(situation) }
    }

    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome {
        with { $0.heard(answer, situation) }
    }

    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome {
        with { $0.heard(answer, situation) }
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        with { $0.refused(refusal, situation) }
    }

    mutating func heard(_ consent: Consent, _ situation: Situation) -> Outcome {
        with { $0.heard(consent, situation) }
    }

    func openForm(_ situation: Situation) -> OpenForm? { content.openForm(situation) }

    mutating func refresh(_ situation: Situation) {
        with { $0.refresh(situation) }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        content.draw(into: &frame, region, situation)
    }

    func title(_ situation: Situation) -> String { content.title(situation) }

    var offersUndo: Bool { content.offersUndo }

    var showsPlaces: Bool { content.showsPlaces }
    var prompt: Prompt? { content.prompt }

    func spokenRows(_ situation: Situation) -> SpokenRows? { content.spokenRows(situation) }

    func spoken(_ situation: Situation) -> [String] { content.spoken(situation) }

    /// The keys that work here, without what they do.
    func hints(_ situation: Situation) -> [Binding<Hint>] { content.hints(situation) }

    /// The same without what works on every screen.
    func ownHints(_ situation: Situation) -> [Binding<Hint>] { content.ownHints(situation) }

    private var content: any ScreenContent {
        switch self {
        case .today(let screen): screen
        case .radar(let screen): screen
        case .agreements(let screen): screen
        case .pupils(let screen): screen
        case .pupil(let screen): screen
        case .why(let screen): screen
        case .report(let screen): screen
        case .correction(let screen): screen
        case .talk(let screen): screen
        case .groupTalk(let screen): screen
        case .walkIn(let screen): screen
        case .newPupil(let screen): screen
        case .fileImport(let screen): screen
        case .lists(let screen): screen
        case .plan(let screen): screen
        case .newList(let screen): screen
        case .officeHour(let screen): screen
        case .rhythm(let screen): screen
        case .apart(let screen): screen
        case .candidates(let screen): screen
        case .listing(let screen): screen
        case .takingOff(let screen): screen
        case .next(let screen): screen
        case .drafts(let screen): screen
        case .draftText(let screen): screen
        case .together(let screen): screen
        case .care(let screen): screen
        case .careSignal(let screen): screen
        case .keyList(let screen): screen
        case .school(let screen): screen
        case .municipalities(let screen): screen
        case .packages(let screen): screen
        case .confirmKey(let screen): screen
        case .openPackage(let screen): screen
        case .write(let screen): screen
        }
    }

    /// The one switch through which a screen changes; it is put back before the result is seen.
    private mutating func with<Result>(_ body: (inout any ScreenContent) -> Result) -> Result {
        func change<Content: ScreenContent>(_ screen: Content, _ wrap: (Content) -> Screen) -> Result {
            var content: any ScreenContent = screen
            let result = body(&content)
            if let changed = content as? Content { self = wrap(changed) }
            return result
        }
        switch self {
        case .today(let screen): return change(screen, Screen.today)
        case .radar(let screen): return change(screen, Screen.radar)
        case .agreements(let screen): return change(screen, Screen.agreements)
        case .pupils(let screen): return change(screen, Screen.pupils)
        case .pupil(let screen): return change(screen, Screen.pupil)
        case .why(let screen): return change(screen, Screen.why)
        case .report(let screen): return change(screen, Screen.report)
        case .correction(let screen): return change(screen, Screen.correction)
        case .talk(let screen): return change(screen, Screen.talk)
        case .groupTalk(let screen): return change(screen, Screen.groupTalk)
        case .walkIn(let screen): return change(screen, Screen.walkIn)
        case .newPupil(let screen): return change(screen, Screen.newPupil)
        case .fileImport(let screen): return change(screen, Screen.fileImport)
        case .lists(let screen): return change(screen, Screen.lists)
        case .plan(let screen): return change(screen, Screen.plan)
        case .newList(let screen): return change(screen, Screen.newList)
        case .officeHour(let screen): return change(screen, Screen.officeHour)
        case .rhythm(let screen): return change(screen, Screen.rhythm)
        case .apart(let screen): return change(screen, Screen.apart)
        case .candidates(let screen): return change(screen, Screen.candidates)
        case .listing(let screen): return change(screen, Screen.listing)
        case .takingOff(let screen): return change(screen, Screen.takingOff)
        case .next(let screen): return change(screen, Screen.next)
        case .drafts(let screen): return change(screen, Screen.drafts)
        case .draftText(let screen): return change(screen, Screen.draftText)
        case .together(let screen): return change(screen, Screen.together)
        case .care(let screen): return change(screen, Screen.care)
        case .careSignal(let screen): return change(screen, Screen.careSignal)
        case .keyList(let screen): return change(screen, Screen.keyList)
        case .school(let screen): return change(screen, Screen.school)
        case .municipalities(let screen): return change(screen, Screen.municipalities)
        case .packages(let screen): return change(screen, Screen.packages)
        case .confirmKey(let screen): return change(screen, Screen.confirmKey)
        case .openPackage(let screen): return change(screen, Screen.openPackage)
        case .write(let screen): return change(screen, Screen.write)
        }
    }
}

/// Stands for a message where only the key and its label matter.
public struct Hint: Hashable, Sendable {}

extension ScreenContent {
    func hints(_ situation: Situation) -> [Binding<Hint>] {
        var everywhere = situation.privacyBindings.map { $0.map { _ in Hint() } }
        // In a form, where a worry comes up, it is announced while there is room.
        let place: HintPlace? = openForm(situation)?.isWithPupil == true ? .hint : nil
        if !(self is CareScreen) {
            everywhere.append(Binding(FamiliarKeys.care, message: Hint(), place: place))
        }
        if offersUndo {
            everywhere += situation.pageBindings.map { $0.map { _ in Hint() } }
        }
        return ownHints(situation) + situation.keymap.applied(to: everywhere)
    }

    func ownHints(_ situation: Situation) -> [Binding<Hint>] {
        situation.keymap.applied(to: bindings(situation).map { $0.map { _ in Hint() } })
    }
}
