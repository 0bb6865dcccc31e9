import Attendance
import TextUI

extension PlanScreen {
    /// The list as it is now; as it was opened where nobody stands on it any more.
    func plan(_ situation: Situation) -> OfficeHourPlan {
        if let known = situation.register.officeHours[key] { return OfficeHourPlan(known) }
        var empty = base
        empty.entries = []
        return empty
    }

    /// The places in the order of the day, and those without a time under a line.
    func rows(_ situation: Situation) -> [TodayRow] {
        let slots = situation.register.officeHours[key]?.slots ?? []
        let shown = slots.filter { OfficeHourPlan.Entry($0.place) != nil }
        let unplaced = shown.filter { $0.start == nil }
        return shown.filter { $0.start != nil }.map { .slot(key, $0) }
            + (unplaced.isEmpty ? [] : [.unplaced(key)]) + unplaced.map { .slot(key, $0) }
    }

    /// The row under the cursor; nil for an empty list.
    func index(_ situation: Situation) -> Int? { cursor.index(in: rows(situation).count) }

    /// The place under the cursor; nil for the line between those with and without a time.
    func current(_ situation: Situation) -> Slot? {
        guard let index = index(situation), case .slot(_, let slot) = rows(situation)[index] else {
            return nil
        }
        return slot
    }

    /// Where an entry of the plan stands among the rows.
    func row(ofEntry index: Int, _ situation: Situation) -> Int {
        let numbers = entryNumbers(situation)
        guard numbers.indices.contains(index) else { return index }
        return rows(situation).firstIndex { row in
            if case .slot(_, let slot) = row { slot.place.number == numbers[index] } else { false }
        } ?? index
    }

    /// The numbers of the places, in the order of the plan's entries.
    private func entryNumbers(_ situation: Situation) -> [Int] {
        situation.register.officeHours[key]?.places.filter { OfficeHourPlan.Entry($0) != nil }.map(\.number)
            ?? []
    }

    /// Why nothing on this list can be changed; nil where it can.
    func fixedReason(_ situation: Situation) -> String? {
        if situation.register.officeHours[key]?.hasBegun == true {
            return Refusal.officeHourBegun(key).sentence
        }
        return key.day < situation.today ? "dit spreekuur is geweest" : nil
    }

    private func entry(_ situation: Situation) -> (plan: OfficeHourPlan, index: Int)? {
        guard let number = current(situation)?.place.number,
            let index = entryNumbers(situation).firstIndex(of: number)
        else { return nil }
        return (plan(situation), index)
    }

    /// The entry under the cursor, of a row that has one.
    func currentEntry(_ situation: Situation) -> OfficeHourPlan.Entry? {
        entry(situation).map { plan, index in plan.entries[index] }
    }

    /// The pupil under the cursor, of a row that has one.
    func listing(_ situation: Situation) -> Listing? {
        guard case .oneToOne(let listing) = currentEntry(situation) else { return nil }
        return listing
    }

    func termsAvailability(_ situation: Situation) -> Availability {
        if let fixed = fixedReason(situation) { return .disabled(reason: fixed) }
        guard let entry = currentEntry(situation), !entry.listings.isEmpty else {
            return .disabled(reason: "kies eerst een leerling of een groep")
        }
        return ListingScreen(entry, on: key, situation) == nil
            ? .disabled(reason: "in deze groep verschilt het per leerling; maak de groep eerst los")
            : .enabled
    }

    func isGroup(_ situation: Situation) -> Bool {
        if case .group = currentEntry(situation) { true } else { false }
    }

    /// What can be written about the row under the cursor, as it is now.
    func currentWords(_ situation: Situation) -> String? {
        switch currentEntry(situation) {
        case .oneToOne(let listing): listing.reason
        case .group(let name, _, _): name
        case .headcount, .pause, nil: nil
        }
    }

    /// How long the break or the group under the cursor lasts; a talk with one pupil lasts as long as all of them.
    func currentMinutes(_ situation: Situation) -> Int? {
        currentEntry(situation)?.ownMinutes
    }

