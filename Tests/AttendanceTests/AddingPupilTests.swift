import Attendance
import Testing

/// A pupil typed in, and finding one by number.
struct AddingPupilTests {
    private func add(_ pupil: Pupil) -> Command { .addPupil(school: People.brin, pupil) }

    @Test func `a pupil typed in gets an identity and no source`() {
        let sem = People.pupil("300001", "Sem", "Bos")
        let story = People.open()
        let events = story.events(of: add(sem))
        #expect(
            events == [.pupilEnrolled(identity(1012), school: People.brin, sem, source: nil)])
        #expect(story.after(events).register.pupils[identity(1012)]?.pupil == sem)
    }

    @Test func `a number that is there is refused, also without its zeros`() {
        let story = People.open().after(add(People.pupil("000107", "Sem", "Bos")))
        story.when(
            add(People.pupil("000107", "Levi", "Smit")), isRefused: .pupilExists(pupilNumber("000107")))
        story.when(add(People.pupil("107", "Levi", "Smit")), isRefused: .pupilExists(pupilNumber("107")))
        let twice = story.after(add(People.pupil("0107", "Levi", "Smit")))
        twice.when(add(People.pupil("107", "Tim", "Vos")), isRefused: .pupilExists(pupilNumber("107")))
    }

    @Test func `only the family name is needed, and every text is bounded`() {
        func refused(_ refusal: Refusal, _ change: (inout Pupil) -> Void) {
            var sem = People.pupil("300001", "Sem", "Bos", infix: "van")
            change(&sem)
            People.open().when(add(sem), isRefused: refusal)
        }
        refused(.textMissing(.familyName)) { $0.name.family = "\u{A0} " }
        refused(.textHasControlCharacter(.givenName)) { $0.name.given = "Sem\u{1B}]0;" }
        refused(.textHasControlCharacter(.infix)) { $0.name.infix = "van\n" }
        refused(.textTooLong(.infix, limit: 40)) { $0.name.infix = String(repeating: "v", count: 41) }
        refused(.textTooLong(.group, limit: 40)) { $0.group = String(repeating: "2", count: 41) }
        refused(.textHasControlCharacter(.municipality)) { $0.municipality = "Emmen\t" }
        refused(.textHasControlCharacter(.mentor)) { $0.mentor = "\0" }
        refused(.textHasControlCharacter(.track)) { $0.track = "\u{9B}31m" }
        // One character, yet a hundred thousand bytes.
        refused(.textTooLong(.familyName, limit: 200)) {
            $0.name.family = "e" + String(repeating: "\u{301}", count: 50_000)
        }
    }

    @Test func `a pupil is found by number, also when a spreadsheet ate the zeros`() throws {
        let register = People.open().after(
            add(People.pupil("000107", "Sem", "Bos")), add(People.pupil("000205", "Levi", "Smit")),
            add(People.pupil("0205", "Tim", "Vos"))
        ).register
        #expect(try register.pupil(number: "000107", school: People.brin).pupil.name.given == "Sem")
        #expect(try register.pupil(number: "107", school: People.brin).pupil.name.given == "Sem")
        for number in ["205", "0107", "999", ""] {
            #expect(throws: Refusal.pupilUnknown(number: number, school: People.brin)) {
                try register.pupil(number: number, school: People.brin)
            }
        }
        #expect(throws: Refusal.schoolUnknown(brin("99ZZ99"))) {
            try register.pupil(number: "107", school: brin("99ZZ99"))
        }
    }
}
