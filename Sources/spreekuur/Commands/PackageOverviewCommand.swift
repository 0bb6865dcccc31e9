import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct PackageOverviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overzicht",
        abstract: "Wiens sleutel bevestigd is, en welke pakketten er heen en weer gingen.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        let register = try options.open(toView: .package).register
        let correspondents = register.correspondents.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let opened = register.openedPackages.sorted { $0.number < $1.number }
        if options.json {
            Output.print(
                [
                    "versie": 1,
                    "sleutels": .array(
                        correspondents.map {
                            [
                                "naam": .string($0.name), "rol": .string($0.role.rawValue),
                                "bevestigd_op": .string($0.confirmedOn.description),
                            ]
                        }),
                    "gemaakt": .array(
                        register.madePackages.map { made in
                            [
                                "nummer": .integer(Int(made.counter)), "school": .string(made.school.text),
                                "op": .string(made.made.description), "leerlingen": .integer(made.pupils),
                                "voor": .string(register.correspondents[made.recipient]?.name ?? ""),
                            ]
                        }),
                    "geopend": .array(
                        opened.map { package in
                            [
                                "nummer": .integer(Int(package.origin.counter)),
                                "inlezing": .integer(Int(package.number.value)),
                                "school": .string(package.origin.school.text),
                                "gemaakt_op": .string(package.origin.made.description),
                                "van": .string(register.correspondents[package.origin.sender]?.name ?? ""),
                            ]
                        }),
                ] as JSONValue)
            return
        }
        guard !correspondents.isEmpty else {
            Output.printVisible(["Er is nog geen sleutel bevestigd. Zo begin je: spreekuur pakket --help"])
            return
        }
        Output.printVisible(
            correspondents.map {
                "\($0.name) · \($0.role.rawValue) · sleutel bevestigd op \($0.confirmedOn.dated)"
            }
                + register.madePackages.map { made in
                    "gemaakt \(made.made.dated): pakket \(made.counter) voor "
                        + "\(register.correspondents[made.recipient]?.name ?? "?"), "
                        + made.pupils.text("leerling", "leerlingen")
                }
                + opened.map { package in
                    "geopend: pakket \(package.origin.counter) van "
                        + "\(register.correspondents[package.origin.sender]?.name ?? "?"), gemaakt "
                        + "\(package.origin.made.dated) (inlezing \(package.number.value))"
                })
    }
}
