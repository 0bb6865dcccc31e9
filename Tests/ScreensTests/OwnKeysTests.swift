import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// Whoever chose other keys never reads the old ones: not in a hint, a sentence, a question or on the lock.
struct OwnKeysTests {
    /// Another key for everything the user may choose one for: letters of another alphabet, and function keys that no
    /// keyboard has.
    private static let strange: Keymap = {
        var keymap = Keymap()
        var letter: UInt32 = 0x10D0
        var function = 101
        for row in KeyTables.rows() {
            let keys = row.keys.map { key -> Key in
                switch key {
                case .character:
                    letter += 1
                    // Within the Georgian letters, and beyond them in the Ethiopic ones.
                    let value = letter <= 0x10F0 ? letter : letter + 0x1200 - 0x10F0
                    return Unicode.Scalar(value).map { .character(Character($0)) } ?? key
                case .function:
                    function += 1
                    return .function(function)
                case .control, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
                    .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .paste, .click, .wheelUp,
                    .wheelDown, .resize, .ended:
                    return key
                }
            }
            keymap.bind(row.name, to: keys)
        }
        return keymap
    }()

    private static var settings: Settings {
        var settings = Settings()
        settings.keymap = strange
        return settings
    }

    private func word(_ row: some KeyActions) -> String { OwnKeysTests.strange.word(row) }

    /// Names of keys that the user gave up.
    private func oldKeys(_ text: String) -> [Substring] {
        text.matches(of: #/\bF(?:1[0-2]|[1-9])\b/#).map(\.output)
    }

    @Test(arguments: SampleScreen.allCases)
    func `no screen names a function key that was given up`(sample: SampleScreen) throws {
        let desk = sample.desk()
        let top = try #require(desk.top)
        let register = try #require(desk.situation).register
        for readOnly in [nil, ReadOnly.diskFailed] {
            let model = Model(
                register: register, clock: SampleOffice.clock, readOnly: readOnly,
                settings: OwnKeysTests.settings
            ).showing(top)
            for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
                // Help shows what it was opened with.
                if sample == .keyList { continue }
                let text = rows(of: model.view(size)).joined(separator: "\n")
                #expect(oldKeys(text).isEmpty, "\(text)")
            }
        }
    }

    @Test func `the places show their own keys, and a click presses them`() throws {
        let desk = Desk(settings: OwnKeysTests.settings)
        #expect(rows(of: desk.screen())[1].hasPrefix(" \(word(Section.today)) Vandaag  "))
        let target = desk.screen().keys(at: Position(column: 13, row: 1))
        #expect(target == Array(OwnKeysTests.strange.keys(of: Section.radar).prefix(1)))
    }

    @Test func `a question is answered by the user's own key, and shows it`() throws {
        var desk = Desk(settings: OwnKeysTests.settings)
        func press(_ row: some KeyActions) { desk.press(OwnKeysTests.strange.keys(of: row)[0]) }
        press(TodayScreen.Keys.absent)
        #expect(desk.text().contains("\(word(TodayScreen.Keys.ill)) ziek"))
        desk.press(.character("z"))
        #expect(desk.effects.isEmpty)
        press(TodayScreen.Keys.ill)
        #expect(desk.effects.count == 1)
        #expect(rows(of: desk.screen())[22].contains("\(word(FamiliarKeys.undo)) ongedaan maken"))
        press(FamiliarKeys.undo)
        #expect(rows(of: desk.screen())[22].contains("\(word(FamiliarKeys.redo)) toch weer doen"))
        press(FamiliarKeys.care)
        press(CareScreen.Keys.makeRoom)
        #expect(desk.text().contains("Met \(word(FamiliarKeys.undo)) kan het weer terug."))
        #expect(desk.text().contains("\(word(CareScreen.Keys.quarter)) 15 minuten later vandaag"))
    }

    @Test func `what is left is thrown away by the user's own key`() {
        var desk = Desk(settings: OwnKeysTests.settings)
        desk.press(.enter)
        desk.type("slaapt")
        desk.press(.escape)
        #expect(desk.text().contains("\(word(FormKeys.discard)) weggooien"))
        desk.press(.character("w"))
        #expect(desk.text().contains("Gesprek weggooien?"))
        desk.press(OwnKeysTests.strange.keys(of: FormKeys.discard)[0])
        #expect(desk.text().contains("13:00"))
    }

