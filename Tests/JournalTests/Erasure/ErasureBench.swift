import Attendance
import Testing

@testable import Journal

/// A school with two pupils who were in one group talk, in a journal of several segments.
enum ErasureBench {
    static let today = EventCodingSamples.day("2026-11-24")
    static let instant = EventCodingSamples.instant
    static let key = OfficeHour.Key(school: EventCodingSamples.brin("01AB00"), day: today)
    static let talk = ID<Talk>(raw: 0x77)
    private static let school = School(
        brin: EventCodingSamples.brin("01AB00"), name: "Het Nieuwe Lyceum", kind: .vo, region: .midden)

    /// One transaction each; every second one is of a run of its own.
    private static let transactions: [[Event]] = [
        [.folderStarted(role: .coordinator, ownMunicipalities: [], on: today), .schoolAdded(school)],
        [enrolment(Bench.sanne, "1", "Sanne"), enrolment(Bench.daan, "2", "Daan")],
        [
            .officeHourPlanned(
                OfficeHour(
                    key: key, start: EventCodingSamples.time("13:00"),
                    places: [
                        Place(number: 1, form: .group(name: "op tijd", minutes: 45)),
                        Place(number: 2, form: .oneToOne),
                    ])), .pupilPlaced(key, place: 1, listing(Bench.sanne)),
            .pupilPlaced(key, place: 1, listing(Bench.daan)),
            .pupilPlaced(key, place: 2, listing(Bench.sanne)),
            .statusChanged(key, place: 2, Bench.sanne, .notCome),
        ],
        [
            .talkHeld(
                Talk(
                    id: talk, officeHour: key, place: 1, form: .group(shared: "de bus is vol"), minutes: 40)),
            .talkPartRecorded(talk, TalkPart(pupil: Bench.sanne, outcome: .jeugdarts, note: "slaapt slecht")),
            .talkPartRecorded(talk, TalkPart(pupil: Bench.daan, outcome: .followUpTalk, note: "gaat beter")),
        ],
        [
            .reportMade(
                Bench.sanne, Verzuimmelding(kind: .overig, end: nil, madeOn: today, number: "M-1"))
        ],
        [
            .contactRecorded(
                Contact(id: ID(raw: 9), kind: .corridor, on: today, pupil: Bench.daan, minutes: 5))
        ],
    ]

    static func enrolment(_ pupil: ID<Pupil>, _ number: String, _ given: String) -> Event {
        .pupilEnrolled(
            pupil, school: school.brin,
            Pupil(
                number: EventCodingSamples.number(number), name: PersonName(given: given, family: "Bakker"),
                birthDate: nil, group: "2B", municipality: "Soest"), source: nil)
    }

    private static func listing(_ pupil: ID<Pupil>) -> Listing {
        Listing(pupil: pupil, reason: "te laat", requestedBy: .school)
    }

    static func fill(_ folder: any DiskFolder, memory: (any DiskFolder)? = nil) throws(JournalError) {
        var store = try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant,
            memory: memory)
        for (number, events) in transactions.enumerated() {
            try store.record(events, at: instant)
            guard number % 2 == 1, number + 1 < transactions.count else { continue }
            _ = consume store
            store = try open(folder, memory: memory)
        }
    }

    static func filled(memory: MemoryFolder? = nil) throws(JournalError) -> MemoryFolder {
        let folder = MemoryFolder()
        try fill(folder, memory: memory)
        return folder
    }

    static func open(
        _ folder: any DiskFolder, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory)
    }

    @discardableResult
    static func erase(
        _ pupil: ID<Pupil> = Bench.sanne, in folder: any DiskFolder, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> Erasure {
        var store = try open(folder, memory: memory)
        return try store.erase(pupil, on: today, at: instant)
    }

    /// Everything that a register says, to be compared.
    struct Facts: Equatable {
        let pupils: [ID<Pupil>: PupilFile]
        let officeHours: [OfficeHour.Key: OfficeHour]
        let talks: [ID<Talk>: Talk]
        let erasures: [Int: Erasure]
        let tallies: [YearTally.Key: YearTally]

        init(_ register: Register) {
            pupils = register.pupils
            officeHours = register.officeHours
            talks = register.talks
            erasures = register.erasures
            tallies = register.yearTallies.mapValues { tally in
                var tally = tally
                // Of an erased pupil the home may not be kept.
                tally.municipalities = [:]
                return tally
            }
        }
    }

    /// What a check finds that costs records: a power cut may tear a half of the anchor, or a copy of a header.
    static func damage(_ folder: any DiskFolder) throws(JournalError) -> [CheckReport.Finding] {
        try Bench.check(folder).findings.filter { finding in
            switch finding {
            case .failure, .gap, .access: true
            case .anchorHalfBroken, .vaultCopyBroken, .vaultSlotBroken, .headerFromCopy, .headerCopiesBroken:
                false
            }
        }
    }

    static func vault(in folder: any DiskFolder) throws(JournalError) -> Vault {
        var unlocker = try Unlocker(.slotKey(Bench.key))
        return try Vault.open(in: folder, unlocker: &unlocker)
    }

    static func facts(_ folder: any DiskFolder, memory: (any DiskFolder)? = nil) throws(JournalError) -> Facts
    {
        Facts(try open(folder, memory: memory).register)
    }
}