    func plan(writing text: String, _ situation: Situation) -> OfficeHourPlan? {
        guard case (var plan, let index)? = entry(situation) else { return nil }
        switch plan.entries[index] {
        case .oneToOne(var listing):
            listing.reason = text
            plan.entries[index] = .oneToOne(listing)
        case .group(_, let minutes, let listings):
            plan.entries[index] = .group(name: text, minutes: minutes, listings)
        case .headcount, .pause: return nil
        }
        return plan
    }

    func plan(lasting minutes: Int, _ situation: Situation) -> OfficeHourPlan? {
        guard case (var plan, let index)? = entry(situation) else { return nil }
        switch plan.entries[index] {
        case .group(let name, _, let listings):
            plan.entries[index] = .group(name: name, minutes: minutes, listings)
        case .headcount(let name, let count, _):
            plan.entries[index] = .headcount(name: name, count: count, minutes: minutes)
        case .pause: plan.entries[index] = .pause(minutes: minutes)
        case .oneToOne: return nil
        }
        return plan
    }

    /// The list after a change, and where the cursor goes; nil where it cannot be made.
    func plan(changed change: Change, _ situation: Situation) -> (OfficeHourPlan, Int)? {
        if change == .takeAlong { return planTakingAlong(situation) }
        guard case (var plan, let index)? = entry(situation) else { return nil }
        switch change {
        case .earlier: return plan.moving(index, by: -1).map { ($0, index - 1) }
        case .later: return plan.moving(index, by: 1).map { ($0, index + 1) }
        case .off:
            plan.entries.remove(at: index)
            return plan.pupils.isEmpty ? nil : (plan, min(index, plan.entries.count - 1))
        case .join: return plan.joining(index).map { ($0, index - 1) }
        case .joinApart:
            guard var joined = plan.joining(index) else { return nil }
            let entries = situation.register.keepingApart(joined.entries[index - 1])
            joined.entries.replaceSubrange(index - 1...index - 1, with: entries)
            return (joined, index - 1)
        case .split: return plan.splitting(index).map { ($0, index) }
        case .pause:
            plan.entries.insert(.pause(minutes: 15), at: index + 1)
            return (plan, index + 1)
        case .parents:
            guard case .oneToOne(var listing) = plan.entries[index] else { return nil }
            listing.parentsInformed =
                listing.parentsInformed == nil ? ParentsInformed(on: situation.today) : nil
            plan.entries[index] = .oneToOne(listing)
            return (plan, index)
        case .takeAlong: return nil
        }
    }

    /// Asked where a group would hold two whom the school keeps apart and there is one without; nil otherwise.
    func apartQuestion(_ situation: Situation) -> Dialog<Message>? {
        guard let (plan, index) = entry(situation), let joined = plan.joining(index),
            case .group(let name, let minutes, let all) = joined.entries[index - 1],
            case .group(_, _, let together) = situation.register.keepingApart(joined.entries[index - 1]).first,
            together.count < all.count,
            // As it was above already: there would be nothing to make.
            plan.entries[index - 1] != .group(name: name, minutes: minutes, together)
        else { return nil }
        let left = Set(all.map(\.pupil)).subtracting(together.map(\.pupil))
        let names = all.map(\.pupil).filter(left.contains).compactMap { situation.pupil($0) }
            .map { situation.name(of: $0) }.joined(separator: " en ")
        return Dialog(
            "Niet samen in één groep",
            text: "De school houdt \(names) apart van een ander in deze groep. De groep kan wel zonder "
                + "\(names); die \(left.count == 1 ? "krijgt" : "krijgen") een eigen plaats.",
            answers: [
                Binding(Keys.leaveWords, message: .leaveTyped),
                Binding(Keys.withoutOne, label: "groep zonder \(names)", message: .change(.joinApart)),
            ], situation.keymap)
    }
}
