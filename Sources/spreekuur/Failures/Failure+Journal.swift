import Journal

extension Failure {
    init(_ error: JournalError) {
        switch error {
        case .notFound(let path):
            self.init(
                .inputOutput, "in \(path) staat nog geen spreekuur", try: "spreekuur begin --rol ambtenaar")
        case .alreadyExists(let path):
            self.init(.refused, "in \(path) staat al een spreekuur", try: "een andere map met --map MAP")
        case .alreadyOpen(let occupant):
            let who = occupant.map { " (proces \($0.process), \($0.terminal), sinds \($0.since))" } ?? ""
            self.init(.alreadyOpen, "deze gegevens zijn al open\(who)", try: "het andere venster te sluiten")
        case .wrongPassphrase:
            self.init(
                .wrongPassphrase, "de wachtzin is onjuist",
                try: "het opnieuw; let op hoofdletters en Caps Lock")
        case .wrongRecoveryKey(let group):
            let place = group.map { "; er staat een tikfout in groep \($0)" } ?? ""
            self.init(
                .wrongPassphrase, "de herstelsleutel is onjuist\(place)", try: "het opnieuw, groep voor groep"
            )
        case .passphraseRefused(let reason):
            self.init(.usage, reason.sentence, try: "een wachtzin van een paar woorden")
        case .brokenSlot(.passphrase):
            self.init(
                .damaged,
                "in de kluis is het deel van de wachtzin beschadigd; de herstelsleutel opent hem nog",
                try: "--met-herstelsleutel")
        case .brokenSlot(.recoveryKey):
            self.init(
                .damaged,
                "in de kluis is het deel van de herstelsleutel beschadigd; de wachtzin opent hem nog",
                try: "het met de wachtzin")
        case .unknownSlotKey(.recoveryKey):
            self.init(
                .refused, "deze map is van een eerdere versie: geef hem eerst een nieuwe herstelsleutel",
                try: "spreekuur herstelsleutel vernieuwen")
        case .unknownSlotKey(.passphrase):
            self.init(
                .refused, "deze map is van een eerdere versie: geef hem eerst een nieuwe wachtzin",
                try: "spreekuur wachtzin wijzigen --met-herstelsleutel")
        case .damaged(let damage):
            self.init(
                damage.status, "het journaal is beschadigd: \(damage.sentence)", try: "spreekuur controle")
        case .readOnly(.damage(let damage)):
            self.init(
                damage.status, "het journaal is beschadigd en alleen te lezen: \(damage.sentence)",
                try: "spreekuur controle; wat er nog is, is te lezen met --alleen-lezen")
        case .readOnly(.diskFailed):
            self.init(
                .inputOutput, "de schijf geeft fouten; er wordt niets meer opgeslagen",
                try: "de schijf na te kijken en het programma opnieuw te starten")
        case .readOnly(.asked):
            self.init(.refused, "er is geopend met --alleen-lezen", try: "het zonder --alleen-lezen")
        case .tampered(let location):
            self.init(
                .damaged, "het journaal is veranderd of hoort bij een andere sleutel: \(location.sentence)",
                try: "spreekuur controle")
        case .olderCopy(let last, let acknowledged):
            self.init(
                .olderCopy,
                "dit is een oudere kopie: het journaal loopt tot regel \(last); op deze laptop was al regel \(acknowledged) opgeslagen",
                try:
                    "de nieuwste map terug te zetten, of als die er niet is: spreekuur reservekopie aanvaarden"
            )
        case .otherCopy(let last, let acknowledged):
            self.init(
                .olderCopy,
                "dit is een andere kopie: het journaal loopt tot regel \(last), maar regel \(acknowledged) is een andere dan op deze laptop was opgeslagen",
                try:
                    "de map van deze laptop terug te zetten, of als die er niet is: spreekuur reservekopie aanvaarden"
            )
        case .backupRefused(let reason):
            self.init(.inputRefused, reason.sentence, try: reason.suggestion)
        case .olderVault(let epoch, let acknowledged):
            self.init(
                .olderCopy, "dit is een oudere kluis: versie \(epoch), er was al versie \(acknowledged)",
                try: "de nieuwste map terug te zetten")
        case .newerVersion(let location):
            self.init(
                .newerVersion, "dit is gemaakt met een nieuwere versie (\(location.sentence))",
                try: "een nieuwere versie van spreekuur")
        case .diskFull(let file, let free):
            let room = free.map { " (\(DiskSpace.megabytes($0)) MB vrij)" } ?? ""
            self.init(
                .diskFull, "de schijf is vol\(room) bij \(file); er is niets half opgeslagen",
                try: "ruimte vrij te maken")
        case .inputOutput(let operation, let file, let code):
            self.init(operation, of: file, answered: code)
        case .permissions(let problem):
            self.init(.permissions, problem.sentence, try: problem.cure)
        case .displaced(let displacement):
            self.init(
                .inputOutput, "\(displacement.sentence); er wordt niets meer bewaard",
                try: "het programma opnieuw te starten met de goede map")
        case .pupilErased:
            self.init(.refused, "de gegevens van deze leerling zijn gewist")
        }
    }
}

