import Attendance
import TextUI

extension KeyListScreen.Item {
    /// Nil for a binding without a key of its own.
    init?(_ binding: Binding<Hint>) {
        guard let key = binding.keys.first else { return nil }
        self.init(
            place: nil, label: binding.label, keys: binding.keys, presses: [key],
            availability: binding.availability)
    }
}

extension ScreenContent {
    /// Opens the help about this screen.
    func openHelp(_ situation: Situation) -> Outcome {
        let items = (hints(situation)).compactMap(KeyListScreen.Item.init)
        return .open(
            .keyList(KeyListScreen(title(situation) + " · toetsen", items, showsPlaces: showsPlaces)))
    }

    /// All that can be done: here, and in the other places.
    func openPalette(_ situation: Situation) -> Outcome {
        let here = hints(situation).filter { !FamiliarKeys.moves($0.name) }
            .compactMap(KeyListScreen.Item.init)
        let elsewhere = Section.allCases.flatMap { section -> [KeyListScreen.Item] in
            guard
                let go = situation.keymap.applied(to: Binding<Section>.sections { $0 })
                    .first(where: { $0.message == section })?.keys.first
            else { return [] }
            let screen = Screen(section, situation)
            return screen.ownHints(situation).filter { !FamiliarKeys.isFamiliar($0.name) }
                .compactMap(KeyListScreen.Item.init).map { item in
                    var item = item
                    item.place = section.label
                    item.presses = [go] + item.presses
                    item.keys = item.presses
                    return item
                }
        }
        return .open(.keyList(KeyListScreen("Alles wat je kunt doen", here + elsewhere, showsPlaces: true)))
    }
}
