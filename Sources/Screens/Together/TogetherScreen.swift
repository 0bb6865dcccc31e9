import Attendance
import TextUI

/// *Samen kijken*: a few calm pages for the pupil's own eyes, with nothing of anybody else.
public struct TogetherScreen: ScreenContent {
    let pupil: ID<Pupil>
    let talk: SharedTalk
    private(set) var page = TogetherPage.presence
    private(set) var consent: Consent
    private var seen: Set<TogetherPage> = []
    /// Lines of a long text that were read.
    private(set) var scrolled = 0

    init(_ pupil: ID<Pupil>, _ talk: SharedTalk) {
        self.pupil = pupil
        self.talk = talk
        consent = talk.consent
    }

    enum Message: Hashable, Sendable {
        case next, previous
        case scroll(Int)
        case may(Bool)
        case leave
        case help
    }

    enum Keys: KeyActions {
        case next, previous, yes, no, leave, up, down

        static let place = "samen"

        var action: KeyAction {
            switch self {
            case .next: KeyAction("verder", .enter, .right, .pageDown, .character(" "))
            case .previous: KeyAction("terug", .left, .pageUp, .backspace)
            case .yes: KeyAction("ja", .character("j"))
            case .no: KeyAction("nee", .character("n"))
            case .leave: KeyAction("stoppen", .escape)
            case .up: KeyAction("omhoog lezen", .up, .wheelUp, place: .help)
            case .down: KeyAction("omlaag lezen", .down, .wheelDown, place: .help)
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let isLast = page == TogetherPage.allCases.last
        let consent: [Binding<Message>] =
            page.asksConsent
            ? [
                Binding(Keys.yes, message: .may(true), availability: answering),
                Binding(Keys.no, message: .may(false), availability: answering),
            ] : []
        return consent + [
            Binding(
                Keys.next, message: .next,
                availability: isLast ? .disabled(reason: "dit is het eind; Esc stopt") : .enabled),
            Binding(
                Keys.previous, message: .previous,
                availability: page == .presence ? .disabled(reason: "dit is het begin") : .enabled),
            Binding(Keys.leave, label: isLast ? "klaar" : nil, message: .leave), .help(.help),
            Binding(Keys.up, message: .scroll(-1)), Binding(Keys.down, message: .scroll(1)),
        ]
    }

    private var answering: Availability {
        if !talk.isKept { return .disabled(reason: "er is nog geen gesprek om het bij te bewaren") }
        return text == nil ? .disabled(reason: "er staat geen tekst") : .enabled
    }

    /// What leaves, on the page where it stands.
    var text: String? {
        switch page {
        case .forSchool: talk.forSchool
        case .forHome: talk.forHome
        case .presence, .calendar, .better, .agreements: nil
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .next: turn(by: 1)
        case .previous: turn(by: -1)
        case .scroll(let lines): scrolled = min(max(0, scrolled + lines), mostScrolled)
        case .may(let answer):
            switch page {
            case .forSchool: consent.school = answer
            case .forHome: consent.home = answer
            case .presence, .calendar, .better, .agreements: break
            }
        case .leave: return .leaveTogether(consent == talk.consent ? nil : consent)
        case .help: return openHelp(situation)
        }
        return .stay
    }

    private mutating func turn(by step: Int) {
        let pages = TogetherPage.allCases
        guard let place = pages.firstIndex(of: page), pages.indices.contains(place + step) else { return }
        page = pages[place + step]
        scrolled = 0
        seen.insert(page)
        // All that leaves was on the screen that the pupil looks at.
        if talk.isKept, !talk.textPages.isEmpty, talk.textPages.isSubset(of: seen) {
            consent.textsSeen = true
        }
    }

    /// So that scrolling back begins at once, whatever the width.
    private var mostScrolled: Int {
        let narrow = 50
        let words = text.map { [$0] } ?? talk.promises.map(\.text)
        return words.reduce(0) { $0 + wrapped($1, columns: narrow).count + 2 }
    }

    var showsPlaces: Bool { false }

    func title(_ situation: Situation) -> String { "Samen kijken" }
}
