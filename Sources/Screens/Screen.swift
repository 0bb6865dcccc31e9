import Attendance
import TextUI

/// Every screen there is once the folder is open.
public enum Screen: Sendable {
    case today(TodayScreen)
    case radar(RadarScreen)
    case pupil(PupilScreen)
    case why(WhyScreen)
    case report(ReportScreen)
    case correction(CorrectionScreen)
    case talk(TalkScreen)
    case groupTalk(GroupTalkScreen)
    case walkIn(WalkInScreen)
    case next(NextScreen)
    case drafts(DraftsScreen)
    case draftText(DraftTextScreen)
    case school(SchoolScreen)
    case help(HelpScreen)

    /// The place this screen belongs to when nothing is below it.
    var section: Section {
        switch self {
        case .radar: .radar
        case .today, .talk, .groupTalk, .walkIn, .next, .pupil, .why, .report, .correction, .drafts,
            .draftText, .school,
            .help:
            .today
        }
    }

    mutating func handle(_ key: Key, _ situation: Situation) -> Outcome {
        with { $0.handle(key, situation) }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        with { $0.saved(situation) }
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        with { $0.refused(refusal, situation) }
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

    var prompt: Prompt? { content.prompt }

    func spokenRows(_ situation: Situation) -> SpokenRows? { content.spokenRows(situation) }

    func spoken(_ situation: Situation) -> [String] { content.spoken(situation) }

    /// The keys that work here, without what they do.
    func hints(_ situation: Situation) -> [Binding<Hint>] { content.hints(situation) }

    private var content: any ScreenContent {
        switch self {
        case .today(let screen): screen
        case .radar(let screen): screen
        case .pupil(let screen): screen
        case .why(let screen): screen
        case .report(let screen): screen
        case .correction(let screen): screen
        case .talk(let screen): screen
        case .groupTalk(let screen): screen
        case .walkIn(let screen): screen
        case .next(let screen): screen
        case .drafts(let screen): screen
        case .draftText(let screen): screen
        case .school(let screen): screen
        case .help(let screen): screen
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
        case .pupil(let screen): return change(screen, Screen.pupil)
        case .why(let screen): return change(screen, Screen.why)
        case .report(let screen): return change(screen, Screen.report)
        case .correction(let screen): return change(screen, Screen.correction)
        case .talk(let screen): return change(screen, Screen.talk)
        case .groupTalk(let screen): return change(screen, Screen.groupTalk)
        case .walkIn(let screen): return change(screen, Screen.walkIn)
        case .next(let screen): return change(screen, Screen.next)
        case .drafts(let screen): return change(screen, Screen.drafts)
        case .draftText(let screen): return change(screen, Screen.draftText)
        case .school(let screen): return change(screen, Screen.school)
        case .help(let screen): return change(screen, Screen.help)
        }
    }
}

/// Stands for a message where only the key and its label matter.
public struct Hint: Hashable, Sendable {}

extension ScreenContent {
    func hints(_ situation: Situation) -> [Binding<Hint>] {
        let own = bindings(situation).map { $0.map { _ in Hint() } }
        let undo = offersUndo ? situation.undoBindings.map { $0.map { _ in Hint() } } : []
        return situation.keymap.applied(to: own + undo)
    }
}
