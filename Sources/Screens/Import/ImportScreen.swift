import Attendance
import TextUI

/// *Inlezen*: a file of the school is looked at first, and only then taken over.
public struct ImportScreen: FormContent {
    private(set) var form: ImportForm
    private(set) var stage = Stage.asking(.hint)
    var question: Dialog<Message>?
    /// What is on its way to be as it was before it.
    private var takingBack: ImportNumber?
    /// What was last asked of the form's file.
    private var asked: ImportRequest?
    /// Where columns were pointed out: back from the preview leads there.
    private var columns: ColumnForm?
    /// Within what the preview lists.
    private(set) var cursor = ListCursor()

    enum Stage: Hashable, Sendable {
        case asking(Advice)
        case choosing(ColumnForm)
        case reading(Progress)
        case looking(ImportPreview)
        case kept(ImportPreview, ImportNumber)
    }

    enum Progress: Hashable, Sendable {
        /// How large it is is not known yet.
        case opening
        /// In bytes of the file.
        case read(Int, of: Int, secondsLeft: Int?)
        case comparing
    }

    /// What stands below the form.
    enum Advice: Hashable, Sendable {
        case hint
        /// Comes right after the first school.
        case first
        /// The names that the path may still become.
        case candidates([String])
        case unreadable(String, suggestion: String?)
    }

    /// Nil where there is no school whose file it could be. `isFirst` where the school was just added.
    init?(_ situation: Situation, isFirst: Bool = false) {
        let schools = situation.schoolsByName
        guard !schools.isEmpty else { return nil }
        form = ImportForm(
            schools, situation.register.pupils.isEmpty ? .pupils : .absences, today: situation.today)
        if isFirst { stage = .asking(.first) }
    }

    enum Message: Hashable, Sendable {
        case look, pointOut, complete, edit(Key), stop, keep, move(Key), back, askTakeBack,
            takeBack(ImportNumber), leaveStanding, help
    }

    enum Keys: KeyActions {
        static let place = "inlezen"

        case look, pointOut, complete, stop, keep, takeBack, takeBackLast, done, leaveStanding, takeBackNow

