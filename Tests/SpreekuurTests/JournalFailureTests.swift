import Attendance
import Glibc
import Journal
import Screens
import Testing

@testable import spreekuur

/// Whatever the journal refuses ends as a Dutch sentence and the exit code that scripts rely on.
struct JournalFailureTests {
    private static let place = Location(file: "journaal/1.spk", offset: 160, sequence: 12)

    private static let cases: [(JournalError, Int32, String)] = [
        (.notFound(path: "/x"), 14, "in /x staat nog geen spreekuur"),
        (.alreadyExists(path: "/x"), 1, "in /x staat al een spreekuur"),
        (
            .alreadyOpen(Occupant(process: 12, terminal: "pts/3", since: "2026-11-24 12:55")), 10,
            "deze gegevens zijn al open (proces 12, pts/3, sinds 2026-11-24 12:55)"
        ),
        (.alreadyOpen(nil), 10, "deze gegevens zijn al open"),
        (.wrongPassphrase, 11, "de wachtzin is onjuist"),
        (
            .wrongRecoveryKey(group: 3), 11,
            "de herstelsleutel is onjuist; er staat een tikfout in groep 3"
        ),
        (.wrongRecoveryKey(group: nil), 11, "de herstelsleutel is onjuist"),
        (.passphraseRefused(.empty), 64, "de wachtzin is leeg"),
        (
            .brokenSlot(.passphrase), 12,
            "in de kluis is het deel van de wachtzin beschadigd; de herstelsleutel opent hem nog"
        ),
        (
            .brokenSlot(.recoveryKey), 12,
            "in de kluis is het deel van de herstelsleutel beschadigd; de wachtzin opent hem nog"
        ),
        (
            .unknownSlotKey(.recoveryKey), 1,
            "deze map is van een eerdere versie: geef hem eerst een nieuwe herstelsleutel"
        ),
        (
            .unknownSlotKey(.passphrase), 1,
            "deze map is van een eerdere versie: geef hem eerst een nieuwe wachtzin"
        ),
        (
            .passphraseRefused(.tooLong(limit: 1024)), 64,
            "de wachtzin is te lang; hoogstens 1024 bytes"
        ),
        (
            .damaged(Damage(.brokenFrame, at: place)), 12,
            "het journaal is beschadigd: een regel klopt niet (journaal/1.spk, byte 160, regel 12)"
        ),
        (
            .readOnly(.damage(Damage(.olderVersion, at: place))), 19,
            "het journaal is beschadigd en alleen te lezen: een oudere versie is teruggezet "
                + "(journaal/1.spk, byte 160, regel 12)"
        ),
        (.readOnly(.asked), 1, "er is geopend met --alleen-lezen"),
        (.readOnly(.diskFailed), 14, "de schijf geeft fouten; er wordt niets meer opgeslagen"),
        (
            .tampered(place), 12,
            "het journaal is veranderd of hoort bij een andere sleutel: journaal/1.spk, byte 160, regel 12"
        ),
        (
            .olderCopy(lastSequence: 7, acknowledged: 9), 19,
            "dit is een oudere kopie: het journaal loopt tot regel 7; op deze laptop was al regel 9 opgeslagen"
        ),
        (
            .otherCopy(lastSequence: 9, acknowledged: 7), 19,
            "dit is een andere kopie: het journaal loopt tot regel 9, maar regel 7 is een andere dan op deze laptop was opgeslagen"
        ),
        (.backupRefused(.notABackup), 18, "dit bestand is geen reservekopie van spreekuur"),
        (.backupRefused(.cutShort), 18, "dit is een halve reservekopie: het einde ontbreekt"),
        (.backupRefused(.changed), 18, "deze reservekopie is beschadigd: een controlegetal klopt niet"),
        (
            .olderVault(epoch: 1, acknowledged: 2), 19,
            "dit is een oudere kluis: versie 1, er was al versie 2"
        ),
        (
            .newerVersion(place), 15,
            "dit is gemaakt met een nieuwere versie (journaal/1.spk, byte 160, regel 12)"
        ),
        (.diskFull(file: "f"), 13, "de schijf is vol bij f; er is niets half opgeslagen"),
        (
            .diskFull(file: "f", free: 3 << 20), 13,
            "de schijf is vol (3 MB vrij) bij f; er is niets half opgeslagen"
        ),
        (
            .inputOutput(operation: .write, file: "f", errno: EDQUOT), 13,
            "jouw ruimte op deze schijf is op (quotum) bij f; er is niets half opgeslagen"
        ),
        (
            .inputOutput(operation: .write, file: "f", errno: EROFS), 14,
            "de schijf van f is alleen-lezen; er is niets half opgeslagen"
        ),
        (
            .inputOutput(operation: .write, file: "f", errno: EFBIG), 14,
            "f mag niet groter worden; er is niets half opgeslagen"
        ),
        (
            .inputOutput(operation: .sync, file: "f", errno: EIO), 14,
            "de schijf geeft een fout bij opslaan van f"
        ),
        (
            .inputOutput(operation: .rename, file: "f", errno: ENXIO), 14,
            "hernoemen van f lukt niet (fout 6)"
        ),
        (
            .displaced(.lockReplaced(path: "/x/slot")), 14,
            "/x/slot is vervangen terwijl het programma open was; er wordt niets meer bewaard"
        ),
        (
            .displaced(.folderMoved(path: "/x")), 14,
            "/x is verplaatst of hernoemd terwijl het programma open was; er wordt niets meer bewaard"
        ),
        (
            .permissions(.openToOthers(path: "/x", mode: 0o755)), 16, "anderen kunnen /x lezen"
        ),
        (.pupilErased(ID(raw: 1)), 1, "de gegevens van deze leerling zijn gewist"),
    ]

