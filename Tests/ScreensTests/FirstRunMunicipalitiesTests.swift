import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct FirstRunMunicipalitiesTests {
    private func firstRun() -> Model { Model(locked: UnlockScreen(.firstRun), clock: SampleOffice.clock) }

    private func type(_ text: String, into model: inout Model) {
        for key in [Key].typing(text) { _ = model.update(.pressed(key)) }
    }

    private func shows(_ text: String, _ model: Model) -> Bool {
        rows(of: model.view(Size(columns: 80, rows: 24))).contains { $0.contains(text) }
    }

    @Test func `an officer is asked for which municipalities, and can go back to that`() {
        var model = firstRun()
        #expect(model.update(.pressed(.enter)) == [])
        expectScreen(model.view(Size(columns: 80, rows: 24)), "first-run-municipalities-80x24")
        type("Emmen, coevorden ;emmen,", into: &model)
        #expect(shows("2 gemeenten: Emmen · coevorden", model))
        expectScreen(model.view(Size(columns: 60, rows: 16)), "first-run-municipalities-60x16")
        _ = model.update(.pressed(.enter))
        #expect(shows("Kies een wachtzin", model))
        _ = model.update(.pressed(.escape))
        #expect(shows("2 gemeenten: Emmen · coevorden", model))
        _ = model.update(.pressed(.escape))
        #expect(shows("Voor wie worden ze?", model))
    }

    @Test func `the folder is made with the municipalities that were typed`() {
        let (passphrase, recoveryKey) = ("vier gele fietsen", "ABCD2-EFGH3-IJKL4")
        var model = firstRun()
        _ = model.update(.pressed(.enter))
        for line in ["Emmen, Borger-Odoorn", passphrase, passphrase] {
            type(line, into: &model)
            _ = model.update(.pressed(.enter))
        }
        _ = model.update(.recoveryKeyDrawn(recoveryKey))
        _ = model.update(.pressed(.enter))
        type(recoveryKey, into: &model)
        let folder = NewFolder(
            role: .leerplichtambtenaar, ownMunicipalities: ["Emmen", "Borger-Odoorn"],
            passphrase: passphrase, recoveryKey: recoveryKey)
        #expect(model.update(.pressed(.enter)) == [.create(folder)])
    }
}
