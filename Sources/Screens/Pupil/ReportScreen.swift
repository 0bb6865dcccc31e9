import Attendance
import TextUI

/// *Melding gedaan*: the school reported to DUO, and says so here.
public struct ReportScreen: FormContent {
    let pupil: ID<Pupil>
    private var form: ReportForm
    private var isEdited = false
    /// What a new form holds.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?
    /// On its way to the disk.
    private var report: Verzuimmelding?

    /// Nil where nothing is due.
    init?(_ pupil: ID<Pupil>, _ situation: Situation) {
        guard let file = situation.pupil(pupil),
            let form = ReportForm(
                situation.unmadeReports(of: pupil), situation.unit(of: file.school), today: situation.today)
        else { return nil }
        self.pupil = pupil
        self.form = form
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        guard let pupil = draft.pupils.first, situation.pupil(pupil) != nil else { throw .pupilGone }
        guard let screen = ReportScreen(pupil, situation) else { throw .reportMade }
        self = screen
        try form.resume(draft, today: situation.today)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        form.openForm(new: new, pupil: pupil, situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)]
            + Binding.form(form.rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? form.rows.prompt }

    func spoken(_ situation: Situation) -> [String] { heading(situation).map { Spoken.words($0) } }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(situation) }
        let event = form.handle(key, today: situation.today)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Melding weggooien?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping:
            question = nil
            return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        do throws(Incomplete<ReportForm.Name>) {
            let report = try form.read(today: situation.today)
            self.report = report
            return .perform(.recordReport(pupil, report))
        } catch {
            return .tell(.incomplete)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        guard let report else { return .close }
        let facts = [
            "melding 16 uur, gemeld \(report.madeOn.brief)", report.number.map { "nummer \($0)" },
            report.status?.text,
        ].compactMap { $0 }
        return .closeSaying(.hint("Opgeslagen: " + facts.joined(separator: " · ")))
    }

    func title(_ situation: Situation) -> String {
        situation.pupil(pupil).map { "\(situation.name(of: $0)) · melding gedaan" } ?? "Melding gedaan"
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        let (head, body) = inside.cut(top: 4)
        for (index, line) in heading(situation).enumerated() { frame.put(line, in: head.line(index)) }
        form.rows.draw(into: &frame, in: body)
        question?.draw(into: &frame, in: region)
    }

    private func heading(_ situation: Situation) -> [Line] {
        guard let file = situation.pupil(pupil), let newest = situation.unmadeReports(of: pupil).first else {
            return []
        }
        var lines = [
            Line(newest.sentence(on: situation.today).capitalizedFirst, .warning),
            Line("Dit legt vast dat de school bij DUO heeft gemeld.", .muted),
        ]
        if let earliest = file.earliestFiling(of: newest), earliest > situation.today {
            lines.append(Line("DUO neemt een volgende melding aan vanaf \(earliest.brief)."))
        }
        return lines
    }
}

extension Situation {
    /// The 16-hour reports that came due this school year and have not been made, newest first.
    func unmadeReports(of pupil: ID<Pupil>) -> [DueReport] {
        guard let file = self.pupil(pupil), let standing = overview[pupil]?.standing else { return [] }
        return file.unmadeReports(in: standing, on: today)
    }
}

extension Binding {
    /// Opens `ReportScreen`; with a reason where nothing is due.
    static func reportMade(_ pupil: ID<Pupil>, _ situation: Situation, _ message: Message) -> Binding {
        Binding(
            AboutPupilKeys.reportMade, message: message,
            availability: situation.unmadeReports(of: pupil).isEmpty
                ? .disabled(reason: "er is geen melding van 16 uur die nog moet") : .enabled)
    }
}
