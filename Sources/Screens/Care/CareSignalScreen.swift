import Attendance
import TextUI

/// *Zorgsignaal*: the steps of the meldcode for one pupil, with their days and nothing else.
public struct CareSignalScreen: FormContent {
    let pupil: ID<Pupil>
    /// The signal that goes on; nil begins a new one.
    private let signal: ID<CareSignal>?
    private(set) var form: CareSignalForm
    private var isEdited = false
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?

    init(_ pupil: ID<Pupil>, _ situation: Situation) {
        self.pupil = pupil
        let open = situation.pupil(pupil)?.openCareSignal
        signal = open?.id
        form = CareSignalForm(open?.steps ?? [:], today: situation.today)
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        guard let pupil = draft.pupils.first, situation.pupil(pupil) != nil else { throw .pupilGone }
        self.init(pupil, situation)
        try form.resume(draft, today: situation.today)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(form.rows, .careSignal, pupils: [pupil], new: new, situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(form.rows) { .edit($0) } + [
            .back(.back), .formHelp(.help),
        ]
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(situation) }
        let event = form.handle(key, today: situation.today)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Niet bewaren?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        do throws(Incomplete<CareSignalForm.Name>) {
            return .perform(.recordCare(pupil, signal, steps: try form.read(today: situation.today)))
        } catch {
            return .tell(.incomplete)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    var showsPlaces: Bool { false }

    func title(_ situation: Situation) -> String { "Zorg" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        guard let file = situation.pupil(pupil) else {
            frame.put(MissingPupilText.sentence, in: region.inset(columns: 3, rows: 1))
            return
        }
        let page = region.inset(columns: 3, rows: 1)
        let heading = heading(file, situation, page)
        let (head, body) = page.cut(top: heading.count + 1)
        for (index, line) in heading.enumerated() { frame.put(line, in: head.line(index)) }
        form.rows.draw(into: &frame, in: body)
        question?.draw(into: &frame, in: region)
    }

    /// In a low window every row is for the steps.
    private func heading(_ file: PupilFile, _ situation: Situation, _ page: Region) -> [Line] {
        let name = Line("Zorgsignaal: \(situation.name(of: file))", .emphasis)
        let words = [CareSignalScreen.purpose, earlier(file)].compactMap { $0 }
        guard page.rows >= 12 else { return [name] }
        return [name] + words.flatMap { wrapped($0, columns: page.columns) }.map { Line($0, .muted) }
    }

    private static let purpose = """
        Alleen de stappen van de meldcode en wanneer; niet wat je zag of hoorde. Dit gaat nooit mee in een \
        pakket, brief, lijst of rapport.
        """

    private func earlier(_ file: PupilFile) -> String? {
        let days = file.careSignals.filter { $0.id != signal }.compactMap { $0.steps[.decision] }
        return days.isEmpty ? nil : "Eerder besloten: \(days.map(\.dated).joined(separator: ", "))."
    }
}
