import Attendance
import TextUI

/// One pupil: presence first, the weeks, what was agreed and all that happened.
public struct PupilScreen: ScreenContent {
    let pupil: ID<Pupil>
    /// Nil stands at the first agreement.
    private var selected: Int?
    /// The earlier school years that are unfolded, by their first day.
    private var opened: Set<Day> = []

    /// Whether what is folded until somebody asks for it was asked for.
    var showsEarlierYears: Bool { !opened.isEmpty }

    init(_ pupil: ID<Pupil>) { self.pupil = pupil }

    enum Message: Hashable, Sendable {
        case move(Key)
        case judge(Agreement.Verdict)
        case explain
        case reportMade
        case handle
        case correct
        case apart
        case turnYear
        case together
        case paper
        case back
        case help
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "leerling"

        case kept, partly, notKept, handle, explain, correct, apart, turnYear, paper

        var action: KeyAction {
            switch self {
            case .kept: KeyAction("gehouden", .character("g"), .function(5))
            case .partly: KeyAction("deels", .character("d"), .function(6))
            case .notKept: KeyAction("niet", .character("n"), .function(7))
            case .handle: KeyAction("stap gedaan", .character("b"))
            case .explain: KeyAction("waarom deze vlag?", .character("w"), .function(8))
            case .correct: KeyAction("verbeteren", .character("v"))
            case .apart: KeyAction("apart houden", .character("h"), place: .help)
            case .paper: KeyAction("op papier", .character("u"))
            case .turnYear: KeyAction("schooljaar openen", .enter)
            }
        }
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let availability: Availability =
            agreement(situation) == nil ? .disabled(reason: "zet de cursor op een afspraak") : .enabled
        return [
            Binding(Keys.kept, message: .judge(.kept), availability: availability),
            Binding(Keys.partly, message: .judge(.partly), availability: availability),
            Binding(Keys.notKept, message: .judge(.notKept), availability: availability),
            .back(.back),
            Binding(
                Keys.handle, message: .handle,
                availability: step(situation) == nil
                    ? .disabled(reason: "zet de cursor op een stap die nog moet") : .enabled),
            Binding(
                Keys.explain, message: .explain,
                availability: situation.pupil(pupil) == nil
                    ? .disabled(reason: MissingPupilText.reason) : .enabled),
            Binding(
                Keys.correct, message: .correct,
                availability: talk(situation) == nil
                    ? .disabled(reason: "zet de cursor op een gesprek") : .enabled),
            Binding(
                Keys.apart, message: .apart,
                availability: situation.pupil(pupil) == nil
                    ? .disabled(reason: MissingPupilText.reason) : .enabled),
            turningYear(situation),
            .reportMade(pupil, situation, .reportMade),
            Binding(
                AboutPupilKeys.together, message: .together,
                availability: situation.pupil(pupil) == nil
                    ? .disabled(reason: MissingPupilText.reason) : .enabled),
            Binding(
                Keys.paper, message: .paper,
                availability: situation.pupil(pupil) == nil
                    ? .disabled(reason: MissingPupilText.reason) : .enabled),
            .help(.help),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            let rows = rows(situation)
            var cursor = ListCursor(index(in: rows))
            if cursor.handle(key, count: rows.count) { selected = cursor.index }
            return .stay
        case .judge(let verdict):
            guard let agreement = agreement(situation) else { return .stay }
            return .perform(.judgeAgreement(agreement, verdict, on: situation.today))
        case .handle:
            guard let step = step(situation) else { return .stay }
            return .perform(
                .handleStep(pupil, ladder: step.ladder, step: step.number, by: nil, on: situation.today))
        case .correct:
            return talk(situation).flatMap { CorrectionScreen($0, of: pupil, situation) }
                .map { .open(situation.start(.correction($0))) } ?? .stay
        case .apart: return .open(.apart(ApartScreen(pupil, situation)))
        case .turnYear:
            if let year = year(situation) { opened.formSymmetricDifference([year]) }
            return .stay
        case .explain: return .open(.why(WhyScreen(pupil)))
        case .reportMade:
            return ReportScreen(pupil, situation).map { .open(situation.start(.report($0))) } ?? .stay
        case .together:
            guard let file = situation.pupil(pupil) else { return .stay }
            return .open(.together(TogetherScreen(pupil, SharedTalk(lastWith: file, situation.register))))
        case .paper:
            return situation.pupil(pupil).map { file in
                .open(.write(WriteScreen(PaperOrderForm(file, situation), situation)))
            } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    /// What the pupil answered about the texts of the last talk is kept with that talk.
    mutating func heard(_ consent: Consent, _ situation: Situation) -> Outcome {
        guard let file = situation.pupil(pupil), let last = LastTalk(of: file, situation.register) else {
            return .stay
        }
        var part = last.part
        part.consent = consent
        return .perform(
            .correctTalk(
                last.talk, part: part, new: [], why: "samen gekeken en gevraagd", on: situation.today))
    }

    func title(_ situation: Situation) -> String {
        situation.pupil(pupil).map { situation.register.schools[$0.school]?.name ?? "Leerling" } ?? "Leerling"
    }

    func rows(_ situation: Situation, _ glyphs: Glyphs = .unicode) -> [PupilHistory.Row] {
        situation.pupil(pupil).map { PupilHistory($0, situation, opened: opened, glyphs).rows } ?? []
    }

    /// Announced where it does something: most pupils have no earlier year.
    private func turningYear(_ situation: Situation) -> Binding<Message> {
        guard let year = year(situation) else {
            return Binding(
                Keys.turnYear, message: .turnYear,
                availability: .disabled(reason: "zet de cursor op een eerder schooljaar"), place: .help)
        }
        return Binding(
            Keys.turnYear, label: opened.contains(year) ? "schooljaar sluiten" : nil, message: .turnYear)
    }

    /// The earlier school year under the cursor.
    private func year(_ situation: Situation) -> Day? {
        let rows = rows(situation)
        return rows.isEmpty ? nil : rows[index(in: rows)].year
    }

    /// The agreement under the cursor.
    private func agreement(_ situation: Situation) -> ID<Agreement>? {
        let rows = rows(situation)
        return rows.isEmpty ? nil : rows[index(in: rows)].agreement
    }

    /// The talk under the cursor.
    private func talk(_ situation: Situation) -> ID<Talk>? {
        let rows = rows(situation)
        return rows.isEmpty ? nil : rows[index(in: rows)].talk
    }

    /// The step of a ladder under the cursor.
    private func step(_ situation: Situation) -> PupilHistory.Row.Step? {
        let rows = rows(situation)
        return rows.isEmpty ? nil : rows[index(in: rows)].step
    }

    /// Within the rows, also when there are fewer than before; 0 for none.
    func index(in rows: [PupilHistory.Row]) -> Int {
        guard let selected else { return rows.firstIndex { $0.agreement != nil } ?? 0 }
        return max(0, min(selected, rows.count - 1))
    }
}
