import Attendance
import TextUI

/// *Vooraf*: what is known of a place on the list before the talk; of a group for everyone in it.
public struct ListingScreen: FormContent {
    private let key: OfficeHour.Key
    let pupils: [ID<Pupil>]
    private var form: ListingForm
    private var isEdited = false
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?

    /// Nil for a place without pupils, and for a group of which not all came on the list in the same way.
    init?(_ entry: OfficeHourPlan.Entry, on key: OfficeHour.Key, _ situation: Situation) {
        guard let first = entry.listings.first, entry.listings.allSatisfy({ $0 == $0.with(termsOf: first) })
        else {
            return nil
        }
        self.key = key
        pupils = entry.listings.map(\.pupil)
        let ages = Set(pupils.compactMap { situation.pupil($0) }.map { AgeGroup($0.pupil, on: key.day) })
        form = ListingForm(
            first, age: AgeGroup.allCases.first { ages.contains($0) } ?? .unknown,
            requiresGround: situation.register.schools[key.school]?.requiresGround ?? false,
            today: situation.today)
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ key: OfficeHour.Key, _ situation: Situation) throws(Unfit) {
        guard let officeHour = situation.register.officeHours[key] else { throw .officeHourGone }
        let entry = OfficeHourPlan(officeHour).entries.first { $0.listings.map(\.pupil) == draft.pupils }
        guard let entry, let screen = ListingScreen(entry, on: key, situation) else { throw .placeGone }
        self = screen
        try form.resume(draft, today: situation.today)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(form.rows, .listing(key), pupils: pupils, new: new, situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(form.rows) { .edit($0) }
            + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? form.rows.prompt }

    func spoken(_ situation: Situation) -> [String] { [Spoken.words(heading(situation))] }

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

    /// The list is asked for again, with this place as it was typed.
    private mutating func save(_ situation: Situation) -> Outcome {
        guard var plan = situation.register.officeHours[key].map(OfficeHourPlan.init),
            let index = plan.entries.firstIndex(where: { $0.listings.map(\.pupil) == pupils })
        else { return .keepForLater }
        do throws(Incomplete<ListingForm.Name>) {
            let terms = try form.read(over: plan.entries[index].listings[0], today: situation.today)
            let entry = plan.entries[index].mapListings { $0.with(termsOf: terms) }
            // Nothing to keep, and nothing to undo.
            guard entry != plan.entries[index] else { return .discard(then: .close) }
            plan.entries[index] = entry
            return .perform(.planOfficeHour(plan))
        } catch {
            return .tell(.incomplete)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    func title(_ situation: Situation) -> String { situation.title(of: key) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put(heading(situation), in: inside.line(0))
        form.rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }

    private func heading(_ situation: Situation) -> Line {
        let files = pupils.compactMap { situation.pupil($0) }
        let names = files.map { situation.name(of: $0) }.joined(separator: ", ")
        guard files.count > 1 else {
            return Line(names, .emphasis) + Line("  \(files.first?.pupil.group ?? "")", .muted)
        }
        return Line("Geldt voor alle \(files.count): ", .muted) + Line(names, .emphasis)
    }
}

extension Listing {
    /// The same pupil, who came on the list as the other did.
    fileprivate func with(termsOf other: Listing) -> Listing {
        var listing = other
        (listing.pupil, listing.isWalkIn, listing.status) = (pupil, isWalkIn, status)
        return listing
    }
}
