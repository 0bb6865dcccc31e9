extension Register {
    /// The minutes of the 16-hour count, today, by what was read in when the pupil first came on that list.
    ///
    /// Every hour keeps what each import said of it, so nothing is stored for this but the number of the import that
    /// was the last one then. Nil where the pupil does not stand there.
    public func minutesWhenListed(_ pupil: ID<Pupil>, at key: OfficeHour.Key, on basis: CountBasis) -> Int? {
        guard let file = pupils[pupil], let last = file.listedAfter[key] else { return nil }
        let then = file.absences.known(through: last)
        return SixteenHourCount(
            then, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis
        ).minutes
    }

    /// What this import's rows do to the count of a pupil who waits on a list of today or later.
    func countChanges(
        of file: PupilFile, by rows: AbsenceRows, from source: ImportNumber, on basis: CountBasis
    ) -> [CountChange] {
        let lists = file.officeHours.filter { key in
            key.day >= basis.today && officeHours[key]?.place(of: file.id)?.listing.status == .planned
        }
        guard !lists.isEmpty else { return [] }
        var ledger = file.absences
        ledger.record(rows, from: source)
        func minutes(_ ledger: AbsenceLedger) -> Int {
            SixteenHourCount(
                ledger, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis
            ).minutes
        }
        let (before, after) = (minutes(file.absences), minutes(ledger))
        guard before != after else { return [] }
        return lists.sorted().map { CountChange(pupil: file.id, list: $0, before: before, after: after) }
    }
}

extension AbsenceLedger {
    /// As it was after that import: what later ones said is left out.
    func known(through last: ImportNumber) -> AbsenceLedger {
        guard entries.contains(where: { $0.source > last.value }) else { return self }
        var ledger = self
        ledger.entries.removeAll { $0.source > last.value }
        ledger.days = []
        ledger.countingDays = []
        ledger.addUpDays(from: 0)
        return ledger
    }
}
