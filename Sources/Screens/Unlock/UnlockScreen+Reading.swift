import TextUI

extension UnlockScreen {
    /// Another name for each thing that is asked, so that the reading mode tells it from the start.
    var stage: String {
        switch state {
        case .unlocking: "wachtzin"
        case .typingRecoveryKey: "herstelsleutel"
        case .replacingPassphrase: "nieuwe wachtzin"
        case .choosingRole: "rol"
        case .namingMunicipalities: "gemeenten"
        case .choosingPassphrase: "wachtzin kiezen"
        case .writingDown: "overschrijven"
        case .typingBack: "overtypen"
        case .busyElsewhere: "bezet"
        }
    }

    var prompt: Prompt? {
        switch state {
        case .unlocking(let field, .forTyping):
            .form(
                [AskedField(id: "wachtzin", label: "wachtzin", content: .secret(isEmpty: field.isEmpty))],
                focus: 0)
        case .namingMunicipalities(let choice):
            .form(
                [
                    AskedField(
                        id: "gemeenten", label: "gemeenten", content: .text(choice.field.text), handsIn: true)
                ], focus: 0)
        case .typingRecoveryKey(let field, .forTyping), .typingBack(_, let field, .forTyping, _):
            .form(
                [
                    AskedField(
                        id: "sleutel", label: "herstelsleutel", content: .text(field.text), handsIn: true)
                ], focus: 0)
        case .replacingPassphrase(_, let choice), .choosingPassphrase(_, let choice):
            choice.waiting == .forAnswer ? nil : choice.prompt
        case .choosingRole, .writingDown, .busyElsewhere, .unlocking(_, .forAnswer),
            .typingRecoveryKey(_, .forAnswer), .typingBack(_, _, .forAnswer, _):
            nil
        }
    }

    var spokenRows: SpokenRows? {
        guard case .choosingRole(let cursor) = state else { return nil }
        return SpokenRows(rows: UnlockScreen.roles.map(\.explained), current: cursor.index)
    }
}