    @Test(arguments: cases)
    func `every error has its sentence and code`(error: JournalError, code: Int32, sentence: String) {
        let failure = Failure(error)
        #expect(failure.sentence == sentence)
        #expect(failure.status.rawValue == code)
    }

    @Test(arguments: [
        (Damage.Kind.brokenSegmentHeader, "het begin van een logboekdeel klopt niet"),
        (.cutShort, "het einde ontbreekt"), (.outOfOrder(expected: 4), "regel 4 ontbreekt"),
        (.missingSegments(2...2), "logboekdeel 2 ontbreekt"),
        (.missingSegments(2...4), "logboekdelen 2 tot en met 4 ontbreken"),
        (.brokenAnchor, "het anker is onleesbaar"),
        (.missingAnchor, "het anker ontbreekt"), (.lostVault, "beide kluizen zijn onleesbaar"),
    ])
    func `every kind of damage is named`(kind: Damage.Kind, words: String) {
        let failure = Failure(JournalError.damaged(Damage(kind, at: JournalFailureTests.place)))
        #expect(failure.sentence.contains(words))
        #expect(failure.suggestion == "spreekuur controle")
    }

    @Test(arguments: [
        PermissionProblem.openToOthers(path: "/x", mode: 0o755), .foreignOwner(path: "/x", owner: 1),
        .symbolicLink(path: "/x"), .notAFolder(path: "/x"), .notARegularFile(path: "/x"),
        .hardLinked(path: "/x"), .denied(path: "/x"), .fileOpenToOthers(path: "/x/y", folder: "/x"),
    ])
    func `a wrong permission names the path and a cure`(problem: PermissionProblem) {
        let failure = Failure(JournalError.permissions(problem))
        #expect(failure.status == .permissions)
        #expect(failure.sentence.contains("/x"))
        #expect(failure.suggestion?.isEmpty == false)
    }

    @Test(arguments: [
        (PermissionProblem.openToOthers(path: "/data/map", mode: 0o755), "chmod 700 /data/map"),
        (.openToOthers(path: "/data/mijn map's", mode: 0o755), "chmod 700 '/data/mijn map'\\''s'"),
        (
            .fileOpenToOthers(path: "/map/journaal/1.spk", folder: "/map/journaal"),
            "chmod -R go= /map/journaal"
        ),
    ])
    func `the cure for what others can read can be copied into a shell`(
        problem: PermissionProblem, cure: String
    ) {
        #expect(Failure(JournalError.permissions(problem)).suggestion == cure)
    }

    @Test(arguments: [
        (JournalError.diskFull(file: "f", free: 1 << 20), SaveFailure.diskFull(free: 1)),
        (.diskFull(file: "f"), .diskFull(free: nil)),
        (.inputOutput(operation: .write, file: "f", errno: EDQUOT), .quotaReached),
        (.inputOutput(operation: .write, file: "f", errno: EROFS), .diskReadOnly),
        (.inputOutput(operation: .write, file: "f", errno: EFBIG), .fileTooLarge),
        (.inputOutput(operation: .sync, file: "f", errno: EIO), .inputOutput),
        (.permissions(.denied(path: "f")), .denied), (.displaced(.folderMoved(path: "f")), .displaced),
    ])
    func `every failure of a disk has its own word on the screen`(error: JournalError, said: SaveFailure) {
        #expect(SaveFailure(error) == said)
    }
}
