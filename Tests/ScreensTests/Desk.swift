import Attendance
import Screens
import TextUI

/// A model with keys typed into it; what it asks is decided by its own register, as the runtime does.
struct Desk {
    private(set) var model: Model
    /// Everything the model asked so far.
    private(set) var effects: [Effect] = []
    /// How often a key other than text was pressed since the desk was set up.
    private(set) var keysBesidesText = 0
    /// Kept outside the model, so that a test sees whether the model folds in what was recorded.
    private var register: Register
    private var numbers = FixedNumbers()

    init(_ office: SampleOffice = SampleOffice()) {
        model = office.model
        register = office.register
    }

    mutating func press(_ keys: Key...) {
        for key in keys { press(key) }
    }

    /// Types text into the field that has the focus.
    mutating func type(_ text: String) {
        let before = keysBesidesText
        for character in text { press(.character(character)) }
        keysBesidesText = before
    }

    mutating func receive(_ message: Message) { carryOut(model.update(message)) }

    func screen(_ columns: Int = 80, _ rows: Int = 24) -> Frame {
        model.view(Size(columns: columns, rows: rows))
    }

    /// The screen that is on top; the sample is never locked.
    var top: Screen? {
        guard case .open(_, let stack) = model.phase else { return nil }
        return stack.top
    }

    var situation: Situation? {
        guard case .open(let situation, _) = model.phase else { return nil }
        return situation
    }

    private mutating func press(_ key: Key) {
        keysBesidesText += 1
        carryOut(model.update(.pressed(key)))
    }

    private mutating func carryOut(_ asked: [Effect]) {
        effects += asked
        for effect in asked {
            switch effect {
            case .perform(let command): perform(command)
            case .unlock, .create, .quit: break
            }
        }
    }

    private mutating func perform(_ command: Command) {
        do throws(Refusal) {
            let events = try register.decide(command, using: &numbers)
            for event in events { register.apply(event) }
            receive(.recorded(events))
        } catch {
            receive(.refused(error))
        }
    }
}
