import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct ReadingFirstRunTests {
    @Test func `a first run is typed line by line, and the passphrase is asked as a secret`() {
        var model = Model(locked: UnlockScreen(.firstRun), clock: SampleOffice.clock)
        var mode = ReadingMode()
        var effects: [Effect] = []
        func type(_ line: String) -> [String] {
            let (lines, keys) = mode.answer(line, model)
            for key in keys { effects += model.update(.pressed(key)) }
            return lines + mode.hear(model).lines
        }
        let first = mode.hear(model).lines
        #expect(first.contains { $0.contains("leerplichtambtenaar: alleen de leerlingen van mijn lijsten") })
        _ = type("2")
        _ = type("kiezen")
        #expect(effects == [.suggestPassphrase])
        _ = model.update(.passphraseSuggested("brood vlinder document tempo ijsbaan kasteel"))
        #expect(mode.hear(model).lines.contains("Voorstel: brood vlinder document tempo ijsbaan kasteel"))
        #expect(mode.asksSecret(model))
        #expect(type("welkom01").contains { $0.hasPrefix("Fout: te zwak") })
        #expect(type("gele fiets in de vallei").contains("Vraag: nog een keer"))
        _ = type("gele fiets in de vallei")
        #expect(effects.last == .drawRecoveryKey)
    }
}
