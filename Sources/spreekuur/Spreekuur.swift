import ArgumentParser
import Attendance
import Glibc
import Journal

/// `spreekuur` without a verb is the interface; every verb is one file in Commands.
struct Spreekuur: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spreekuur",
        abstract: "Verzuimspreekuren op school: de lijst, de gesprekken, de afspraken en de 16-urentelling.",
        discussion: """
            Zonder opdracht opent de interface. Alles blijft op deze laptop, versleuteld; \
            het programma gebruikt geen netwerk.

            Voorbeelden:
              spreekuur demo
              spreekuur begin --rol coordinator
              spreekuur inlezen verzuim verzuim.csv --school 00XX00 --formaat magister
              spreekuur radar --json

            Exitcodes: 0 goed, 1 een regel staat het niet toe, 64 verkeerd gebruik, 10 al open, \
            11 verkeerde wachtzin, 12 journaal beschadigd, 13 schijf vol, 14 schijffout, \
            15 nieuwere versie nodig, 16 rechten, 17 klok, 18 bestand geweigerd, 19 oudere kopie, \
            20 geen bruikbare terminal, 70 fout van ons, 128+n gestopt door signaal n.
            """,
        version: "spreekuur 0.1 (journaal \(Journal.formatVersion))",
        subcommands: [
            OpenCommand.self, BeginCommand.self, DemoCommand.self, PracticeCommand.self, SchoolCommand.self,
            MunicipalitiesCommand.self,
            ImportCommand.self, TodayCommand.self, OfficeHourCommand.self, TalkCommand.self,
            RadarCommand.self, CountCommand.self,
            PupilCommand.self, AddPupilCommand.self, AgreementsCommand.self, AgreementCommand.self,
            ReportCommand.self, StepCommand.self, ContactCommand.self, BacktestCommand.self,
            CheckCommand.self, AccessLogCommand.self, UndoCommand.self, BackupCommand.self,
            PassphraseCommand.self, RecoveryKeyCommand.self, KeysCommand.self,
            EraseCommand.self, RewriteCommand.self, PackageCommand.self, LetterCommand.self,
            CalendarCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)
}

@main
enum Program {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        Supervisor.begin(arguments)
        ProcessHygiene.settleEnvironment()
        exit(run(arguments).rawValue)
    }

    /// Parses and runs; whatever goes wrong ends as one Dutch line on stderr and an exit code.
    static func run(_ arguments: [String]) -> ExitStatus {
        do {
            try ProcessHygiene.prepare()
            var command = try ParsingFailure.command(for: arguments)
            try command.run()
            return .success
        } catch let failure as Failure {
            failure.report()
            return failure.status
        } catch let refusal as Refusal {
            let failure = Failure(refusal)
            failure.report()
            return failure.status
        } catch let occupied as FileOccupied {
            let failure = Failure(occupied)
            failure.report()
            return failure.status
        } catch let error as JournalError {
            let failure = Failure(error)
            failure.report()
            return failure.status
        } catch {
            return ParsingFailure.report(error)
        }
    }
}