    @Test func `advice names the key that works now`() {
        var desk = Desk(settings: OwnKeysTests.settings)
        func press(_ row: some KeyActions) { desk.press(OwnKeysTests.strange.keys(of: row)[0]) }
        press(PrivacyKeys.hide)
        #expect(desk.text().contains("\(word(PrivacyKeys.hide)) toont ze weer"))
        press(PrivacyKeys.hide)
        press(Section.radar)
        press(RadarKeys.saved1)
        #expect(
            desk.text().contains(
                "Onder \(word(RadarKeys.saved1)) staat nog niets; \(word(RadarKeys.choose)) "))
        press(FamiliarKeys.help)
        #expect(oldKeys(desk.text(120, 40)).isEmpty)
        press(FamiliarKeys.help)
        press(FamiliarKeys.palette)
        #expect(oldKeys(desk.text(120, 40)).isEmpty)
        desk.press(.escape)
        #expect(rows(of: desk.screen())[1].contains("In beeld"))
    }

    @Test func `an empty folder says what to press`() {
        var register = Register()
        register.apply(
            .folderStarted(role: .leerplichtambtenaar, ownMunicipalities: [], on: SampleOffice.today))
        let model = Model(register: register, clock: SampleOffice.clock, settings: OwnKeysTests.settings)
        let text = rows(of: model.view(Size(columns: 80, rows: 24))).joined(separator: "\n")
        #expect(
            text.contains("druk \(word(Section.today)) en dan \(word(TodayScreen.Keys.addSchool))"))
    }

    @Test func `practice tells the keys that work`() {
        var model = Model(
            register: SampleOffice().register, clock: SampleOffice.clock, settings: OwnKeysTests.settings,
            practice: Practice())
        for key in [.enter, .enter, .enter, .enter, .character("x")] as [Key] {
            _ = model.update(.pressed(key))
        }
        let line = rows(of: model.view(Size(columns: 120, rows: 40)))[2]
        #expect(line.contains("met \(word(FormKeys.save))."))
    }

    @Test func `the lock hears and shows the user's own keys`() {
        var model = Model(
            locked: UnlockScreen(.locked), clock: SampleOffice.clock, settings: OwnKeysTests.settings)
        func text() -> String { rows(of: model.view(Size(columns: 80, rows: 24))).joined(separator: "\n") }
        #expect(text().contains("\(word(UnlockKeys.forgotten)) wachtzin vergeten"))
        #expect(oldKeys(text()).isEmpty)
        _ = model.update(.pressed(.function(3)))
        #expect(text().contains("Typ je wachtzin"))
        _ = model.update(.pressed(OwnKeysTests.strange.keys(of: UnlockKeys.forgotten)[0]))
        #expect(text().contains("Typ de herstelsleutel"))
        // Escape means the same everywhere, whatever else was chosen.
        _ = model.update(.pressed(.escape))
        #expect(text().contains("Typ je wachtzin"))
    }

    @Test func `another suggestion comes under the user's own key`() {
        var model = Model(
            locked: UnlockScreen(.firstRun), clock: SampleOffice.clock, settings: OwnKeysTests.settings)
        // The role, then an officer's municipalities.
        #expect(model.update(.pressed(.enter)) == [])
        #expect(model.update(.pressed(.enter)) == [.suggestPassphrase])
        #expect(model.update(.pressed(.function(4))) == [])
        let suggest = OwnKeysTests.strange.keys(of: UnlockKeys.suggest)[0]
        #expect(model.update(.pressed(suggest)) == [.suggestPassphrase])
    }

    @Test func `the pin is chosen, and gone without, by the user's own keys`() {
        var settings = OwnKeysTests.settings
        settings.keymap.bind(VeilKeys.withoutPin.name, to: [.function(8), .escape])
        settings.pin = .asked
        var desk = Desk(settings: settings)
        #expect(desk.text().contains("F8 zonder pincode"))
        #expect(desk.text().contains("na \(word(PrivacyKeys.cover)),"))
        desk.press(.function(8))
        #expect(desk.text().contains("13:00"))
    }
}
