import Attendance
import Glibc
import Testing

@testable import Journal

struct RegisterStoreTests {
    private static let day = EventCodingSamples.day("2026-11-24")
    private let instant = EventCodingSamples.instant
    private let school = School(
        brin: EventCodingSamples.brin("01AB00"), name: "Het Nieuwe Lyceum", kind: .vo, region: .midden)

    private func start(in folder: any DiskFolder) throws(JournalError) -> RegisterStore {
        var store = try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
        try store.record(
            [
                .folderStarted(role: .coordinator, ownMunicipalities: [], on: RegisterStoreTests.day),
                .schoolAdded(school),
            ], at: instant)
        return store
    }

    private func open(_ folder: any DiskFolder) throws(JournalError) -> RegisterStore {
        try RegisterStore.open(in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant)
    }

    private func enrolment(_ pupil: ID<Pupil>, number: String) -> Event {
        .pupilEnrolled(
            pupil, school: school.brin,
            Pupil(
                number: EventCodingSamples.number(number), name: PersonName(given: "Daan", family: "Bakker"),
                birthDate: nil, group: "2B", municipality: "Soest"), source: nil)
    }

    @Test func `what was recorded is there after reopening`() throws {
        let folder = MemoryFolder()
        var store = try start(in: folder)
        try store.record(EventCodingSamples.filled, at: instant)
        let found = try open(folder.copy())
        let pupil = EventCodingSamples.pupil
        #expect(found.register.role == store.register.role)
        #expect(found.register.schools == store.register.schools)
        #expect(found.register.pupils == store.register.pupils)
        #expect(found.register.pupils[pupil]?.agreements.count == 2)
        #expect(found.register.pupils[pupil]?.contacts.count == 1)
        #expect(found.register.officeHours == store.register.officeHours)
        #expect(found.register.talks == store.register.talks)
        #expect(found.register.talks[EventCodingSamples.talk]?.parts.count == 1)
        #expect(found.register.imports == store.register.imports)
        #expect(found.register.importsTakenBack == store.register.importsTakenBack)
        #expect(found.erasedRecords == 0)
    }

    @Test func `a failed commit keeps the register as it was`() throws {
        for step in 1... {
            let folder = MemoryFolder()
            var store = try start(in: folder)
            folder.changes.failsAt = folder.changes.count + step
            do throws(JournalError) {
                try store.record(
                    [enrolment(Bench.sanne, number: "1"), enrolment(Bench.daan, number: "2")], at: instant)
            } catch {
                #expect(error == folder.changes.error)
                #expect(store.register.pupils.isEmpty)
                // What reached the disk is unknown, so the next run finds both pupils or neither.
                #expect([0, 2].contains(try open(folder.copy()).register.pupils.count))
                continue
            }
            #expect(step > 4)
            #expect(store.register.pupils.count == 2)
            break
        }
    }

    @Test func `nothing to record writes nothing`() throws {
        let folder = MemoryFolder()
        var store = try start(in: folder)
        let changes = folder.changes.count
        try store.record([], at: instant)
        #expect(folder.changes.count == changes)
    }

    @Test func `an event too large for a record is refused and the store goes on`() throws {
        let folder = MemoryFolder()
        var store = try start(in: folder)
        let contact = Contact(
            id: EventCodingSamples.contact, kind: .corridor, on: RegisterStoreTests.day,
            text: String(repeating: "e\u{301}", count: 400_000))
        let refusal = record([.contactRecorded(contact)], in: &store)
        #expect(refusal == .inputOutput(operation: .write, file: "journaal", errno: EFBIG))
        #expect(store.register.contacts.isEmpty)
        try store.record([enrolment(Bench.sanne, number: "1")], at: instant)
        #expect(try open(folder.copy()).register.pupils.count == 1)
    }

    private func record(_ events: [Event], in store: inout RegisterStore) -> JournalError? {
        do throws(JournalError) {
            try store.record(events, at: instant)
            return nil
        } catch {
            return error
        }
    }

    @Test func `records of an erased pupil are counted and left out`() throws {
        let folder = MemoryFolder()
        var store = try start(in: folder)
        try store.record(
            [enrolment(Bench.sanne, number: "1"), enrolment(Bench.daan, number: "2")], at: instant)
        let copy = folder.copy()
        try Damaging.destroyKey(of: Bench.sanne, in: copy)
        let found = try open(copy.copy())
        #expect(found.register.pupils.keys.map(\.self) == [Bench.daan])
        #expect(found.erasedRecords == 1)
    }

    @Test(arguments: [
        (text: #"{"v":1,"type":"pupil.cloned"}"#, isNewer: true),
        (#"{"v":2,"type":"import.taken-back","number":7,"on":"2026-11-24"}"#, true),
        (
            #"{"v":1,"type":"school.changed","brin":"01AB00","name":"A","kind":"vo","region":"noord","#
                + #""unit":"lesson-hour","lessonMinutes":50,"careContacts":[{"name":"a","phone":"1"}],"later":1}"#,
            true
        ),
        (
            #"{"v":1,"type":"school.changed","brin":"01AB00","name":"A","kind":"vo","region":"noord","#
                + #""unit":"lesson-hour","lessonMinutes":50,"rhythm":{"weeks":2,"from":"2026-11-24","#
                + #""start":"13:00","minutesPerPupil":15,"later":1}}"#,
            true
        ),
        (
            #"{"v":1,"type":"office-hour.planned","school":"01AB00","day":"2026-11-24","start":"13:00","#
                + #""minutesPerPupil":15,"until":"15:30","later":1}"#,
            true
        ),
        (#"{"v":1,"type":"import.taken-back"}"#, false),
    ])
    func `a record that cannot be read whole stops the opening and changes nothing`(
        text: String, isNewer: Bool
    ) throws {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        let item = Array(text.utf8)
        let header: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, UInt8(item.count), 0, 0, 0]
        try journal.commit([Entry(pupil: nil, payload: header + item)])
        let next = folder.copy()
        let place = Location(file: "journaal", offset: 0, sequence: 1)
        let expected = isNewer ? JournalError.newerVersion(place) : .damaged(Damage(.brokenFrame, at: place))
        #expect(refusal(toOpen: next) == expected)
        #expect(next.allFiles.mapValues(\.bytes)["journaal/0000000002.spk"] == nil)
    }

    private func refusal(toOpen folder: any DiskFolder) -> JournalError? {
        do throws(JournalError) {
            _ = try open(folder)
            return nil
        } catch {
            return error
        }
    }
}
