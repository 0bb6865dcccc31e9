import Screens
import TextUI

/// Every screen once, by the keys that lead to it from the day's list of the sample office.
enum SampleScreen: String, CaseIterable {
    case today, radar, agreements, pupils, lists
    case pupil, why, report, correction
    case talk, next, together
    case groupTalk = "group-talk"
    case walkIn = "walk-in"
    case newPupil = "new-pupil"
    case fileImport = "file-import"
    case plan
    case newList = "new-list"
    case candidates
    case drafts
    case draftText = "draft-text"
    case care
    case careSignal = "care-signal"
    case keyList = "key-list"
    case school
    case listing, municipalities, rhythm, apart, packages, write
    case takingOff = "taking-off"
    case officeHour = "office-hour"
    case confirmKey = "confirm-key"
    case openPackage = "open-package"

    var keys: [Key] {
        let draft = [.enter] + Key.typing("ik slaap slecht") + [.escape, .character("b")]
        let newList = [.character("5"), .character("n")] as [Key]
        return switch self {
        case .today: []
        case .radar: [.character("2")]
        case .agreements: [.character("3")]
        case .pupils: [.character("4")]
        case .lists: [.character("5")]
        case .pupil: [.character("l")]
        case .why: [.character("l"), .character("w")]
        case .report: [.character("2"), .enter, .character("m")]
        case .correction: [.character("l"), .end, .character("v")]
        case .talk: [.enter]
        case .next: [.enter] + Key.typing("ik slaap slecht") + [.function(10)]
        case .together: [.enter, .function(4)]
        case .groupTalk: [.down, .enter]
        case .walkIn: [.character("i"), .character("b")]
        case .newPupil: [.character("4"), .character("n")]
        case .fileImport: [.character("4"), .character("b")]
        case .plan: [.character("5"), .enter]
        case .newList: newList
        case .candidates: newList + Key.typing("+2w") + [.function(10), .character("n")]
        case .drafts: draft + [.character("c")]
        // Taken back, put aside as a draft, and then recorded after all.
        case .draftText:
            [.enter] + Key.typing("ik slaap slecht")
                + [.function(10), .escape, .character("z"), .enter, .escape, .character("b")]
                + [.character("Z"), .character("c"), .enter]
        case .care: [.function(9)]
        case .careSignal: [.enter, .function(9), .character("s")]
        case .keyList: [.character("?")]
        case .school: [.character("s")]
        case .listing:
            newList + Key.typing("+2w")
                + [.function(10), .character("n"), .down, .enter, .escape, .character("v")]
        case .takingOff:
            newList + Key.typing("+2w")
                + [.function(10), .character("n"), .down, .enter, .enter, .escape, .character("x")]
        case .municipalities: [.character("1"), .character("e")]
        case .rhythm: [.character("5"), .character("r")]
        case .apart: [.character("l"), .character("h")]
        case .officeHour: newList + Key.typing("+2w") + [.function(10), .character("t")]
        case .packages: [.character("5"), .character("p")]
        case .confirmKey: [.character("5"), .character("p"), .character("b")]
        case .openPackage: [.character("4"), .character("b"), .up, .character("c")]
        case .write: [.character("l"), .character("u")]
        }
    }

    /// The desk with this screen on top; `hidden` with the names hidden before anything else is pressed.
    func desk(hidden: Bool = false) -> Desk {
        var desk = Desk()
        if hidden { desk.press(.function(12)) }
        for key in keys { desk.press(key) }
        return desk
    }
}

extension Screen {
    /// A new screen does not compile until it has a sample.
    var sample: SampleScreen {
        switch self {
        case .today: .today
        case .radar: .radar
        case .agreements: .agreements
        case .pupils: .pupils
        case .pupil: .pupil
        case .why: .why
        case .report: .report
        case .correction: .correction
        case .talk: .talk
        case .groupTalk: .groupTalk
        case .walkIn: .walkIn
        case .newPupil: .newPupil
        case .fileImport: .fileImport
        case .lists: .lists
        case .plan: .plan
        case .newList: .newList
        case .candidates: .candidates
        case .next: .next
        case .drafts: .drafts
        case .draftText: .draftText
        case .together: .together
        case .care: .care
        case .careSignal: .careSignal
        case .keyList: .keyList
        case .school: .school
        case .listing: .listing
        case .municipalities: .municipalities
        case .takingOff: .takingOff
        case .rhythm: .rhythm
        case .apart: .apart
        case .officeHour: .officeHour
        case .packages: .packages
        case .confirmKey: .confirmKey
        case .openPackage: .openPackage
        case .write: .write
        }
    }
}

extension Key {
    fileprivate static func typing(_ text: String) -> [Key] { text.map(Key.character) }
}
