import Attendance
import TextUI

/// The keys that choose a filter, and those under which one is kept.
extension RadarScreen {
    func savedFilterBindings(_ situation: Situation) -> [Binding<Message>] {
        FilterSlot.allCases.map { slot in
            guard let saved = situation.register.savedFilters[slot] else {
                let key = situation.keymap.word(RadarKeys.saved(slot))
                let choose = situation.keymap.word(RadarKeys.choose)
                return Binding(
                    RadarKeys.saved(slot), message: .apply(slot),
                    availability: .disabled(
                        reason: "onder \(key) staat nog niets; \(choose) kiest een filter, daar bewaar je het"
                    ))
            }
            return Binding(
                RadarKeys.saved(slot), label: saved.text(situation.register), message: .apply(slot))
        }
    }

    func chooserBindings(_ chooser: FilterChooser, _ situation: Situation) -> [Binding<Message>] {
        let isChoosing = chooser.optionCursor != nil
        let pick = Binding<Message>(
            RadarKeys.pick, label: isChoosing ? "deze" : nil, message: .pick)
        let leave = Binding<Message>(
            RadarKeys.leaveChooser, label: isChoosing ? "terug" : nil, message: .leaveChooser)
        return [pick, leave] + FilterSlot.allCases.map { keeping($0, situation) } + [.formHelp(.help)]
            + Binding.list { .moveChoice($0) }
    }

    private func keeping(_ slot: FilterSlot, _ situation: Situation) -> Binding<Message> {
        let saved = situation.register.savedFilters[slot]
        let taken = saved.map { " (nu: \($0.text(situation.register)))" } ?? ""
        let availability: Availability =
            switch saved {
            case nil where choices.isEmpty: .disabled(reason: "kies eerst waarop je filtert")
            case choices:
                .disabled(reason: "dit filter staat al onder \(situation.keymap.word(RadarKeys.saved(slot)))")
            case nil, .some: .enabled
            }
        return Binding(
            RadarKeys.keep(slot), label: (choices.isEmpty ? "leegmaken" : "bewaren") + taken,
            message: .keep(slot),
            availability: availability)
    }
}
