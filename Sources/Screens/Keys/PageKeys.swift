import Attendance
import TextUI

/// What works on every screen that is no form.
enum PageAction: Hashable, Sendable {
    case undo, redo
    case palette
    /// The place so many to the right.
    case beside(Int)
}

extension Situation {
    var pageBindings: [Binding<PageAction>] {
        let undo: Availability =
            register.lastStep == nil
            ? .disabled(reason: register.undoBarrier?.sentence ?? "er is nog niets gewijzigd") : .enabled
        let redo: Availability =
            register.lastUndoneStep == nil ? .disabled(reason: "er is niets ongedaan gemaakt") : .enabled
        return [
            Binding(FamiliarKeys.undo, message: .undo, availability: undo),
            Binding(FamiliarKeys.redo, message: .redo, availability: redo),
            Binding(FamiliarKeys.palette, message: .palette),
            Binding(FamiliarKeys.placeBefore, message: .beside(-1)),
            Binding(FamiliarKeys.placeAfter, message: .beside(1)),
        ]
    }
}

extension ScreenContent {
    var offersUndo: Bool { false }

    /// Nil for a key that is none of these, or does not work here.
    func page(_ key: Key, _ situation: Situation) -> Outcome? {
        guard offersUndo else { return nil }
        switch situation.keymap.applied(to: situation.pageBindings).press(key) {
        case .message(.undo): return .perform(.undo)
        case .message(.redo): return .perform(.redo)
        case .message(.palette): return openPalette(situation)
        case .message(.beside(let steps)): return showsPlaces ? .goBeside(steps) : nil
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
        case .overview, .agreements, .everybody, .lists, .drafts, .packages: false
        case .pupils(let pupils): pupils.contains(pupil)
        case .explanation(let shown), .earlierYears(let shown): shown == pupil
        }
    }
}
