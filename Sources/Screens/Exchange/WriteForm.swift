import Attendance
import TextUI

/// What is asked before something is put in a file for somebody else.
protocol WriteForm: Sendable {
    var rows: RowForm<ExchangeField> { get set }
    /// In bold above the form.
    var heading: String { get }
    /// Whom the screen is about; empty for nobody.
    var pupils: [ID<Pupil>] { get }

    /// Another answer was given; what follows from it changes with it.
    mutating func changed(_ field: ExchangeField, _ situation: Situation)

    /// A good name for the file, in the user's own folder; no pupil stands in it.
    func suggestedPath(_ situation: Situation) -> String

    /// Where something is missing, the complaint stands at its field.
    mutating func read(_ situation: Situation) throws(Incomplete<ExchangeField>) -> ExchangeRequest.Writing

    /// What is good to know, below the form.
    func hint(_ situation: Situation) -> [String]

    /// What is asked first where it cannot be undone; nil where it can.
    func warning(_ situation: Situation) -> (title: String, text: String)?
}

extension WriteForm {
    var pupils: [ID<Pupil>] { [] }
    mutating func changed(_ field: ExchangeField, _ situation: Situation) {}
    func warning(_ situation: Situation) -> (title: String, text: String)? { nil }

    static func goRow(_ label: String) -> FormRow<ExchangeField> {
        FormRow("", FormField(.go, "", .choice(Choice([label])), columns: label.count + 4))
    }
}

extension String {
    /// As the name of a file has it: small letters and digits, with hyphens between words.
    var asFileName: String {
        let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var name = ""
        for word in words where name.count + word.count < 32 { name += (name.isEmpty ? "" : "-") + word }
        return name.isEmpty ? "spreekuur" : name
    }
}
