import ArgumentParser

struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pakket",
        abstract: "Verzegelde bestanden tussen school en leerplichtambtenaar, heen en terug.",
        discussion: """
            Eén keer, op beide laptops: wissel sleutels uit.
              spreekuur pakket sleutel kaart.txt --naam "Het Baken, Dalerveld"
              spreekuur pakket vertrouwen kaart-van-de-ander.txt
            Daarna, per spreekuur:
              spreekuur pakket maken lijst.pakket --school 00XX00
              spreekuur pakket openen lijst.pakket
            Van school gaat de lijst mee, van de leerlingen daarop het verzuim van dit schooljaar, en hoe het \
            ging sinds een eerder gesprek. Terug gaat wie er was, wat school zelf zou doen en wat school mag \
            weten; nooit een notitie.
            """,
        subcommands: [
            PackageKeyCommand.self, PackageTrustCommand.self, PackageMakeCommand.self,
            PackageOpenCommand.self, PackageOverviewCommand.self,
        ])
}
