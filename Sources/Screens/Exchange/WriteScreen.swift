import Attendance
import TextUI

/// Something is put in a file for somebody else: what and where is asked, and afterwards it says what is where.
public struct WriteScreen: PathContent {
    private(set) var form: any WriteForm
    var advice = PathAdvice.none
    private(set) var stage = Stage.asking
    var question: Dialog<Message>?
    /// What the path was proposed to be; what the user typed instead stays.
    private var suggested: String

    enum Stage: Hashable, Sendable {
        case asking
        case writing(ExchangeRequest.Writing)
        case written(WrittenFile)
    }

    init(_ form: any WriteForm, _ situation: Situation) {
        self.form = form
        suggested = form.suggestedPath(situation)
        put(path: suggested)
    }

    var rows: RowForm<ExchangeField> {
        get { form.rows }
        set { form.rows = newValue }
    }

    enum Message: Hashable, Sendable {
        case go, complete, edit(Key), give(ExchangeRequest.Writing), replace(ExchangeRequest.Writing), leave
        case back, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        switch stage {
        case .asking:
            let complete: [Binding<Message>] =
                isOnPath ? [Binding(ExchangeKeys.complete, message: .complete)] : []
            return complete + [Binding(ExchangeKeys.go, label: goLabel, message: .go)]
                + Binding.form(rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
        case .writing: return [.back(.back)]
        case .written: return [Binding(ExchangeKeys.done, message: .back), .help(.help)]
        }
    }

    private var goLabel: String? {
        guard case .choice(let choice) = rows.form[.go]?.content else { return nil }
        return choice.options.first
    }

    var prompt: Prompt? {
        if let question { return Prompt(question) }
        guard case .asking = stage else { return nil }
        return rows.prompt
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        guard case .asking = stage, !key.goesThroughForm else { return nil }
        return edit(key, situation)
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        let presses = rows.focus == .go && key.pressesButton
        // The path is the last that is asked.
        if presses || rows.focus == .path && key == .enter { return go(situation) }
        let event = rows.handle(key)
        if let name = event.name {
            advice = .none
            form.changed(name, situation)
            let path = form.suggestedPath(situation)
            if rows.text(.path) == suggested, path != suggested { put(path: path) }
            if rows.text(.path) == path { suggested = path }
        }
        return event.outcome
    }

    private mutating func put(path: String) {
        rows.form[.path]?.content = .field(TextField(path, limit: Self.pathLimit))
    }

    private mutating func go(_ situation: Situation) -> Outcome {
        do throws(Incomplete<ExchangeField>) {
            let writing = try form.read(situation)
            guard rows.answer(.path) != nil else {
                throw rows.complain("typ waar het bestand komt", on: .path)
            }
            guard let (title, text) = form.warning(situation) else { return write(writing, replacing: false) }
            question = Dialog(
                title, text: text,
                answers: [
                    Binding(ExchangeKeys.leave, message: .leave),
                    Binding(ExchangeKeys.give, message: .give(writing)),
                ], situation.keymap)
            return .stay
        } catch {
            rows.form.focus(on: error.name)
            return .tell(.hint("Nog niet gemaakt: kijk bij het veld met het kruisje."))
        }
    }

    private mutating func write(_ writing: ExchangeRequest.Writing, replacing: Bool) -> Outcome {
        stage = .writing(writing)
        advice = .none
        return .exchange(.write(writing, path: rows.answer(.path) ?? "", replacing: replacing))
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .go: return go(situation)
        case .complete: return .ask(.complete(path: rows.text(.path)))
        case .edit(let key): return edit(key, situation) ?? .stay
        case .give(let writing): return write(writing, replacing: false)
        case .replace(let writing): return write(writing, replacing: true)
        case .leave: return .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome {
        guard case .writing(let writing) = stage else { return .stay }
        stage = .asking
        switch answer {
        case .written(let file): stage = .written(file)
        case .occupied:
            rows.form.focus(on: .path)
            question = Dialog(
                "Dit bestand is er al", text: "\(rows.text(.path)): vervangen, of een andere naam kiezen?",
                answers: [
                    Binding(ExchangeKeys.leave, label: "een andere naam", message: .leave),
                    Binding(ExchangeKeys.replace, message: .replace(writing)),
                ], situation.keymap)
        case .refused(let sentence, let suggestion): complain(sentence, suggestion)
        // Those are answers about what somebody else gave.
        case .ownWords, .card, .confirmed, .package: break
        }
        return .stay
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { stage = .asking }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? form.heading }
}

extension WriteScreen {
    func spoken(_ situation: Situation) -> [String] {
        guard question == nil else { return [] }
        switch stage {
        case .asking, .writing: return advice.spoken(hint: form.hint(situation))
        case .written(let file): return file.lines(columns: 400, .unicode).map { Spoken.words($0) }
        }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let page = region.inset(columns: 1)
        frame.put(form.heading, .emphasis, in: page.line(0))
        let body = page.cut(top: 2).rest
        let lines: [Line]
        switch stage {
        case .asking, .writing:
            let height = rows.height(columns: body.columns)
            let (top, rest) = body.cut(top: min(height + 1, body.rows))
            rows.draw(into: &frame, in: top)
            lines = advice.lines(
                hint: form.hint(situation), columns: rest.columns, frame.glyphs)
            for (index, line) in lines.enumerated() { frame.put(line, in: rest.line(index)) }
        case .written(let file):
            lines = file.lines(columns: body.columns, frame.glyphs)
            for (index, line) in lines.enumerated() { frame.put(line, in: body.line(index)) }
        }
        question?.draw(into: &frame, in: region)
    }
}

extension WrittenFile {
    func lines(columns: Int, _ glyphs: Glyphs) -> [Line] {
        func sentence(_ text: String, _ sign: Line, _ role: Role) -> [Line] {
            wrapped(text, columns: columns - 2).enumerated().map {
                ($0 == 0 ? sign + " " : Line("  ")) + Line($1, role)
            }
        }
        var lines = sentences.flatMap { sentence($0, Line(glyphs.check, .good), .text) }
        if !words.isEmpty {
            lines += [
                Line(), Line("Lees deze zes woorden voor als de ander belt:"), Line(),
                Line("  " + words.joined(separator: "  "), .emphasis), Line(),
            ]
            lines += wrapped(
                "De kaart is niet geheim: geef hem op een stick of per mail. De ander typt de woorden in; "
                    + "zo is zeker dat de kaart van jou is.", columns: columns
            ).map { Line($0, .muted) }
        }
        if !remarks.isEmpty { lines.append(Line()) }
        lines += remarks.flatMap { sentence($0, Line("!", .warning), .text) }
        guard isReadable else { return lines }
        return lines + [Line()]
            + sentence(
                "Dit bestand is niet versleuteld: iedereen die erbij kan, kan het lezen. Gooi het weg na het "
                    + "printen.", Line("!", .warning), .warning)
    }
}
