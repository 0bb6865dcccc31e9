import Attendance
import Exchange
import Journal

/// What one command puts on paper: the list, or letters of one kind, and of whom there is none.
struct PaperBundle {
    private enum Content {
        case list(DayList)
        case letters([Letter], LetterKind)
    }

    private let officeHour: OfficeHour.Key
    private let content: Content
    private(set) var skipped: [LetterRefusal] = []

    /// For one pupil, who must get it; else for everybody of the office hour who may.
    init(
        _ kind: PaperKind, for pupil: PupilFile?, at officeHour: OfficeHour, _ register: Register,
        _ settings: LetterSettings, on today: Day
    ) throws(LetterRefusal) {
        self.officeHour = officeHour.key
        switch kind {
        case .list: content = .list(DayList(officeHour, register, settings))
        case .letter(let kind):
            let pupils =
                if let pupil { [pupil] } else {
                    officeHour.places.flatMap(\.listings).compactMap { register.pupils[$0.pupil] }
                }
            var letters: [Letter] = []
            for file in pupils {
                do throws(LetterRefusal) {
                    letters.append(
                        try Letter(kind, to: file, at: officeHour, register, settings, on: today))
                } catch {
                    guard pupil == nil else { throw error }
                    skipped.append(error)
                }
            }
            if letters.isEmpty, let first = skipped.first { throw first }
            content = .letters(letters, kind)
        }
    }

    var accesses: [(Access.Action, Access.Object)] {
        switch content {
        case .list: [(.export, .officeHour)]
        case .letters(let letters, _): letters.map { (.export, .pupil($0.pupil)) }
        }
    }

    func text(_ templates: PaperTemplates, _ form: PaperForm) -> String {
        switch content {
        case .list(let list): templates.write(list, as: form)
        case .letters(let letters, let kind): templates.write(letters, kind, as: form)
        }
    }

    /// A file for each pupil, by number: a name of a file is read by anybody.
    func separately(_ templates: PaperTemplates, _ form: PaperForm) -> [(name: String, text: String)] {
        switch content {
        case .list(let list):
            [("lijst-\(officeHour.day).\(form.rawValue)", templates.write(list, as: form))]
        case .letters(let letters, let kind):
            letters.map { letter in
                (
                    "\(kind.rawValue)-\(letter.number.text)-\(officeHour.day).\(form.rawValue)",
                    templates.write([letter], kind, as: form)
                )
            }
        }
    }

    /// One file, or in a folder one for each pupil; the paths of what was written.
    func write(
        _ templates: PaperTemplates, as form: PaperForm?, to path: String, replacing: Bool
    ) throws -> [String] {
        guard OutsideFile.isFolder(path) else {
            let form = form ?? (path.hasSuffix(".\(PaperForm.text.rawValue)") ? .text : .html)
            try OutputFile.write([UInt8](text(templates, form).utf8), to: path, replacing: replacing)
            return [path]
        }
        let folder = try OutsideFile.folder(path)
        return try separately(templates, form ?? .html).map { file in
            try OutputFile.write(
                [UInt8](file.text.utf8), named: file.name, in: folder, replacing: replacing)
            return path + "/" + file.name
        }
    }

    func lines(_ files: [String]) -> [String] {
        [sentence(files)] + skipped.map { "Overgeslagen: \($0.dutch)." }
    }

    func sentence(_ files: [String]) -> String {
        let what =
            switch content {
            case .list: "De lijst"
            case .letters(let letters, let kind):
                letters.count == 1 ? "1 \(kind.word)" : "\(letters.count) \(kind.words)"
            }
        let place = files.count == 1 ? files[0] : "\(files.count) bestanden"
        return "\(what) van \(officeHour.day.spelled): \(place)."
    }

    func document(_ files: [String]) -> JSONValue {
        [
            "versie": 1, "datum": .string(officeHour.day.description),
            "bestanden": .array(files.map { .string($0) }),
            "overgeslagen": .array(skipped.map { .string($0.dutch) }),
        ]
    }
}

extension LetterKind {
    fileprivate var word: String {
        switch self {
        case .invitation: "uitnodiging"
        case .noteToParents: "bericht aan ouders"
        case .agreementCard: "afsprakenkaart"
        case .afterTalk: "brief"
        case .kennisgeving: "kennisgeving"
        }
    }

    fileprivate var words: String {
        switch self {
        case .invitation: "uitnodigingen"
        case .noteToParents: "berichten aan ouders"
        case .agreementCard: "afsprakenkaarten"
        case .afterTalk: "brieven"
        case .kennisgeving: "kennisgevingen"
        }
    }
}
