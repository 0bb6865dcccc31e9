import TextUI

/// Every key table there is: for the user's own keys, the list of keys and the tests.
public enum KeyTables {
    public struct Row: Hashable, Sendable {
        public let name: ActionName
        public let keys: [Key]
    }

    private static let all: [any KeyActions.Type] = [
        FamiliarKeys.self, Section.self, PrivacyKeys.self, TodayScreen.Keys.self, NextScreen.Keys.self,
        RadarKeys.self, AgreementsScreen.Keys.self, PupilsScreen.Keys.self, OfficeHoursScreen.Keys.self,
        PackagesScreen.Keys.self, ExchangeKeys.self, PlanScreen.Keys.self, NewListScreen.Keys.self,
        CandidatesScreen.Keys.self, TakingOffScreen.Keys.self, ApartScreen.Keys.self, SearchKeys.self,
        PupilScreen.Keys.self, AboutPupilKeys.self, TogetherScreen.Keys.self, CareScreen.Keys.self,
        FormKeys.self, GroupTalkScreen.Keys.self, WalkInScreen.Keys.self,
        ImportScreen.Keys.self, PupilPicker.Keys.self, DraftsScreen.Keys.self, KeyListScreen.Keys.self,
        VeilKeys.self, UnlockKeys.self,
    ]

    /// Table after table, with the keys that the user chose.
    public static func rows(_ keymap: Keymap = Keymap()) -> [Row] {
        func rows<Keys: KeyActions>(_ table: Keys.Type) -> [Row] {
            table.allCases.map { row in
                Row(name: row.name, keys: keymap.own[row.name] ?? row.action.keys)
            }
        }
        return all.flatMap { rows($0) }
    }

    /// Places whose keys work on every screen.
    private static let everywhere: Set = [FamiliarKeys.place, Section.place, PrivacyKeys.place]

    /// Places in which one pupil stands central.
    private static let aboutPupil: Set = [AboutPupilKeys.place, PupilScreen.Keys.place, FormKeys.place]

    /// Places in which text is typed: their keys stand together in one form.
    private static let typing: Set = [
        FormKeys.place, PupilPicker.Keys.place, WalkInScreen.Keys.place, GroupTalkScreen.Keys.place,
        ImportScreen.Keys.place, NewListScreen.Keys.place, ExchangeKeys.place,
    ]

    static func canMeet(_ one: ActionName, _ other: ActionName) -> Bool {
        one.place == other.place || everywhere.contains(one.place) || everywhere.contains(other.place)
            || (typing.contains(one.place) && typing.contains(other.place))
            || (aboutPupil.contains(one.place) && aboutPupil.contains(other.place))
    }
}
