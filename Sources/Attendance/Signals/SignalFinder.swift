/// Finds every signal of a school's pupils on one day; made once for a school, used for all its pupils.
///
/// Each signal is defined in one place, here, from a single pass over the pupil's absence.
public struct SignalFinder: Sendable {
    public let basis: CountBasis
    private let findsNewPupils: Bool
    let edges: HolidayEdges
    /// The first school-day index in which patterns are looked for, and the first of its second half.
    let firstIndex: Int
    let middleIndex: Int

    /// `findsNewPupils` false: nobody is pointed out of whom only a file speaks.
    public init(_ basis: CountBasis, findsNewPupils: Bool = true) {
        self.basis = basis
        self.findsNewPupils = findsNewPupils
        edges = HolidayEdges(basis.calendar, in: basis.today.schoolYear)
        firstIndex = basis.lastIndex - SignalLimits.patternIndexes + 1
        middleIndex = firstIndex + SignalLimits.patternIndexes / 2
    }

    /// The gravest first. `lastContact` = the last talk or contact of any kind.
    public func signals(of file: PupilFile, sickReports: SickReports, lastContact: Day?) -> [Signal] {
        var tally = SignalTally(subjects: file.absences.texts.texts.count)
        let ledger = file.absences
        ledger.forEachCountableDay(basis, arrivedOn: file.pupil.arrivedOn) { day, index in
            tally.add(day, at: index, of: ledger, in: self)
        }
        var signals: [Signal] = []
        addAbsence(tally, file, to: &signals)
        addSickness(tally, sickReports, to: &signals)
        addPatterns(tally, file.absences, to: &signals)
        addPapers(file, to: &signals)
        let isMuch =
            tally.before + tally.now >= SignalLimits.notSpokenFrom || tally.late >= SignalLimits.oftenLateFrom
        if isMuch, lastContact.map({ $0 < basis.startOfSchoolYear }) ?? true,
            findsNewPupils || !file.isOnlyInFiles
        {
            signals.append(.notSpoken)
        }
        return signals
    }

    public func signals(of file: PupilFile, _ row: Overview.Row) -> [Signal] {
        signals(of: file, sickReports: row.standing.sickReports, lastContact: row.lastContact)
    }

    private func addAbsence(_ tally: SignalTally, _ file: PupilFile, to signals: inout [Signal]) {
        if let run = tally.run, run.throughIndex - run.fromIndex >= SignalLimits.longAbsenceOver,
            run.throughIndex >= basis.lastIndex - SignalLimits.fileLag
        {
            if run.through > run.from.adding(months: SignalLimits.monthsAbsentOver) {
                signals.append(.monthsAbsent(from: run.from, through: run.through))
            }
            signals.append(.longAbsence(from: run.from, through: run.through))
        }
        if let from = tally.luxuryFrom, let through = tally.luxuryThrough {
            let isReported = file.reports.contains { report in
                report.kind == .luxe && report.status != .withdrawn && report.madeOn >= through
            }
            if !isReported { signals.append(.luxury(from: from, lessons: tally.luxuryLessons)) }
        }
        if let edge = tally.edge {
            signals.append(.possibleLuxury(edge.day, holiday: edge.holiday, isSick: edge.isSick))
        }
    }

    private func addSickness(_ tally: SignalTally, _ reports: SickReports, to signals: inout [Signal]) {
        if reports.recent >= SignalLimits.sickReportsFrom {
            signals.append(.frequentlySick(reports: reports.recent))
        }
        if reports.daysInARow >= SignalLimits.sickDaysFrom {
            signals.append(.longSick(days: reports.daysInARow))
        }
        if tally.sickMinutes >= SignalLimits.sickMinutesFrom {
            signals.append(.sickHours(minutes: tally.sickMinutes))
        }
    }

    private func addPatterns(_ tally: SignalTally, _ ledger: AbsenceLedger, to signals: inout [Signal]) {
        let (of, to) = SignalLimits.change
        if tally.now >= SignalLimits.changeFrom, tally.now * to >= tally.before * of {
            signals.append(.increasing(before: tally.before, now: tally.now))
        } else if tally.before >= SignalLimits.changeFrom, tally.before * to >= tally.now * of {
            signals.append(.improving(before: tally.before, now: tally.now))
        }
        if isPattern(tally.missedFirst, of: tally.missed) {
            signals.append(.firstHour(lessons: tally.missedFirst, of: tally.missed))
        }
        if let place = tally.missedBySubject.indices.dropFirst().first(where: { place in
            isPattern(tally.missedBySubject[place], of: tally.missed)
        }) {
            signals.append(
                .oneSubject(
                    ledger.texts[UInt16(place)], lessons: tally.missedBySubject[place], of: tally.missed))
        }
        if let weekday = Day.Weekday.allCases.first(where: { weekday in
            isPattern(tally.missedDaysByWeekday[weekday.rawValue], of: tally.missedDays)
        }) {
            signals.append(
                .fixedWeekday(
                    weekday, days: tally.missedDaysByWeekday[weekday.rawValue], of: tally.missedDays))
        }
        if tally.late >= SignalLimits.oftenLateFrom { signals.append(.oftenLate(times: tally.late)) }
    }

    /// Ours: at least half of everything missed, so that whole days away are no pattern of their first hour.
    private func isPattern(_ part: Int, of all: Int) -> Bool {
        part >= SignalLimits.patternFrom && part * 2 >= all
    }

    private func addPapers(_ file: PupilFile, to signals: inout [Signal]) {
        let pupil = file.pupil
        if let since = file.missingSince { signals.append(.missingFromFile(since: since)) }
        if let arrivedOn = pupil.arrivedOn {
            let last = arrivedOn + (SignalLimits.newcomerDays - 1)
            if arrivedOn <= basis.today, basis.today <= last, pupil.isOnTrack(of: ["isk"]) {
                signals.append(.newcomer(through: last))
            }
        }
        if let until = pupil.exemptUntil, until >= basis.today { signals.append(.exempt(through: until)) }
        if let ended = LegalDuty(of: pupil, on: basis.today)?.outside { signals.append(.outsideDuty(ended)) }
    }
}

extension Register {
    /// Nil when the school is not known. Only the school itself looks for new pupils (DOMAIN §4).
    public func signalFinder(for school: BRIN, on day: Day) -> SignalFinder? {
        guard let known = schools[school], let calendar = calendar(of: school) else { return nil }
        return SignalFinder(
            CountBasis(calendar: calendar, unit: known.unit, codes: known.codes, today: day),
            findsNewPupils: role != .leerplichtambtenaar)
    }
}
