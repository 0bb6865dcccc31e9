import ArgumentParser
import Attendance
import Exchange
import Journal

struct SchoolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "school", abstract: "Scholen en hun instellingen.",
        subcommands: [SchoolAddCommand.self, SchoolChangeCommand.self, SchoolListCommand.self],
        defaultSubcommand: SchoolListCommand.self)
}

struct SchoolAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "toevoegen", abstract: "Voegt een school toe.",
        discussion: """
            Voorbeeld:
              spreekuur school toevoegen --naam "Het Baken" --brin 00XX00 --soort vo --regio noord
            """)

    @Option(name: .customLong("naam"), help: "Naam van de school, met plaats.")
    var name: String

    @Option(name: .customLong("brin"), help: "BRIN met vestiging, 00XX00.")
    var brin: BRIN

    @Option(name: .customLong("soort"), help: "po, vo of mbo.")
    var kind: School.Kind

    @Option(name: .customLong("regio"), help: "Vakantieregio: noord, midden of zuid.")
    var region: School.Region

    @OptionGroup var settings: SchoolSettings
    @OptionGroup var options: FolderOptions

    func run() throws {
        var school = School(brin: brin, name: name, kind: kind, region: region)
        try settings.apply(to: &school)
        var store = try options.open()
        try store.perform(.addSchool(school))
        settings.confirm("School \(brin.text) is toegevoegd.", school, options)
    }
}

struct SchoolChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wijzigen",
        abstract: "Verandert instellingen van een school; wat je weglaat blijft zoals het is.")

    @Option(name: .customLong("brin"), help: "BRIN met vestiging, 00XX00.")
    var brin: BRIN

    @Option(name: .customLong("naam"), help: "Nieuwe naam.")
    var name: String?

    @Option(name: .customLong("soort"), help: "po, vo of mbo.")
    var kind: School.Kind?

    @Option(name: .customLong("regio"), help: "Vakantieregio: noord, midden of zuid.")
    var region: School.Region?

    @Option(name: .customLong("zonder-ladder"), help: "Haalt de ladder met deze naam weg; mag vaker.")
    var removedLadders: [String] = []

    @Flag(
        name: .customLong("vergeet-kolommen"),
        help: "Vergeet welke kolommen er zijn aangewezen; de kopregel moet het dan weer zeggen.")
    var forgetsColumns = false

    @OptionGroup var settings: SchoolSettings
    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        var school = try store.register.school(brin)
        for name in removedLadders {
            let ladder = try LadderName.known(name, at: school)
            school.ladders.removeAll { $0.name == ladder.name }
        }
        school.name = name ?? school.name
        if let region, region != school.region {
            guard school.holidays.isEmpty || settings.holidays != nil else {
                throw Failure(
                    .usage, "de vakanties van deze school zijn die van regio \(school.region.rawValue)",
                    try: "het met --vakanties BESTAND erbij")
            }
            school.region = region
        }
        if let kind, kind != school.kind {
            school.kind = kind
            school.unit = kind.defaultUnit
        }
        if forgetsColumns { (school.pupilColumns, school.absenceColumns) = (nil, nil) }
        try settings.apply(to: &school)
        try store.perform(.changeSchool(school))
        settings.confirm("School \(brin.text) is bijgewerkt.", school, options)
    }
}

struct SchoolListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lijst", abstract: "Laat de scholen zien.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open(toView: .schools)
        let schools = store.register.schools.values.sorted { $0.brin < $1.brin }
        if options.json {
            Output.print(SchoolsJSON.document(store.register.schools))
        } else if schools.isEmpty {
            Output.print("Er is nog geen school. Voeg er een toe met: spreekuur school toevoegen --help")
        } else {
            Output.printVisible(schools.flatMap { SchoolText.lines($0) })
        }
    }
}
