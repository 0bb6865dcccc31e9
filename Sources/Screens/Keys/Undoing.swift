import Attendance
import TextUI

/// `z` and `Z`: the same on every screen that is no form.
enum Undoing: Hashable, Sendable {
    case undo, redo

    var command: Command {
        switch self {
        case .undo: .undo
        case .redo: .redo
        }
    }
}

extension Situation {
    var undoBindings: [Binding<Undoing>] {
        let undo: Availability =
            register.lastStep == nil
            ? .disabled(reason: register.undoBarrier?.sentence ?? "er is nog niets gewijzigd") : .enabled
        let redo: Availability =
            register.lastUndoneStep == nil ? .disabled(reason: "er is niets ongedaan gemaakt") : .enabled
        return [
            Binding(FamiliarKeys.undo, message: .undo, availability: undo),
            Binding(FamiliarKeys.redo, message: .redo, availability: redo),
        ]
    }
}

extension ScreenContent {
    var offersUndo: Bool { false }

    /// Whether letters are keys here, and so the palette can be asked for.
    func palette(_ key: Key, _ situation: Situation) -> Outcome? {
        guard offersUndo else { return nil }
        let palette = [Binding(FamiliarKeys.palette, message: Hint())]
        guard case .message = situation.keymap.applied(to: palette).press(key) else { return nil }
        return openPalette(situation)
    }

    /// Nil for a key that is neither, or does not work here.
    func undo(_ key: Key, _ situation: Situation) -> Outcome? {
        guard offersUndo else { return nil }
        switch situation.keymap.applied(to: situation.undoBindings).press(key) {
        case .message(let undoing): return .perform(undoing.command)
        case .disabled(let reason): return .tell(.unavailable(reason: reason))
        case .unbound: return nil
        }
    }
}

extension Notice {
    /// What was kept; of an undone step it says which.
    init(_ events: [Event], at time: TimeOfDay, _ situation: Situation, _ sight: Sight?) {
        func text(_ number: Step.Number) -> String {
            situation.register.step(number)?.text(situation.register) {
                sight?.shows($0, situation) ?? false
            } ?? "de laatste wijziging"
        }
        switch events.first {
        case .stepUndone(let number): self = .undone(text(number))
        case .stepRedone(let number): self = .redone(text(number))
        case _: self = .saved(at: time)
        }
    }
}

extension Sight {
    /// Whether this pupil can be read there by name.
    fileprivate func shows(_ pupil: ID<Pupil>, _ situation: Situation) -> Bool {
        guard situation.isShown(pupil) else { return false }
        return switch self {
        case .officeHours:
            situation.officeHours.contains {
                $0.places.contains { $0.listings.contains { $0.pupil == pupil } }
            }
        // A long list shows only some.
        case .overview, .agreements, .everybody, .lists, .drafts: false
        case .pupils(let pupils): pupils.contains(pupil)
        case .explanation(let shown): shown == pupil
        }
    }
}
