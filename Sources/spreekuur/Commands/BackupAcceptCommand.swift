import ArgumentParser
import Exchange
import Journal

struct BackupAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aanvaarden",
        abstract: "Gaat verder met een map van eerder, die met de hand is teruggezet (exitcode 19).",
        discussion: "Wat de kopie niet heeft, is dan weg, tenzij de nieuwere map nog ergens staat.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        let folder = try options.openFolder()
        let unlock = try options.unlock()
        let memory = Locations.stateFolder()
        do throws(JournalError) {
            _ = try RegisterStore.open(in: folder, unlock: unlock, occupant: .here, memory: memory)
        } catch {
            switch error {
            case .olderCopy, .otherCopy: break
            case let other: throw other
            }
            let store = try RegisterStore.open(
                in: folder, unlock: unlock, occupant: .here, memory: memory, isPutBack: true)
            store.note(.restore, .folder)
            Output.confirm("Aanvaard: verder vanaf regel \(store.lastSequence).", options)
            return
        }
        throw Failure(.refused, "deze map is geen oudere kopie; er is niets te aanvaarden")
    }
}
