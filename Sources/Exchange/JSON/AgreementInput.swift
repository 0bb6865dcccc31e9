import Attendance

/// What `afspraak --invoer` takes: what became of an agreement.
public struct AgreementInput: Hashable, Sendable {
    /// The id, or its first digits.
    public let id: String
    public let verdict: Agreement.Verdict
    /// Nil = today.
    public let on: Day?

    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(["versie", "id", "stand", "op"], unknown: .refused)
        id = try object.required("id", object.text)
        verdict = try object.required("stand", object.word(_:))
        on = try object.day("op")
    }

    public func command(in register: Register, today: Day) throws(Refusal) -> Command {
        .judgeAgreement(try register.agreement(startingWith: id), verdict, on: on ?? today)
    }

    /// For the help text; always reads.
    public static let example = """
        {"id":"3fa91c","stand":"gehouden","op":"2026-12-01"}
        """
}
