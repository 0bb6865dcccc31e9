import Attendance

/// An invented school with a list for today, earlier talks and agreements: what the demonstration opens on.
public struct DemoSchool {
    /// Tuesday 24 November 2026, unless another day is asked for.
    public static let standardDay = Day(number: 20_781)

    public private(set) var register = Register()
    public private(set) var events: [Event] = []
    private var random: SplitMix64
    let today: Day
    let brin: BRIN

    /// Everything that happened at the school up to `today`, in order.
    ///
    /// Refusals cannot happen with invented data that keep the rules; one is passed on all the same.
    public static func events(
        role: FolderRole, pupils: Int = 300, on today: Day = standardDay
    ) throws(Refusal) -> [Event] {
        guard let brin = BRIN("00XX00") else { preconditionFailure("a well-formed BRIN") }
        var school = DemoSchool(random: SplitMix64(seed: 2026), today: today, brin: brin)
        try school.open(role)
        try school.enrol(pupils)
        try school.recordAbsences()
        try school.holdEarlierTalks()
        try school.planToday()
        return school.events
    }

    private init(random: SplitMix64, today: Day, brin: BRIN) {
        self.random = random
        self.today = today
        self.brin = brin
    }

    mutating func keep(_ new: [Event]) {
        for event in new { register.apply(event) }
        events += new
    }

    mutating func perform(_ command: Command) throws(Refusal) {
        keep(try register.decide(command, using: &random))
    }

    private mutating func open(_ role: FolderRole) throws(Refusal) {
        let own =
            switch role {
            case .leerplichtambtenaar: ["Dalerveld"]
            // A school has pupils from everywhere.
            case .coordinator: [String]()
            }
        try perform(.startFolder(role: role, ownMunicipalities: own, on: today - 90))
        // Numbers that nobody can call: this school is invented.
        let card = [
            CareContact(name: "ondersteuningscoördinator", phone: "toestel 214"),
            CareContact(name: "jeugdarts", phone: "toestel 230"),
            CareContact(name: "achterwacht leerplicht", phone: "toestel 301"),
        ]
        try perform(
            .addSchool(
                School(
                    brin: brin, name: "Het Baken, Dalerveld", kind: .vo, region: .noord,
                    ladders: [DemoSchool.ladder], careContacts: card)))
    }

    /// As many schools have it: from how many hours in four lesson weeks on who does what.
    private static let ladder = Ladder(
        name: "4-8-12-16 uur",
        steps: [
            (4, .mentor, "mentor spreekt de leerling"), (8, .mentor, "mentor belt met thuis"),
            (12, .coordinator, "plaats op de lijst voor het spreekuur"),
            (16, .coordinator, "melding bij DUO, binnen 5 werkdagen"),
        ].map { count, actor, action in
            Ladder.Step(
                unit: .hours, count: count, period: .lessonWeeks(4), actor: actor, action: action,
                reset: count < 16 ? .report : .slides)
        })

    private mutating func enrol(_ count: Int) throws(Refusal) {
        let year = today.schoolYear.lowerBound.parts.year
        let rows = (0..<count).map { index in
            PupilRow(line: index + 2, pupil: InventedPeople.pupil(index, schoolYear: year, using: &random))
        }
        keep(
            try register.decidePupils(rows, refused: [], school: brin, on: today - 80, using: &random).events)
    }

    private mutating func recordAbsences() throws(Refusal) {
        let weeks = lessonWeeks(12)
        var batch = AbsenceBatch()
        let pupils = register.pupils.values.sorted { $0.pupil.number < $1.pupil.number }
        for file in pupils {
            let habit = random.pick(weighted: Habit.shares)
            let (rows, texts) = InventedAbsence.rows(for: habit, weeks: weeks, using: &random)
            batch.texts = texts
            batch.pupils.append(
                AbsenceBatch.PupilRows(
                    number: file.pupil.number.text, rows: rows,
                    lines: rows.indices.map { Int32($0 + 2) }))
        }
        keep(
            try register.decideAbsences(batch, refused: [], school: brin, complete: nil, on: today - 1).events
        )
    }

    /// The lesson days of the last weeks before today, oldest first; the week of today ends yesterday.
    private func lessonWeeks(_ count: Int) -> [[Day]] {
        guard let calendar = register.calendar(of: brin) else { return [] }
        var weeks: [[Day]] = []
        var monday = today.monday
        // Long holidays lie between; a year back there is certainly enough.
        while weeks.count < count, monday > today - 400 {
            let days = (0..<5).map { monday + $0 }.filter { $0 < today && calendar.isLessonDay($0) }
            if !days.isEmpty { weeks.append(days) }
            monday = monday - 7
        }
        return weeks.reversed()
    }
}
