import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// The notice line around a save, in 80 columns.
struct SaveNoticeTests {
    private func line(_ model: Model) -> String { rows(of: model.view(Size(columns: 80, rows: 24)))[22] }

    private func saving() -> Model {
        var model = SampleOffice().model
        for key in [.enter] + [Key].typing("ik slaap slecht") + [.function(10)] {
            _ = model.update(.pressed(key))
        }
        return model
    }

    @Test(arguments: [
        SaveFailure.diskFull(free: 63), .diskFull(free: nil), .quotaReached, .diskReadOnly, .denied,
        .fileTooLarge, .inputOutput, .displaced,
    ])
    func `what failed fits the line, and says that the text is still there`(failure: SaveFailure) {
        var model = saving()
        _ = model.update(.recordFailed(failure))
        #expect(line(model).contains("tekst staat"), "\(line(model))")
        #expect(line(model).hasSuffix("."), "\(line(model))")
        #expect(rows(of: model.view(Size(columns: 80, rows: 24))).contains { $0.contains("ik slaap slecht") })
    }

    @Test func `a save is under way until the disk answers, and keys wait`() {
        var model = saving()
        #expect(line(model).contains("Bezig met opslaan…"))
        #expect(model.update(.pressed(.function(10))).isEmpty)
        #expect(model.update(.pressed(.enter)).isEmpty)
        #expect(line(model).contains("Bezig met opslaan…"))
    }

    @Test func `while the disk is nearly full each save says so`() {
        var model = saving()
        _ = model.update(.room(scarceMegabytes: 41))
        _ = model.update(.recorded([], as: nil))
        #expect(line(model).contains("Opgeslagen"))
        #expect(line(model).contains("nog 41 MB vrij"))
        _ = model.update(.room(scarceMegabytes: nil))
        _ = model.update(.recorded([], as: nil))
        #expect(!line(model).contains("MB vrij"))
    }

    @Test func `opening on a disk that is nearly full says so`() {
        var model = Model(locked: UnlockScreen(.locked), clock: SampleOffice().model.clock)
        _ = model.update(.room(scarceMegabytes: 7))
        _ = model.update(.opened(SampleOffice().register))
        #expect(line(model).contains("nog 7 MB vrij"))
    }
}