extension PassphraseRefusal {
    var sentence: String {
        switch self {
        case .empty: "de wachtzin is leeg"
        case .tooLong(let limit): "de wachtzin is te lang; hoogstens \(limit) bytes"
        case .containsNul: "in de wachtzin staat een nul-teken"
        case .notUTF8: "de wachtzin is geen UTF-8-tekst"
        }
    }
}

extension Location {
    var sentence: String {
        "\(file), byte \(offset)" + (sequence.map { ", regel \($0)" } ?? "")
    }
}

extension Damage {
    fileprivate var status: ExitStatus { kind == .olderVersion ? .olderCopy : .damaged }

    var sentence: String {
        switch kind {
        case .brokenSegmentHeader: "het begin van een logboekdeel klopt niet (\(location.sentence))"
        case .brokenFrame: "een regel klopt niet (\(location.sentence))"
        case .cutShort: "het einde ontbreekt (\(location.sentence))"
        case .outOfOrder(let expected): "regel \(expected) ontbreekt of staat verkeerd (\(location.sentence))"
        case .olderVersion: "een oudere versie is teruggezet (\(location.sentence))"
        case .missingSegments(let numbers) where numbers.count == 1:
            "logboekdeel \(numbers.lowerBound) ontbreekt"
        case .missingSegments(let numbers):
            "logboekdelen \(numbers.lowerBound) tot en met \(numbers.upperBound) ontbreken"
        case .brokenAnchor: "het anker is onleesbaar (\(location.file))"
        case .missingAnchor: "het anker ontbreekt (\(location.file))"
        case .lostVault: "beide kluizen zijn onleesbaar"
        }
    }
}

extension DiskOperation {
    var sentence: String {
        switch self {
        case .open: "openen"
        case .create: "aanmaken"
        case .read: "lezen"
        case .write: "schrijven"
        case .sync: "opslaan"
        case .rename: "hernoemen"
        case .remove: "verwijderen"
        case .list: "doorzoeken"
        case .lock: "vergrendelen"
        case .inspect: "bekijken"
        }
    }
}

extension PermissionProblem {
    var sentence: String {
        switch self {
        case .openToOthers(let path, _): "anderen kunnen \(path) lezen"
        case .fileOpenToOthers(let path, _): "anderen kunnen \(path) lezen"
        case .foreignOwner(let path, _): "\(path) is van een andere gebruiker"
        case .symbolicLink(let path): "\(path) is een verwijzing (symbolische link)"
        case .notAFolder(let path): "\(path) is geen map"
        case .notARegularFile(let path): "\(path) is geen gewoon bestand"
        case .hardLinked(let path): "\(path) heeft meer dan één naam (harde link)"
        case .denied(let path): "geen toegang tot \(path)"
        }
    }

    var cure: String? {
        switch self {
        case .openToOthers(let path, _): "chmod 700 \(path.quotedForShell)"
        case .fileOpenToOthers(_, let folder): "chmod -R go= \(folder.quotedForShell)"
        case .foreignOwner, .symbolicLink, .notAFolder, .notARegularFile, .hardLinked:
            "een eigen map met --map MAP"
        case .denied: "de rechten van de map na te kijken"
        }
    }
}
