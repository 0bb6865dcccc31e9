import ArgumentParser
import Attendance
import Exchange
import Screens

/// What may be set for a school, when it is added and later.
struct SchoolSettings: ParsableArguments {
    @Option(
        name: .customLong("lesuur"),
        help: "Minuten van één les waar een bestand het niet zegt (1-300; standaard 50).")
    var lessonMinutes: Int?

    @Option(
        name: .customLong("eenheid"),
        help: "Telt in lesuur of klokuur; standaard lesuur in het vo, anders klokuur.")
    var unit: CountingUnit?

    @Option(name: .customLong("vrij"), help: "Eigen vrije dag of dagen, D of D..D; mag vaker.")
    var freeDays: [DayRange] = []

    @Option(name: .customLong("vakanties"), help: "CSV met schooljaar;regio;vakantie;van;tot_en_met.")
    var holidays: String?

    @Option(name: .customLong("codes"), help: "TOML met de codes van de school: code, soort, van, tot.")
    var codes: String?

    @Option(
        name: .customLong("ladder"),
        help: """
            uren, te-laat, vijf-keer, tien-keer, zorg, mazl, isk of een TOML-bestand; mag vaker. \
            'geen' haalt alle ladders weg.
            """)
    var ladders: [String] = []

    @Option(
        name: .customLong("prognose"),
        help: "Of te zien is rond welke dag een leerling bij dit tempo 16 uur bereikt; standaard aan."
    )
    var projection: Switch?

    @Option(
        name: .customLong("grond-verplicht"),
        help: "Of niemand zonder grond op een lijst of in een pakket komt; standaard uit: dan waarschuwt het."
    )
    var ground: Switch?

    @Option(
        name: .customLong("zorgkaart"),
        help: """
            Wie je belt als een leerling zorg nodig heeft: 'ondersteuningscoördinator: 0592-123456'; mag vaker. \
            'geen' haalt alle nummers van de school weg.
            """)
    var careContacts: [CareContactArgument] = []

    @OptionGroup var rhythm: RhythmOptions

    func apply(to school: inout School) throws {
        if let lessonMinutes { school.lessonMinutes = lessonMinutes }
        if let unit { school.unit = unit }
        for range in freeDays.map(\.days) where !school.freeDays.contains(range) {
            school.freeDays.append(range)
        }
        if let holidays {
            school.holidays = try HolidayFile.read(holidays, region: school.region)
        }
        if let codes { school.codes = try CodeTableFile.read(InputFile.read(codes), name: codes) }
        for argument in ladders {
            guard argument != "geen" else {
                school.ladders = []
                continue
            }
            let ladder = try LadderName.ladder(argument)
            if let known = school.ladders.firstIndex(where: { $0.name == ladder.name }) {
                school.ladders[known] = ladder
            } else {
                school.ladders.append(ladder)
            }
        }
        for argument in careContacts { argument.apply(to: &school.careContacts) }
        try rhythm.apply(to: &school)
        if let projection { school.isProjecting = projection == .on }
        if let ground { school.requiresGround = ground == .on }
    }

    func confirm(_ sentence: String, _ school: School, _ options: FolderOptions) {
        if options.json {
            Output.print(SchoolsJSON.document([school.brin: school]))
        } else {
            Output.printVisible([sentence])
        }
    }
}

/// A setting that is on or off.
enum Switch: String, CaseIterable, ExpressibleByArgument {
    case on = "aan"
    case off = "uit"
}

extension CountingUnit: ExpressibleByArgument {
    public init?(argument: String) {
        switch argument {
        case "lesuur": self = .lessonHour
        case "klokuur": self = .clockHour
        default: return nil
        }
    }
}
