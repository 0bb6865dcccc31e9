import Attendance
import Mustache

/// A template that was read and found right: what it names is known, and all of it is escaped.
public struct PaperTemplate: Sendable {
    let template: MustacheTemplate

    /// In bytes; a letter is some thousands.
    static let largest = 256 * 1024

    init(_ bytes: [UInt8], names: TemplateNames, form: PaperForm) throws(TemplateFault) {
        guard bytes.count <= PaperTemplate.largest else { throw TemplateFault(line: 1, reason: .tooLarge) }
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw TemplateFault(line: PaperTemplate.lineOfFault(bytes), reason: .notText)
        }
        try TemplateScan.check(source, names, isHTML: form == .html)
        do {
            template = try MustacheTemplate(string: form.prefix + source)
        } catch {
            throw TemplateFault(
                line: source.utf8.count { $0 == UInt8(ascii: "\n") } + 1, reason: .unreadable)
        }
    }

    private static func lineOfFault(_ bytes: [UInt8]) -> Int {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard String(validating: part, as: UTF8.self) != nil else { return line }
            line += 1
        }
        return line
    }
}

extension PaperForm {
    /// Plain text is escaped by leaving it as it is; the line itself leaves nothing.
    fileprivate var prefix: String {
        switch self {
        case .html: ""
        case .text: "{{% CONTENT_TYPE: TEXT}}\n"
        }
    }
}
