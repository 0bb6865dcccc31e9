import Attendance
import TextUI

/// *Inlezen*: a file of the school is looked at first, and only then taken over.
public struct ImportScreen: ScreenContent {
    private(set) var form: ImportForm
    private(set) var stage = Stage.asking(.hint)
    /// Within what the preview lists.
    private(set) var cursor = ListCursor()

    enum Stage: Hashable, Sendable {
        case asking(Advice)
        case reading(done: Int, total: Int)
        case looking(ImportPreview)
        case kept(ImportPreview, ImportNumber)
        /// Of a file that was read in before.
        case takingBack(ImportNumber, Dialog<Message>)
    }

    /// What stands below the form.
    enum Advice: Hashable, Sendable {
        case hint
        /// The names that the path may still become.
        case candidates([String])
        case unreadable(String, suggestion: String?)
    }

    /// Nil where there is no school whose file it could be.
    init?(_ situation: Situation) {
        let schools = situation.schoolsByName
        guard !schools.isEmpty else { return nil }
        form = ImportForm(schools, situation.register.pupils.isEmpty ? .pupils : .absences)
    }

    enum Message: Hashable, Sendable {
        case look, complete, edit(Key), keep, move(Key), back, askTakeBack, takeBack, help
    }

    enum Keys: KeyActions {
        static let place = "inlezen"

        case look, complete, keep, takeBack, takeBackLast, done, leaveStanding, takeBackNow

        var action: KeyAction {
            switch self {
            case .look: KeyAction("bekijken", .function(10))
            case .complete: KeyAction("naam aanvullen", .tab)
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
        switch stage {
        case .asking:
            let look = Binding<Message>(Keys.look, message: .look)
            let complete: [Binding<Message>] =
                form.rows.focus == .path ? [Binding(Keys.complete, message: .complete)] : []
            let last = situation.lastImport
            let takeBack = Binding<Message>(
                Keys.takeBackLast, label: last.map { "nummer \($0.number.value) terugnemen" },
                message: .askTakeBack,
                availability: last == nil ? .disabled(reason: "er is niets om terug te nemen") : .enabled)
            return complete + [look] + Binding.form(form.rows) { .edit($0) } + [
                .back(.back), takeBack, .formHelp(.help),
            ]
        // Keys wait until it is read.
        case .reading: return []
        case .looking(let preview):
            return [
                Binding(Keys.keep, message: .keep, availability: availability(of: preview)),
                Binding(FamiliarKeys.back, label: "niet inlezen", message: .back), .help(.help),
            ] + Binding.list { .move($0) }
        case .kept:
            return [
                Binding(Keys.done, message: .back), Binding(Keys.takeBack, message: .takeBack), .help(.help),
            ] + Binding.list { .move($0) }
        case .takingBack(_, let question): return question.answers
        }
    }

    private func availability(of preview: ImportPreview) -> Availability {
        if preview.isWhollyRefused { return .disabled(reason: "alle regels zijn geweigerd") }
        return preview.events.isEmpty
            ? .disabled(reason: "dit bestand verandert niets") : .enabled
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        if case .takingBack(let number, var question) = stage {
            let answer = question.handle(key)
            stage = .takingBack(number, question)
            return answer.map { update($0, situation) } ?? .stay
        }
        guard case .asking = stage, !key.goesThroughForm else { return nil }
        return edit(key)
    }

    private mutating func edit(_ key: Key) -> Outcome? {
        let pressesButton = form.rows.focus == .look && key.pressesButton
        // The path is the last thing that is asked.
        if pressesButton || form.rows.focus == .path && key == .enter { return look() }
        let event = form.rows.handle(key)
        if event.name == .path { stage = .asking(.hint) }
        return event.outcome
    }

    private mutating func look() -> Outcome {
        do throws(Incomplete<ImportForm.Name>) {
            let request = try form.read()
            stage = .reading(done: 0, total: 1)
            cursor = ListCursor()
            return .ask(.preview(request))
        } catch {
            return .tell(.hint("Nog niet gelezen: kijk bij het veld met het kruisje."))
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .look: return look()
        case .complete: return .ask(.complete(path: form.path))
        case .edit(let key): return edit(key) ?? .stay
        case .keep:
            guard case .looking(let preview) = stage else { return .stay }
            return .keep(preview)
        case .move(let key):
            _ = cursor.handle(key, count: lines.count)
            return .stay
        case .back:
            switch stage {
            case .asking, .reading, .kept: return .close
            case .looking, .takingBack:
                stage = .asking(.hint)
                return .stay
            }
        case .askTakeBack:
            guard let last = situation.lastImport else { return .stay }
            stage = .takingBack(last.number, last.question(situation))
            return .stay
        case .takeBack:
            switch stage {
            case .kept(_, let number), .takingBack(let number, _):
                return .perform(.takeBackImport(number, on: situation.today))
            case .asking, .reading, .looking: return .stay
            }
        case .help: return openHelp(situation)
        }
    }

    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome {
        switch answer {
        case .completed(let path, let candidates):
            if path != form.path { form.put(path: path) }
            stage = .asking(candidates.isEmpty ? .hint : .candidates(candidates))
            return .stay
        case .nothingThere:
            return .tell(.hint("Er staat niets dat zo begint. Begin met ~/ voor je eigen map."))
        case .progress(let done, let total):
            stage = .reading(done: done, total: total)
            return .stay
        case .preview(let preview):
            stage = .looking(preview)
            return .stay
        case .unreadable(let sentence, let suggestion):
            stage = .asking(.unreadable(sentence, suggestion: suggestion))
            form.rows.form.focus(on: .path)
            return .stay
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        switch stage {
        case .looking(let preview):
            guard let number = preview.number else { return .close }
            stage = .kept(preview, number)
            cursor = ListCursor()
            return .stay
        case .kept(_, let number), .takingBack(let number, _):
            return .closeSaying(.hint("Inlezing \(number.value) is teruggenomen: alles is weer als ervoor."))
        case .asking, .reading: return .close
        }
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        if case .takingBack = stage { stage = .asking(.hint) }
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Inlezen" }
}

extension ImportPreview {
    var isWhollyRefused: Bool { counts.read > 0 && counts.refused == counts.read }

    /// Under which it can be taken back.
    fileprivate var number: ImportNumber? {
        if case .importAccepted(let record)? = events.first { record.number } else { nil }
    }
}

extension ImportRecord {
    var what: String {
        switch content {
        case .pupils: "leerlingen"
        case .absences: "verzuim"
        }
    }

    fileprivate func question(_ situation: Situation) -> Dialog<ImportScreen.Message> {
        let school = situation.register.schools[school]?.name ?? school.text
        return Dialog(
            "Inlezing \(number.value) terugnemen?",
            text: "Het bestand met \(what) van \(school), ingelezen op \(on.dated): \(counts.new) nieuw, "
                + "\(counts.changed) gewijzigd. Daarna is alles weer als ervoor.",
            answers: [
                Binding(ImportScreen.Keys.leaveStanding, message: .back),
                Binding(ImportScreen.Keys.takeBackNow, message: .takeBack),
            ], situation.keymap)
    }
}

extension Situation {
    /// The newest one that was not taken back.
    var lastImport: ImportRecord? {
        register.imports.values.filter { !register.importsTakenBack.contains($0.number) }
            .max { $0.number.value < $1.number.value }
    }

    var schoolsByName: [School] {
        register.schools.values.sorted { ($0.name, $0.brin) < ($1.name, $1.brin) }
    }
}
