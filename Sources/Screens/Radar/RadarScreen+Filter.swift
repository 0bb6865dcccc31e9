import Attendance
import TextUI

/// The keys that choose a filter, and those under which one is kept.
extension RadarScreen {
    func savedFilterBindings(_ situation: Situation) -> [Binding<Message>] {
        FilterSlot.allCases.map { slot in
            let key = Key.function(slot.key)
            guard let saved = situation.register.savedFilters[slot] else {
                return Binding(
                    key, label: "bewaard filter", message: .apply(slot),
                    availability: .disabled(
                        reason: "onder F\(slot.key) staat nog niets; f kiest een filter, daar bewaar je het"))
            }
            return Binding(key, label: saved.text(situation.register), message: .apply(slot))
        }
    }

    func chooserBindings(_ chooser: FilterChooser, _ situation: Situation) -> [Binding<Message>] {
        let isChoosing = chooser.optionCursor != nil
        let pick = Binding<Message>(
            .enter, .right, label: isChoosing ? "deze" : "kiezen", message: .pick)
        let leave = Binding<Message>(
            .escape, .left, label: isChoosing ? "terug" : "naar de lijst", message: .leaveChooser)
        return [pick, leave] + FilterSlot.allCases.map { keeping($0, situation) } + [.formHelp(.help)]
            + Binding.list { .moveChoice($0) }
    }

    private func keeping(_ slot: FilterSlot, _ situation: Situation) -> Binding<Message> {
        let chosen = filter?.choices ?? OverviewFilter()
        let saved = situation.register.savedFilters[slot]
        let taken = saved.map { " (nu: \($0.text(situation.register)))" } ?? ""
        let availability: Availability =
            switch saved {
            case nil where chosen.isEmpty: .disabled(reason: "kies eerst waarop je filtert")
            case chosen: .disabled(reason: "dit filter staat al onder F\(slot.key)")
            case nil, .some: .enabled
            }
        return Binding(
            .function(slot.key), label: (chosen.isEmpty ? "leegmaken" : "bewaren") + taken,
            message: .keep(slot),
            availability: availability)
    }
}
