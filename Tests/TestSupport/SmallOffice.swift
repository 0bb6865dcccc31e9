import Attendance

/// Three pupils with a few contacts each: what a store of the drivers holds while its locks change or one is erased.
public enum SmallOffice {
    public static let otherSlotKey = [UInt8](repeating: 8, count: 32)
    public static let erased = ID<Pupil>(raw: 1)
    public static let day = Day(year: 2026, month: 11, day: 24)
    public static let contacts = 4

    public static var pupils: [ID<Pupil>] { (1...3).map { ID(raw: $0) } }

    /// One save each.
    public static var saves: [[Event]] {
        guard let school = BRIN("00XX00"), let day else { return [] }
        let enrolled = pupils.compactMap { pupil -> Event? in
            PupilNumber("\(pupil.raw)").map { number in
                .pupilEnrolled(
                    pupil, school: school,
                    Pupil(
                        number: number, name: PersonName(given: "", family: ""), birthDate: nil, group: "",
                        municipality: ""), source: nil)
            }
        }
        return [enrolled]
            + (0..<contacts).map { round in
                pupils.map { pupil in
                    .contactRecorded(
                        Contact(
                            id: ID(raw: pupil.raw * 100 + UInt128(round)), kind: .corridor, on: day,
                            pupil: pupil, text: "even gesproken"))
                }
            }
    }
}
