import Attendance
import Exchange
import Handover
import Journal
import Screens

/// What goes to somebody else or comes from them, asked on screen: by the same functions as the commands.
extension RegisterStore {
    mutating func answer(_ request: ExchangeRequest, on day: Day) -> Message {
        do {
            return try carryOut(request, on: day)
        } catch is FileOccupied {
            return .exchanged(.occupied)
        } catch {
            return .exchanged(.refused(error))
        }
    }

    private mutating func carryOut(_ request: ExchangeRequest, on day: Day) throws -> Message {
        switch request {
        case .ownWords(let name): return .exchanged(.ownWords(try keyCard(named: name).words))
        case .readCard(let path):
            let card = try readKeyCard(at: PathCompletion.expanded(path))
            return .exchanged(.card(ReadKeyCard(name: card.name, role: card.role, text: card.text)))
        case .confirm(let read, let words):
            let (events, number) = try confirm(
                readKeyCard(read.text), hearing: words, on: day, from: .screen)
            return .exchanged(.confirmed, events, as: number)
        case .lookInto(let path):
            let incoming = try lookIntoPackage(at: PathCompletion.expanded(path), on: day, from: .screen)
            return .exchanged(.package(PackagePreview(incoming)))
        case .write(let writing, let path, let replacing):
            return try write(writing, to: PathCompletion.expanded(path), replacing: replacing, on: day)
        }
    }

    private mutating func write(
        _ writing: ExchangeRequest.Writing, to path: String, replacing: Bool, on day: Day
    ) throws -> Message {
        switch writing {
        case .keyCard(let name):
            let (card, events, number) = try writeKeyCard(
                named: name, to: path, replacing: replacing, from: .screen)
            let file = WrittenFile(
                ["De sleutelkaart van \(card.name) staat in \(path)."], words: card.words)
            return .exchanged(.written(file), events, as: number)
        case .package(let school, let recipient):
            return try writePackage(of: school, for: recipient, to: path, replacing: replacing, on: day)
        case .paper(let request):
            return .exchanged(.written(try write(request, to: path, replacing: replacing, on: day)))
        case .calendar(let school, let withNames):
            let calendar = try CalendarBundle(of: school, from: day, register, withNames: withNames)
            try exporting([(.export, .officeHour)], from: .screen) {
                try OutputFile.write(calendar.bytes, to: path, replacing: replacing)
            }
            let warning = "Met namen, en niet versleuteld: een agenda wordt vaak gedeeld en gekopieerd."
            return .exchanged(
                .written(WrittenFile([calendar.line(path)], remarks: withNames ? [warning] : [])))
        }
    }

    /// What counts as handed over is told, also when the file could not be written after it.
    private mutating func writePackage(
        of school: BRIN, for id: ID<Correspondent>, to path: String, replacing: Bool, on day: Day
    ) throws -> Message {
        try OutputFile.check(path, replacing: replacing)
        let recipient = try register.correspondent(id)
        let sealed = try makePackage(of: school, for: recipient, on: day, from: .screen)
        let answer: ExchangeAnswer
        do {
            try OutputFile.write(sealed.bytes, to: path, replacing: replacing)
            answer = .written(WrittenFile(sealed.sentences(for: recipient, in: path)))
        } catch {
            answer = .refused(error)
        }
        return .exchanged(answer, [.packageMade(sealed.made)], as: sealed.step)
    }

    /// As `brief` does it, with what the user's file of settings says.
    private func write(
        _ request: PaperRequest, to path: String, replacing: Bool, on day: Day
    ) throws -> WrittenFile {
        let settings = try Locations.settings()
        let (templates, remarks) =
            try settings.templates.map { try TemplateFolder.read($0) } ?? (PaperTemplates(), [])
        let pupil = request.pupil.flatMap { register.pupils[$0] }
        if let id = request.pupil, pupil == nil { throw Refusal.pupilGone(id) }
        let officeHour = try register.officeHour(
            for: request.kind, of: pupil, at: request.school, on: request.day, today: day)
        let bundle = try PaperBundle(
            request.kind, for: pupil, at: officeHour, register, settings.letters, on: day)
        let files = try exporting(bundle.accesses, from: .screen) {
            try bundle.write(templates, as: request.form, to: path, replacing: replacing)
        }
        return WrittenFile(
            [bundle.sentence(files)],
            remarks: (bundle.skipped.map(\.sentenceOnScreen) + remarks).map { "\($0.capitalizedFirst)." },
            isReadable: true)
    }
}

extension ExchangeAnswer {
    fileprivate static func refused(_ error: any Error) -> ExchangeAnswer {
        switch error {
        case let refusal as LetterRefusal: .refused(refusal.sentenceOnScreen, suggestion: nil)
        case let refusal as Refusal: .refused(refusal.sentence, suggestion: refusal.suggestion)
        case let failure as Failure: .refused(failure.sentence, suggestion: failure.suggestion)
        case let error as JournalError:
            .refused(Failure(error).sentence, suggestion: Failure(error).suggestion)
        case _: .refused("er ging iets mis in het programma zelf", suggestion: nil)
        }
    }
}

extension LetterRefusal {
    /// Without the name that stands where it should not: it would be read while names are hidden.
    fileprivate var sentenceOnScreen: String {
        if case .namesAnother(let number, _) = self {
            "in het gesprek met leerling \(number.text) staat de naam van een andere leerling van die dag"
        } else {
            dutch
        }
    }
}
