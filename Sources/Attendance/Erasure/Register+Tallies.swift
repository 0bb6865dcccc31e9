extension Register {
    /// What every school counts in every school year, also of pupils who were erased since.
    public var yearTallies: [YearTally.Key: YearTally] {
        var totals: [YearTally.Key: YearTally] = [:]
        func add(_ tallies: some Sequence<YearTally>) {
            for tally in tallies { totals[tally.key, default: YearTally(tally.key)].add(tally) }
        }
        for file in pupils.values { add(tallies(of: file)) }
        for erasure in erasures.values { add(erasure.tallies) }
        return totals
    }

    /// What this pupil counts for, by year.
    func tallies(of file: PupilFile) -> [YearTally] {
        var found: [YearTally.Key: YearTally] = [:]
        func count(_ day: Day, _ change: (inout YearTally) -> Void) {
            let key = YearTally.Key(file.school, day)
            change(&found[key, default: YearTally(key)])
        }
        for talk in file.talks.compactMap({ talks[$0] }) {
            for part in talk.parts where part.pupil == file.id {
                count(talk.officeHour.day) { tally in
                    tally.pupils = 1
                    if talk.isGroup { tally.inGroups += 1 } else { tally.oneToOne += 1 }
                    if let outcome = part.outcome { tally.outcomes[outcome, default: 0] += 1 }
                }
            }
        }
        for key in file.officeHours {
            let missed = officeHours[key]?.places.flatMap(\.listings).count {
                $0.pupil == file.id && $0.status == .notCome
            }
            if let missed, missed > 0 { count(key.day) { $0.notCome += missed } }
        }
        for contact in file.contacts {
            count(contact.on) { tally in
                tally.contacts += 1
                tally.contactMinutes += contact.minutes ?? 0
            }
        }
        for report in file.reports { count(report.madeOn) { $0.reports += 1 } }
        for key in Array(found.keys) where found[key]?.pupils == 1 {
            found[key]?.municipalities = [file.pupil.municipality: 1]
        }
        return found.values.sorted { $0.key < $1.key }
    }
}
