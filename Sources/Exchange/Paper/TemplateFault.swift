/// Why a template is refused, and where; lines count from one.
public struct TemplateFault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case notText
        case tooLarge
        case notClosed
        case unescaped
        case unknownName(String, nearest: String?)
        /// `{{#…}}` fits a list or a yes-or-no, and `{{…}}` a text.
        case noText(String)
        case wrongEnd(String, open: String?)
        case sectionOpen(String)
        case tooDeep
        case unknownPartial(String)
        case partialMissing(String)
        case otherTag(String)
        case insideMarkup(String)
        case script
        /// With a mark or sign that makes it another character.
        case joinedBrace
        case unreadable
    }

    public let line: Int
    public let reason: Reason
}

extension TemplateFault {
    /// In one Dutch sentence.
    public var dutch: String { "\(reason.dutch) (regel \(line))" }
}

extension TemplateFault.Reason {
    fileprivate var dutch: String {
        switch self {
        case .notText: "dit is geen tekst in UTF-8"
        case .tooLarge: "de sjabloon is groter dan \(PaperTemplate.largest / 1024) kB"
        case .notClosed: "na {{ ontbreekt }}"
        case .unescaped: "{{{ en {{& mogen niet: wat iemand typte, komt altijd als gewone tekst op papier"
        case .unknownName(let name, let nearest):
            "de naam \(Quotation(name)) is hier niet bekend" + (nearest.map { "; bedoel je '\($0)'?" } ?? "")
        case .noText(let name): "'\(name)' is geen tekst; gebruik {{#\(name)}} en {{/\(name)}}"
        case .wrongEnd(let name, let open?): "{{/\(Quotation.clean(name))}} sluit {{#\(open)}} niet"
        case .wrongEnd(let name, nil): "{{/\(Quotation.clean(name))}} sluit niets"
        case .sectionOpen(let name): "{{#\(name)}} wordt nergens gesloten"
        case .tooDeep: "er staan te veel stukken in elkaar"
        case .unknownPartial(let name): "{{> \(Quotation.clean(name))}} is hier niet bekend"
        case .partialMissing(let name):
            "{{> \(name)}} hoort er één keer in te staan, tussen {{#bladen}} en {{/bladen}}"
        case .otherTag(let sign): "een stuk dat begint met {{\(sign) kan hier niet"
        case .insideMarkup(let name):
            "\(Quotation(name)) staat binnen < en >; een naam kan alleen in gewone tekst"
        case .script: "een script hoort niet in een brief"
        case .joinedBrace: "aan een { of } zit een onzichtbaar teken vast"
        case .unreadable: "de sjabloon is niet te lezen"
        }
    }
}
