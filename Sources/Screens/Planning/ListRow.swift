import Attendance

/// One row of *Lijst*.
enum ListRow: Hashable, Sendable {
    case list(OfficeHour)
    /// A day of the school's rhythm that has no list yet.
    case proposal(BRIN, RhythmDay)

    var key: OfficeHour.Key {
        switch self {
        case .list(let officeHour): officeHour.key
        case .proposal(let school, let day): OfficeHour.Key(school: school, day: day.day)
        }
    }
}

extension Situation {
    /// Today's and the coming office hours with the days that are proposed, the next one first; below them those that
    /// were, the last one first.
    var listRows: [ListRow] {
        let all = register.officeHours.values.sorted { $0.key < $1.key }.map(ListRow.list)
        let proposals = register.schools.keys.flatMap { school in
            register.proposals(at: school, from: today, count: Situation.proposalsShown)
                .map { ListRow.proposal(school, $0) }
        }
        let coming = (all.filter { $0.key.day >= today } + proposals).sorted { $0.key < $1.key }
        return coming + all.filter { $0.key.day < today }.reversed()
    }

    private static let proposalsShown = 3

    /// Where the rhythm is not kept, one sentence for each place; of several schools with its name.
    var rhythmSentences: [String] {
        schoolsByName.flatMap { school -> [String] in
            guard let rhythm = school.rhythm else { return [] }
            let name = onlySchool == nil ? "\(school.name): " : ""
            let missed = register.missedDays(at: school.brin, on: today).last.map {
                "\($0.day.brief) ging voorbij zonder spreekuur"
            }
            let gaps = register.gaps(at: school.brin, on: today).map { gap in
                "tussen \(gap.from.brief) en \(gap.to.brief) \(gap.weeks) weken zonder spreekuur; "
                    + "ritme is \(rhythm.weeks)"
            }
            return ([missed].compactMap { $0 } + gaps).map { name + $0 }
        }
    }
}
