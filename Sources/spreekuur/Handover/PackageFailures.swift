import Exchange
import Handover

extension Failure {
    init(_ refusal: PackageRefusal) {
        let again = "de afzender om het pakket nog eens te geven"
        switch refusal {
        case .notAPackage:
            self.init(.inputRefused, "dit bestand is geen pakket van spreekuur", try: "een ander bestand")
        case .tooLarge: self.init(.inputRefused, "dit pakket is te groot; hoogstens 8 MB")
        case .newerVersion, .unknownKind:
            self.init(
                .newerVersion, "dit pakket is gemaakt met een nieuwere versie van spreekuur",
                try: "deze spreekuur bij te werken")
        case .malformed: self.init(.inputRefused, "dit pakket is niet goed gemaakt", try: again)
        case .cut: self.init(.inputRefused, "dit pakket is niet helemaal aangekomen", try: again)
        case .forSomebodyElse:
            self.init(
                .inputRefused, "dit pakket is voor iemand anders: het gaat met deze sleutels niet open",
                try: "of de afzender jouw nieuwste sleutelkaart heeft")
        case .changed:
            self.init(.inputRefused, "dit pakket is veranderd of niet helemaal aangekomen", try: again)
        case .unsigned: self.init(.inputRefused, "dit pakket heeft geen handtekening", try: again)
        case .unknownSender:
            self.init(
                .inputRefused, "dit pakket is van iemand wiens sleutel hier niet bevestigd is",
                try: "eerst de sleutels uit te wisselen: op Pakketten, of met spreekuur pakket vertrouwen")
        case .wrongSignature:
            self.init(.inputRefused, "de handtekening van dit pakket klopt niet", try: again)
        }
    }

    /// What a confirmed sender signed and this version has no key for was made by a newer one.
    init(contentOfPackage refusal: JSONRefusal) {
        switch refusal {
        case .versionUnknown, .unknownKey: self.init(PackageRefusal.newerVersion)
        case _:
            self.init(
                .inputRefused, "wat in dit pakket staat, klopt niet: \(refusal.dutch)",
                try: "de afzender om een nieuw pakket te vragen")
        }
    }

    init(_ refusal: KeyRefusal) {
        switch refusal {
        case .wrongLength: self.init(.inputRefused, "deze sleutel heeft een verkeerde lengte")
        case .weakOpeningKey, .weakSigningKey:
            self.init(
                .inputRefused, "deze sleutel is onveilig: iedereen zou ermee kunnen lezen of tekenen",
                try: "de ander om een nieuwe sleutelkaart te vragen, en bel daarover")
        }
    }

    init(_ refusal: KeyCardRefusal) {
        let again = "de ander om de kaart nog eens te geven"
        switch refusal {
        case .notACard:
            self.init(.inputRefused, "dit is geen sleutelkaart van spreekuur", try: "een ander bestand")
        case .newerVersion:
            self.init(
                .newerVersion, "deze sleutelkaart is van een nieuwere versie van spreekuur",
                try: "deze spreekuur bij te werken")
        case .tooLarge: self.init(.inputRefused, "dit bestand is te groot voor een sleutelkaart")
        case .cut: self.init(.inputRefused, "deze sleutelkaart is niet helemaal aangekomen", try: again)
        case .unexpectedLine(let line):
            self.init(.inputRefused, "regel \(line) hoort niet op een sleutelkaart", try: again)
        case .emptyName: self.init(.inputRefused, "op de sleutelkaart staat geen naam")
        case .nameTooLong: self.init(.inputRefused, "de naam op de sleutelkaart is te lang")
        case .unreadableName:
            self.init(.inputRefused, "in de naam op de sleutelkaart staat een onleesbaar teken")
        case .unknownRole:
            self.init(.inputRefused, "op de sleutelkaart staat een rol die hier niet bekend is")
        case .notBase64(let line):
            self.init(
                .inputRefused, "regel \(line) van de sleutelkaart is geen deel van een sleutel", try: again)
        case .keys(let refusal): self.init(refusal)
        case .textAfterEnd:
            self.init(.inputRefused, "na het einde van de sleutelkaart staat nog iets", try: again)
        }
    }
}
