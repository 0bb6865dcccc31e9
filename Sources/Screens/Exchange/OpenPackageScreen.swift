import Attendance
import TextUI

/// A package of the other is looked at first, and only then taken over.
public struct OpenPackageScreen: PathContent {
    var rows: RowForm<ExchangeField>
    var advice = PathAdvice.none
    var question: Dialog<Message>?
    private(set) var stage = Stage.asking
    private var cursor = ListCursor()

    enum Stage: Sendable {
        case asking
        case opening
        case looking(PackagePreview, PackageStory)
        case kept(PackagePreview, PackageStory)
    }

    /// `amongFiles` where *Inlezen* led here, and leads back to the files of the school.
    init(amongFiles: Bool = false) {
        var rows = [
            FormRow("Bestand", OpenPackageScreen.pathField()),
            FormRow("", FormField(.go, "", .choice(Choice(["eerst bekijken"])), columns: 18)),
        ]
        if amongFiles {
            let contents = ImportForm.contents
            let choice = Choice(contents, chosen: contents.count - 1)
            rows.insert(FormRow("Wat", FormField(.content, "", .choice(choice))), at: 0)
        }
        self.rows = RowForm(rows)
        self.rows.form.focus(on: .path)
    }

    enum Message: Hashable, Sendable {
        case go, complete, edit(Key), takeOver, move(Key), back, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        switch stage {
        case .asking:
            let complete: [Binding<Message>] =
                isOnPath ? [Binding(ExchangeKeys.complete, message: .complete)] : []
            return complete + [Binding(ExchangeKeys.go, label: "bekijken", message: .go)]
                + Binding.form(rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
        case .opening: return [.back(.back)]
        case .looking(let preview, _):
            return [
                Binding(
                    ExchangeKeys.takeOver, message: .takeOver,
                    availability: preview.events.isEmpty
                        ? .disabled(reason: "dit pakket was al geopend: 0 nieuw") : .enabled),
                Binding(FamiliarKeys.back, label: "niet overnemen", message: .back), .help(.help),
            ] + Binding.list { .move($0) }
        case .kept:
            return [Binding(ExchangeKeys.done, message: .back), .help(.help)] + Binding.list { .move($0) }
        }
    }

    var prompt: Prompt? {
        guard case .asking = stage else { return nil }
        return rows.prompt
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        guard case .asking = stage, !key.goesThroughForm else { return nil }
        return edit(key, situation)
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        let isAtEnd = rows.focus == .go && key.pressesButton || rows.focus == .path && key == .enter
        if isAtEnd { return go() }
        let event = rows.handle(key)
        if event.name == .content, let school = ImportScreen(situation) {
            return .replace(.fileImport(school))
        }
        if event.name != nil { advice = .none }
        return event.outcome
    }

    private mutating func go() -> Outcome {
        guard let path = rows.answer(.path) else {
            _ = rows.complain("typ waar het pakket staat", on: .path)
            rows.form.focus(on: .path)
            return .stay
        }
        stage = .opening
        cursor = ListCursor()
        return .exchange(.lookInto(path: path))
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .go: return go()
        case .complete: return .ask(.complete(path: rows.text(.path)))
        case .edit(let key): return edit(key, situation) ?? .stay
        case .takeOver:
            guard case .looking(let preview, _) = stage else { return .stay }
            return .takeOver(preview)
        case .move(let key):
            _ = cursor.handle(key, count: lines(situation).count)
            return .stay
        case .back:
            guard case .looking = stage else { return .close }
            stage = .asking
            advice = .none
            return .stay
        case .help: return openHelp(situation)
        }
    }

    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome {
        guard case .opening = stage else { return .stay }
        switch answer {
        case .package(let preview):
            stage = .looking(preview, PackageStory(preview, situation.register))
        case .refused(let sentence, let suggestion):
            stage = .asking
            complain(sentence, suggestion)
        case .ownWords, .card, .confirmed, .written, .occupied: break
        }
        return .stay
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        if case .looking(let preview, let story) = stage {
            stage = .kept(preview, story)
            cursor = ListCursor()
        }
        return .stay
    }

    /// Whether pupils are on it by name.
    var showsPupils: Bool {
        switch stage {
        case .asking, .opening: false
        case .looking, .kept: true
        }
    }

    func title(_ situation: Situation) -> String { "Pakket openen" }
}

extension OpenPackageScreen {
    private static let list = Table([Table.Column("")], hasHeading: false)

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let page = region.inset(columns: 1)
        switch stage {
        case .asking, .opening:
            frame.put("Een pakket van de ander openen", .emphasis, in: page.line(0))
            let body = page.cut(top: 2).rest
            let (top, rest) = body.cut(top: min(rows.height(columns: body.columns) + 1, body.rows))
            rows.draw(into: &frame, in: top)
            let hint = ["Je ziet eerst wat er nieuw is en wat er verandert. Pas daarna neem je het over."]
            let lines = advice.lines(hint: hint, columns: rest.columns, frame.glyphs)
            for (index, line) in lines.enumerated() { frame.put(line, in: rest.line(index)) }
        case .looking:
            draw("Bekijken: er is nog niets overgenomen", into: &frame, region, situation)
        case .kept(let preview, _):
            let number = preview.events.importNumber.map { " als inlezing \($0.value)" } ?? ""
            draw("Overgenomen" + number, into: &frame, region, situation)
        }
    }

    func spoken(_ situation: Situation) -> [String] {
        switch stage {
        case .asking, .opening: advice.spoken(hint: [])
        case .looking, .kept: spokenDrawing(situation)
        }
    }

    private func draw(
        _ heading: String, into frame: inout Frame, _ region: Region, _ situation: Situation
    ) {
        let page = region.inset(columns: 1)
        frame.put(heading, .emphasis, in: page.line(0))
        let lines = lines(situation)
        OpenPackageScreen.list.draw(
            into: &frame, in: region.cut(top: 2).rest, count: lines.count,
            current: cursor.index(in: lines.count)
        ) { Table.Row([Table.Entry(lines[$0])]) }
    }

    /// In numbers, and then pupil by pupil; all of it moves, so that it can be read in a small window too.
    private func lines(_ situation: Situation) -> [Line] {
        switch stage {
        case .asking, .opening: []
        case .looking(let preview, let story), .kept(let preview, let story):
            ([preview.heading(isTrial: false)] + preview.sentences)
                .flatMap { wrapped($0, columns: Model.smallest.columns - 5) }.map { Line($0) }
                + story.lines(situation)
        }
    }
}