        var action: KeyAction {
            switch self {
            case .look: KeyAction("bekijken", .function(10))
            case .pointOut: KeyAction("kolommen aanwijzen", .function(4))
            case .complete: KeyAction("naam aanvullen", .tab)
            case .stop: KeyAction("stoppen met lezen", .escape)
            case .keep: KeyAction("inlezen", .enter)
            case .takeBack: KeyAction("toch terugnemen", .character("z"))
            case .takeBackLast: KeyAction("laatste terugnemen", .function(8))
            case .done: KeyAction("klaar", .enter, .escape)
            case .leaveStanding: KeyAction("laten staan", .escape)
            case .takeBackNow: KeyAction("terugnemen", .character("t"))
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        switch stage {
        case .asking:
            let look = Binding<Message>(Keys.look, message: .look)
            let complete: [Binding<Message>] =
                form.path != nil ? [Binding(Keys.complete, message: .complete)] : []
            let last = situation.lastImport
            let takeBack = Binding<Message>(
                Keys.takeBackLast, label: last.map { "nummer \($0.number.value) terugnemen" },
                message: .askTakeBack,
                availability: last == nil ? .disabled(reason: "er is niets om terug te nemen") : .enabled)
            return complete + [look] + Binding.form(form.rows) { .edit($0) } + [
                .back(.back), takeBack, .formHelp(.help),
            ]
        case .choosing(let columns):
            return [Binding(Keys.look, message: .look)] + Binding.form(columns.rows) { .edit($0) } + [
                .back(.back), .formHelp(.help),
            ]
        case .reading: return [Binding(Keys.stop, message: .stop)]
        case .looking(let preview):
            return [
                Binding(Keys.keep, message: .keep, availability: availability(of: preview)),
                Binding(FamiliarKeys.back, label: "niet inlezen", message: .back),
                Binding(Keys.pointOut, message: .pointOut), .help(.help),
            ] + Binding.list { .move($0) }
        case .kept(_, let number):
            return [
                Binding(Keys.done, message: .back), Binding(Keys.takeBack, message: .takeBack(number)),
                .help(.help),
            ] + Binding.list { .move($0) }
        }
    }

    private func availability(of preview: ImportPreview) -> Availability {
        if preview.isWhollyRefused { return .disabled(reason: "alle regels zijn geweigerd") }
        return preview.events.isEmpty
            ? .disabled(reason: "dit bestand verandert niets") : .enabled
    }

    var prompt: Prompt? {
        if let question { return Prompt(question) }
        switch stage {
        case .asking: return form.rows.prompt
        case .choosing(let columns): return columns.rows.prompt
        case .reading, .looking, .kept: return nil
        }
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        switch stage {
        case .asking, .choosing: key.goesThroughForm ? nil : edit(key, situation)
        case .reading, .looking, .kept: nil
        }
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if case .choosing(var columns) = stage {
            let outcome = columns.handle(key).outcome
            stage = .choosing(columns)
            return outcome
        }
        let pressesButton = form.focus == .look && key.pressesButton
        // Below the path stands only what most files can do without.
        if pressesButton || form.focus == .path && key == .enter { return look(situation) }
        let event = form.handle(key, today: situation.today)
        if event.name == .content, form.isPackage {
            return .replace(.openPackage(OpenPackageScreen(amongFiles: true)))
        }
        if event.name == .path || event.name == .codes { stage = .asking(.hint) }
        return event.outcome
    }

    private mutating func look(_ situation: Situation) -> Outcome {
        if case .choosing(let columns) = stage { return look(with: columns) }
        columns = nil
        do throws(Incomplete<ImportForm.Name>) {
            let request = try form.read(today: situation.today)
            asked = request
            stage = .reading(.opening)
            cursor = ListCursor()
            return .ask(.preview(request))
        } catch {
            return .tell(.hint("Nog niet gelezen: kijk bij het veld met het kruisje."))
        }
    }

    private mutating func look(with columns: ColumnForm) -> Outcome {
        var columns = columns
        defer { self.columns = columns }
        do throws(Incomplete<ColumnForm.Name>) {
            let request = try columns.read()
            stage = .reading(.opening)
            cursor = ListCursor()
            return .ask(.preview(request))
        } catch {
            stage = .choosing(columns)
            return .tell(.hint("Nog niet gelezen: kijk bij het veld met het kruisje."))
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .look: return look(situation)
        case .pointOut:
            guard let asked else { return .stay }
            return .ask(.columns(asked))
        case .complete: return form.path.map { .ask(.complete(path: $0)) } ?? .stay
        case .edit(let key): return edit(key, situation) ?? .stay
        case .stop: return .stopReading
        case .keep:
            guard case .looking(let preview) = stage else { return .stay }
            return .keep(preview)
        case .move(let key):
            _ = cursor.handle(key, count: lines.count)
            return .stay
        case .back:
            switch stage {
            case .asking, .reading, .kept: return .close
            case .choosing:
                stage = .asking(.hint)
                return .stay
            case .looking:
                stage = columns.map { .choosing($0) } ?? .asking(.hint)
                return .stay
            }
        case .askTakeBack:
            guard let last = situation.lastImport else { return .stay }
            question = last.question(situation)
            return .stay
        case .takeBack(let number):
            takingBack = number
            return .perform(.takeBackImport(number, on: situation.today))
        case .leaveStanding: return .stay
        case .help: return openHelp(situation)
        }
    }

    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome {
        switch answer {
        case .completed(let path, let candidates):
            if path != form.path {
                form.put(path: path)
            } else if candidates.isEmpty {
                // There was nothing to complete.
                _ = form.handle(.tab, today: situation.today)
            }
            stage = .asking(candidates.isEmpty ? .hint : .candidates(candidates))
            return .stay
        case .nothingThere:
            return .tell(.hint("Er staat niets dat zo begint. Begin met ~/ voor je eigen map."))
        case .progress(let done, let total, let secondsLeft):
            stage = .reading(.read(done, of: total, secondsLeft: secondsLeft))
            return .stay
        case .comparing:
            stage = .reading(.comparing)
            return .stay
        case .stopped:
            stage = .asking(.hint)
            return .tell(.hint("Gestopt: er is niets ingelezen."))
        case .columns(let found):
            guard let request = asked else { return .stay }
            stage = .choosing(ColumnForm(found, for: request))
            return .stay
        case .preview(let preview):
            stage = .looking(preview)
            return .stay
        case .unreadable(let sentence, let suggestion):
            stage = .asking(.unreadable(sentence, suggestion: suggestion))
            form.focusOnPath()
            return .stay
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        if let takingBack {
            return .closeSaying(
                .hint("Inlezing \(takingBack.value) is teruggenomen: alles is weer als ervoor."))
        }
        switch stage {
        case .looking(let preview):
            guard let number = preview.events.importNumber else { return .close }
            stage = .kept(preview, number)
            cursor = ListCursor()
            return .stay
        case .asking, .choosing, .reading, .kept: return .close
        }
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        takingBack = nil
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Inlezen" }
}

extension ImportPreview {
    var isWhollyRefused: Bool { counts.read > 0 && counts.refused == counts.read }
}
