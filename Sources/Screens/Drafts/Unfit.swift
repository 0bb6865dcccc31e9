/// Why a draft cannot be gone on with; it can still be read.
struct Unfit: Error, Hashable, Sendable {
    var why: String

    static let pupilGone = Unfit(why: "deze leerling staat niet meer in de gegevens")
    static let officeHourGone = Unfit(why: "dit spreekuur staat er niet meer")
    static let placeGone = Unfit(why: "deze plaats staat niet meer op de lijst")
    static let talkRecorded = Unfit(why: "dit gesprek is al vastgelegd")
    static let talkGone = Unfit(why: "dit gesprek staat er niet meer")
    static let formChanged = Unfit(why: "het formulier is veranderd")
    static let reportMade = Unfit(why: "deze melding is al gedaan of vervallen")
}
