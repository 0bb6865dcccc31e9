import Attendance
import Demo
import Screens
import TextUI

extension FuzzTarget {
    /// Any keys in any order at an invented school: every screen stands, and only what may be shown is on it. The
    /// first byte is the size of the window.
    static let screens = FuzzTarget("screens") {
        [
            [0x00, 0x8A, 0x61, 0x62, 0x8B, 0x63, 0x8B, 0x8A, 0xAA],
            [0x11, 0x32, 0x83, 0x8A, 0x6C, 0x8D, 0x3F],
            [0x22, 0x69, 0x61, 0x8A, 0xAA, 0x8D, 0x8D, 0x8D, 0x31],
            [0x83, 0x6E, 0x83, 0x8A, 0x83, 0x8A, 0x82, 0x8A],
            [0x44, 0x32, 0x2F, 0x61, 0x8A, 0x83, 0x77, 0x8D, 0x6D, 0xE0, 0x1B, 0x5B, 0xFF, 0xAA],
        ]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let size = Size(columns: 60 + Int(mode & 0x0F) * 8, rows: 16 + Int(mode >> 4) * 3)
        var desk = FuzzDesk.made
        for key in KeyStream(Array(bytes.dropFirst().prefix(64))) {
            desk.press(key)
            if let fault = faultOfFrame(desk.model.view(size)) { return fault }
        }
        return nil
    }
}

/// A model whose commands are decided at once.
private struct FuzzDesk {
    private(set) var model: Model
    private var register = Register()
    private var numbers = Counting()
    private var saves: UInt64 = 0

    static let made = FuzzDesk()

    private init() {
        // The demonstration keeps the rules of the register, so it is never refused.
        for event in (try? DemoSchool.events(role: .leerplichtambtenaar, pupils: 24)) ?? [] {
            register.apply(event)
        }
        let now = TimeOfDay(minutes: 13 * 60 + 2) ?? .midnight
        model = Model(register: register, clock: Model.Clock(today: DemoSchool.standardDay, now: now))
    }

    mutating func press(_ key: Key) { carryOut(model.update(.pressed(key))) }

    private mutating func carryOut(_ effects: [Effect]) {
        for case .perform(let command) in effects {
            do throws(Refusal) {
                let events = try register.decide(command, using: &numbers)
                saves += 1
                for event in events { register.apply(event, of: Step.Number(saves)) }
                carryOut(model.update(.recorded(events, as: Step.Number(saves))))
            } catch {
                carryOut(model.update(.refused(error)))
            }
        }
    }
}
