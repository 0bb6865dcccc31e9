import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct UnlockScreenTests {
    private static let recoveryKey =
        "ABCD2-EFGH3-IJKL4-MNOP5-QRST6-UVWX7-YZAB2-CDEF3-GHIJ4-KLMN5-OPQR6-STUV7-WXYZ2"
    private static let suggestion = "brood vlinder document tempo ijsbaan kasteel"

    private func model(_ start: UnlockScreen.Start) -> Model {
        Model(locked: UnlockScreen(start), clock: SampleOffice.clock)
    }

    private func type(_ text: String, into model: inout Model) {
        for key in [Key].typing(text) { _ = model.update(.pressed(key)) }
    }

    private static let newFolder = NewFolder(
        role: .leerplichtambtenaar, passphrase: "vier gele fietsen", recoveryKey: recoveryKey)

    /// An officer's first run as far as the passphrase.
    private func choosingPassphrase() -> Model {
        var model = model(.firstRun)
        _ = model.update(.pressed(.enter))
        #expect(model.update(.pressed(.enter)) == [.suggestPassphrase])
        return model
    }

    /// As far as the screen that shows the recovery key.
    private func drawn() -> Model {
        var model = choosingPassphrase()
        for _ in 1...2 {
            type("vier gele fietsen", into: &model)
            _ = model.update(.pressed(.enter))
        }
        _ = model.update(.recoveryKeyDrawn(Self.recoveryKey))
        return model
    }

    private func isOpen(_ model: Model) -> Bool {
        if case .open = model.phase { true } else { false }
    }

    private func shows(_ text: String, _ model: Model) -> Bool {
        rows(of: model.view(Size(columns: 80, rows: 24))).contains { $0.contains(text) }
    }

    @Test func `a passphrase is asked for and never shown`() {
        var model = model(.locked)
        type("vier gele", into: &model)
        expectScreen(model.view(Size(columns: 80, rows: 24)), "unlock-80x24")
        expectScreen(model.view(Size(columns: 120, rows: 40)), "unlock-120x40")
        expectScreen(model.view(Size(columns: 60, rows: 16)), "unlock-60x16")
        #expect(model.update(.pressed(.enter)) == [.unlock(passphrase: "vier gele")])
        #expect(shows("bezig met openen", model))
    }

    @Test func `an empty passphrase asks nothing`() {
        var model = model(.locked)
        #expect(model.update(.pressed(.enter)) == [])
    }

    @Test func `keys pressed while opening are not heard`() {
        var model = model(.locked)
        type("vier gele", into: &model)
        _ = model.update(.pressed(.enter))
        #expect(model.update(.pressed(.enter)) == [])
        #expect(model.update(.pressed(.control("c"))) == [.quit])
    }

    @Test func `a wrong passphrase is said, and the field is empty again`() {
        var model = model(.locked)
        type("vier", into: &model)
        _ = model.update(.pressed(.enter))
        _ = model.update(.unlockFailed(.wrongPassphrase))
        #expect(shows("Deze wachtzin klopt niet", model))
        type("x", into: &model)
        #expect(model.update(.pressed(.enter)) == [.unlock(passphrase: "x")])
    }

    @Test func `an opened folder begins on the day's list`() {
        var model = model(.locked)
        _ = model.update(.opened(SampleOffice().register))
        #expect(shows("Vries, Yara de", model))
    }

    @Test func `a coordinator's first run asks for the role, then for a passphrase twice`() {
        var model = model(.firstRun)
        expectScreen(model.view(Size(columns: 80, rows: 24)), "first-run-role-80x24")
        type("2", into: &model)
        _ = model.update(.passphraseSuggested(Self.suggestion))
        type("een korte wandeling", into: &model)
        expectScreen(model.view(Size(columns: 80, rows: 24)), "first-run-passphrase-80x24")
        expectScreen(model.view(Size(columns: 60, rows: 16)), "first-run-passphrase-60x16")
        _ = model.update(.pressed(.enter))
        type("een korte wandeling", into: &model)
        #expect(model.update(.pressed(.enter)) == [.drawRecoveryKey])
        #expect(model.update(.pressed(.enter)) == [])
    }

    @Test func `a weak passphrase is refused, and the cursor stays where it can be mended`() {
        var model = choosingPassphrase()
        type("gele fiets", into: &model)
        _ = model.update(.pressed(.enter))
        #expect(shows("te zwak: te raden binnen een dag", model))
        type(" in de vallei", into: &model)
        #expect(shows("sterk: te raden in", model))
        _ = model.update(.pressed(.enter))
        type("gele fiets in de vallei", into: &model)
        #expect(model.update(.pressed(.enter)) == [.drawRecoveryKey])
    }

    @Test func `a weak passphrase is refused, also typed twice`() {
        var model = choosingPassphrase()
        for _ in 1...2 {
            type("welkom2026", into: &model)
            _ = model.update(.pressed(.tab))
        }
        #expect(model.update(.pressed(.enter)) == [])
        #expect(shows("te zwak", model))
    }

    @Test func `six words are suggested, and one key draws others`() {
        var model = choosingPassphrase()
        #expect(!shows("Voorstel", model))
        _ = model.update(.passphraseSuggested(Self.suggestion))
        #expect(shows("Voorstel: " + Self.suggestion, model))
        type("half", into: &model)
        #expect(model.update(.pressed(.function(4))) == [.suggestPassphrase])
        _ = model.update(.passphraseSuggested("uier zes andere woorden"))
        #expect(shows("uier zes andere woorden", model))
        // What was typed stays.
        #expect(shows("••••", model))
    }

    @Test func `two passphrases that differ make no folder`() {
        var model = choosingPassphrase()
        type("vier gele fietsen", into: &model)
        _ = model.update(.pressed(.enter))
        type("vier gele fiets", into: &model)
        #expect(model.update(.pressed(.enter)) == [])
        #expect(shows("niet dezelfde wachtzin", model))
    }

    @Test func `the recovery key is shown in thirteen numbered groups`() {
        let model = drawn()
        expectScreen(model.view(Size(columns: 80, rows: 24)), "recovery-key-80x24")
        expectScreen(model.view(Size(columns: 120, rows: 40)), "recovery-key-120x40")
        for group in Self.recoveryKey.split(separator: "-") { #expect(shows(String(group), model)) }
    }

    @Test func `typed back in small letters with spaces it makes the folder, and only then`() {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        type(Self.recoveryKey.lowercased().split(separator: "-").joined(separator: " "), into: &model)
        #expect(model.update(.pressed(.enter)) == [.create(Self.newFolder)])
        #expect(shows("bezig met aanmaken", model))
        #expect(model.update(.pressed(.enter)) == [])
        _ = model.update(.opened(SampleOffice().register))
        #expect(isOpen(model))
    }

    @Test func `a folder that could not be made can be tried again with the same key`() {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        _ = model.update(.pressed(.paste(Self.recoveryKey)))
        _ = model.update(.pressed(.enter))
        _ = model.update(.unlockFailed(.other("de schijf is vol")))
        #expect(shows("De schijf is vol", model))
        #expect(model.update(.pressed(.enter)) == [.create(Self.newFolder)])
    }

    @Test func `zero and one stand for the letters they look like`() {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        let typed = String(Self.recoveryKey.map { $0 == "O" ? "0" : $0 == "I" ? "1" : $0 })
        _ = model.update(.pressed(.paste(typed)))
        #expect(model.update(.pressed(.enter)) == [.create(Self.newFolder)])
    }

    @Test func `a wrong group is named by its number`() {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        type("ABCD2-EFGH3-IJKL4-MNOP5-QRST6-UVWX7-YZAB3", into: &model)
        #expect(shows("groep 7 van de 13 wijkt af", model))
        #expect(model.update(.pressed(.enter)) == [])
        expectScreen(model.view(Size(columns: 80, rows: 24)), "recovery-key-wrong-80x24")
    }

    @Test(arguments: ["ABCD2-EFGH3-IJK", "", recoveryKey + "A"])
    func `half a key or more than a key does not open`(_ typed: String) {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        _ = model.update(.pressed(.paste(typed)))
        #expect(model.update(.pressed(.enter)) == [])
    }

    @Test func `the key can be seen again before it is typed`() {
        var model = drawn()
        _ = model.update(.pressed(.enter))
        #expect(!shows("WXYZ2", model))
        _ = model.update(.pressed(.escape))
        #expect(shows("WXYZ2", model))
    }

    /// A lost passphrase, as far as the choice of a new one.
    private func recovered() -> Model {
        var model = model(.locked)
        _ = model.update(.pressed(.function(3)))
        type(Self.recoveryKey, into: &model)
        _ = model.update(.pressed(.enter))
        #expect(model.update(.recovered) == [.suggestPassphrase])
        _ = model.update(.passphraseSuggested(Self.suggestion))
        return model
    }

    @Test func `a lost passphrase is answered by the recovery key, and the way back is open`() {
        var model = model(.locked)
        #expect(shows("F3 wachtzin vergeten", model))
        _ = model.update(.pressed(.function(3)))
        type("ABCD2-EFGH3", into: &model)
        expectScreen(model.view(Size(columns: 80, rows: 24)), "unlock-recovery-key-80x24")
        expectScreen(model.view(Size(columns: 60, rows: 16)), "unlock-recovery-key-60x16")
        #expect(model.update(.pressed(.enter)) == [.recover(recoveryKey: "ABCD2-EFGH3")])
        #expect(model.update(.pressed(.enter)) == [])
        _ = model.update(.unlockFailed(.wrongRecoveryKey(group: 3)))
        #expect(shows("Er zit een tikfout in groep 3", model))
        // What was typed is still there to be mended.
        #expect(model.update(.pressed(.enter)) == [.recover(recoveryKey: "ABCD2-EFGH3")])
        _ = model.update(.unlockFailed(.wrongRecoveryKey(group: nil)))
        #expect(shows("hoort niet bij deze gegevens", model))
        _ = model.update(.pressed(.escape))
        type("vier gele", into: &model)
        #expect(model.update(.pressed(.enter)) == [.unlock(passphrase: "vier gele")])
    }

    @Test func `the recovery key opens to nothing but the choice of a new passphrase`() {
        var model = recovered()
        #expect(!isOpen(model))
        _ = model.update(.pressed(.escape))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "unlock-new-passphrase-80x24")
    }

    @Test func `the new passphrase is asked twice, and a disk that fails can be tried again`() {
        var model = recovered()
        type("vijf rode fietsen", into: &model)
        _ = model.update(.pressed(.enter))
        type("vijf rode fietsen", into: &model)
        let wanted = Effect.replacePassphrase("vijf rode fietsen", recoveryKey: Self.recoveryKey)
        #expect(model.update(.pressed(.enter)) == [wanted])
        #expect(shows("bezig met opslaan", model))
        #expect(model.update(.pressed(.enter)) == [])
        _ = model.update(.unlockFailed(.other("de schijf is vol")))
        #expect(shows("De schijf is vol", model))
        #expect(model.update(.pressed(.enter)) == [wanted])
        _ = model.update(.opened(SampleOffice().register))
        #expect(isOpen(model))
    }

    @Test func `data that prove to be open elsewhere are said to be so, with the way out`() {
        var model = model(.locked)
        type("vier gele", into: &model)
        _ = model.update(.pressed(.enter))
        _ = model.update(
            .unlockFailed(.alreadyOpen(process: 4711, terminal: "/dev/pts/1", since: "2026-11-24 13:31")))
        #expect(shows("Deze gegevens zijn al open in een ander venster", model))
        #expect(shows("procesnummer 4711", model))
        #expect(model.update(.pressed(.character("q"))) == [.quit])
    }

    @Test func `a long reason is shown whole`() {
        var model = model(.locked)
        type("vier gele", into: &model)
        _ = model.update(.pressed(.enter))
        let sentence =
            "dit is een oudere kopie: het journaal loopt tot regel 589, er was al regel 12345; "
            + "zet de nieuwste map terug"
        _ = model.update(.unlockFailed(.other(sentence)))
        #expect(shows("✗ Dit is een oudere kopie", model))
        #expect(shows("zet de nieuwste map terug", model))
    }

    @Test func `data open elsewhere can only be left alone`() {
        var model = model(.busyElsewhere(process: 4711, terminal: "pts/1", since: "24-11-2026 13:31"))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "busy-elsewhere-80x24")
        #expect(model.update(.pressed(.character("x"))) == [])
        #expect(model.update(.pressed(.character("q"))) == [.quit])
    }
}
