import Attendance
import Mustache

/// The templates of a school: ours, with its own in their place.
public struct PaperTemplates: Sendable {
    /// One template by the name of its file.
    public enum Name: Hashable, Sendable, CaseIterable {
        /// The page around every paper in HTML, with the style for print.
        case layout
        case paper(PaperKind, PaperForm)

        public static let allCases =
            [layout] + PaperKind.allCases.flatMap { kind in PaperForm.allCases.map { .paper(kind, $0) } }

        public var fileName: String {
            switch self {
            case .layout: "opmaak.html"
            case .paper(let kind, let form): "\(kind.rawValue).\(form.rawValue)"
            }
        }
    }

    private var templates: [Name: PaperTemplate] = [:]

    /// `own` gives the bytes of the school's template, nil where it has none.
    public init(_ own: [Name: [UInt8]] = [:]) throws(Refused) {
        for name in Name.allCases {
            do throws(TemplateFault) {
                templates[name] = try name.template(own[name] ?? name.builtIn)
            } catch {
                throw Refused(name: name, fault: error)
            }
        }
    }

    public struct Refused: Error, Hashable, Sendable {
        public let name: Name
        public let fault: TemplateFault
    }

    /// Every letter a page of its own.
    public func write(_ letters: [Letter], _ kind: LetterKind, as form: PaperForm) -> String {
        write(letters, .letter(kind), form)
    }

    public func write(_ list: DayList, as form: PaperForm) -> String { write([list], .list, form) }

    private func write(_ pages: [any PaperValues], _ kind: PaperKind, _ form: PaperForm) -> String {
        guard let paper = templates[.paper(kind, form)], let layout = templates[.layout] else {
            preconditionFailure("every name was given its template")
        }
        switch form {
        case .html:
            let library = MustacheLibrary(templates: ["blad": paper.template])
            return layout.template.render(PaperPages(title: kind.title, pages: pages), library: library)
        case .text:
            // A form feed: a printer takes a new sheet there.
            return pages.map { paper.template.render($0) }.joined(separator: "\u{c}")
        }
    }
}

extension PaperTemplates.Name {
    fileprivate func template(_ bytes: [UInt8]) throws(TemplateFault) -> PaperTemplate {
        switch self {
        case .layout: try PaperTemplate(bytes, names: .layout, form: .html)
        case .paper(let kind, let form):
            try PaperTemplate(bytes, names: TemplateNames(of: kind), form: form)
        }
    }

    /// As it comes with the program.
    public var builtIn: [UInt8] {
        switch self {
        case .layout: PackageResources.opmaak_html
        case .paper(.list, .html): PackageResources.lijst_html
        case .paper(.list, .text): PackageResources.lijst_txt
        case .paper(.letter(.invitation), .html): PackageResources.uitnodiging_html
        case .paper(.letter(.invitation), .text): PackageResources.uitnodiging_txt
        case .paper(.letter(.noteToParents), .html): PackageResources.bericht_ouders_html
        case .paper(.letter(.noteToParents), .text): PackageResources.bericht_ouders_txt
        case .paper(.letter(.agreementCard), .html): PackageResources.afsprakenkaart_html
        case .paper(.letter(.agreementCard), .text): PackageResources.afsprakenkaart_txt
        case .paper(.letter(.afterTalk), .html): PackageResources.brief_na_gesprek_html
        case .paper(.letter(.afterTalk), .text): PackageResources.brief_na_gesprek_txt
        case .paper(.letter(.kennisgeving), .html): PackageResources.kennisgeving_html
        case .paper(.letter(.kennisgeving), .text): PackageResources.kennisgeving_txt
        }
    }
}

/// What the layout names.
private struct PaperPages: PaperValues {
    let title: String
    let pages: [any PaperValues]

    func value(named name: String) -> PaperValue? {
        switch name {
        case "titel": .text(title)
        case "bladen": .entries(pages)
        case _: nil
        }
    }
}
