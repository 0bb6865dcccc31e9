extension Register {
    /// What stays of this pupil once they are erased; nearly nothing of one who is not there.
    public func erasure(of pupil: ID<Pupil>, number: Int, on day: Day) -> Erasure {
        guard let file = pupils[pupil] else {
            return Erasure(number: number, on: day, destroyed: Erasure.Destroyed(), tallies: [])
        }
        let totals = yearTallies
        return Erasure(
            number: number, on: day, destroyed: destroyed(with: file),
            tallies: tallies(of: file).map { $0.withoutRareHomes(among: totals[$0.key]) })
    }

    /// What goes with this pupil, for the question and for the receipt.
    public func destroyed(with file: PupilFile) -> Erasure.Destroyed {
        var destroyed = Erasure.Destroyed()
        destroyed.places = file.officeHours.reduce(0) { count, key in
            count + (officeHours[key]?.places.flatMap(\.listings).count { $0.pupil == file.id } ?? 0)
        }
        destroyed.talks = file.talks.count
        destroyed.agreements = file.agreements.count
        destroyed.absences = file.absences.hourCount
        destroyed.reports = file.reports.count
        destroyed.contacts = file.contacts.count
        destroyed.steps = file.handledSteps.count
        return destroyed
    }
}

extension YearTally {
    /// Below this a number can point at somebody (DOMAIN §6).
    private static let fewest = 5

    /// The home is kept only among at least so many others of that year, school and home: beside the number of
    /// talks and their outcome it could otherwise point at the one pupil who lives there.
    fileprivate func withoutRareHomes(among total: YearTally?) -> YearTally {
        var tally = self
        tally.municipalities = municipalities.filter { home, count in
            (total?.municipalities[home] ?? 0) - count >= YearTally.fewest
        }
        return tally
    }
}

extension AbsenceLedger {
    /// Different lesson hours of which something is said.
    fileprivate var hourCount: Int {
        entries.indices.count { $0 == 0 || !entries[$0].isSameHour(as: entries[$0 - 1]) }
    }
}
