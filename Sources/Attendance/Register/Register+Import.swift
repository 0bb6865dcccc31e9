extension Register {
    /// Holds a file of pupils against those known. Whoever is not in it stays, marked; a pupil in
    /// `unreadable` stands in the file, in a row that was refused.
    public func decidePupils(
        _ rows: [PupilRow], refused: [RefusedRow], unreadable: Set<PupilNumber> = [], school: BRIN,
        on day: Day, using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> ImportDecision {
        _ = try self.school(school)
        let source = nextImportNumber
        var decision = ImportDecision()
        decision.refused = refused
        var changes: [Event] = []
        var present: Set<ID<Pupil>> = []
        for row in rows {
            // Exactly this number: leading zeros belong to it.
            guard case .one(let id) = match(row.pupil.number.text, at: school), let file = pupils[id],
                file.pupil.number == row.pupil.number
            else {
                changes.append(
                    .pupilEnrolled(ID(using: &generator), school: school, row.pupil, source: source))
                decision.counts.new += 1
                continue
            }
            present.insert(id)
            if file.pupil == row.pupil && file.missingSince == nil {
                decision.counts.unchanged += 1
            } else {
                changes.append(.pupilChanged(id, row.pupil, source: source))
                decision.counts.changed += 1
            }
        }
        let gone = pupils.values.filter { file in
            file.school == school && !present.contains(file.id) && file.missingSince == nil
                && file.wasInAFile && !unreadable.contains(file.pupil.number)
        }
        // An empty or wholly refused file says nothing about who left.
        if !rows.isEmpty {
            decision.missingPupils = gone.count
            for file in gone.sorted(by: { $0.id < $1.id }) {
                changes.append(.pupilMissing(file.id, since: day, source: source))
            }
        }
        return finish(decision, changes, school: school, on: day, content: .pupils)
    }

    /// Holds a file of absences against what is known of each pupil.
    ///
    /// Of the days in `complete` the file holds everything: what it does not name there is withdrawn. A file
    /// of which not one row can be used is the wrong file, and withdraws nothing.
    public func decideAbsences(
        _ batch: AbsenceBatch, refused: [RefusedRow], school: BRIN, complete: ClosedRange<Day>?, on day: Day
    ) throws(Refusal) -> ImportDecision {
        let basis = CountBasis(school: try self.school(school), today: day)
        let source = nextImportNumber
        var decision = ImportDecision()
        decision.refused = refused
        var changes: [Event] = []
        let rowsByPupil = attribute(batch, school: school, &decision)

        for (id, rows) in rowsByPupil {
            guard let file = pupils[id] else { continue }
            let comparison = file.absences.compare(rows.rows, texts: batch.texts, complete: complete)
            decision.add(comparison, lines: rows.lines)
            if let calendar = calendar(of: school) { decision.setAside(rows, of: file, calendar, on: day) }
            guard !comparison.toRecord.rows.isEmpty else { continue }
            changes.append(.absencesRecorded(id, comparison.toRecord, source: source))
            decision.countChanges += countChanges(of: file, by: comparison.toRecord, from: source, on: basis)
        }
        if let complete, decision.refused.isEmpty || !rowsByPupil.isEmpty || decision.notKeptPupils > 0 {
            let named = Set(rowsByPupil.map(\.0))
            for file in pupils.values.filter({ $0.school == school && !named.contains($0.id) }).sorted(by: {
                $0.id < $1.id
            }) {
                let comparison = file.absences.compare([], texts: [""], complete: complete)
                decision.counts.withdrawn += comparison.withdrawals.count
                decision.shifts.merge(comparison.shifts, uniquingKeysWith: +)
                guard !comparison.toRecord.rows.isEmpty else { continue }
                changes.append(.absencesRecorded(file.id, comparison.toRecord, source: source))
                decision.countChanges += countChanges(
                    of: file, by: comparison.toRecord, from: source, on: basis)
            }
        }
        return finish(decision, changes, school: school, on: day, content: .absences(complete: complete))
    }

    /// Whose rows they are; rows of pupils who may not be kept or are not known are counted or refused.
    private func attribute(
        _ batch: AbsenceBatch, school: BRIN, _ decision: inout ImportDecision
    ) -> [(ID<Pupil>, AbsenceBatch.PupilRows)] {
        var found: [(ID<Pupil>, AbsenceBatch.PupilRows)] = []
        var positions: [ID<Pupil>: Int] = [:]
        for rows in batch.pupils {
            let complaint: RowComplaint
            switch match(rows.number, at: school) {
            case .one(let id):
                if let position = positions[id] {
                    // Written in two ways in one file: put back in the order of the file.
                    found[position].1 = found[position].1.merged(with: rows)
                } else {
                    positions[id] = found.count
                    found.append((id, rows))
                }
                continue
            case .several(let count): complaint = .ambiguousPupil(rows.number, candidates: count)
            case .none where role == .leerplichtambtenaar:
                decision.counts.notKept += rows.rows.count
                decision.notKeptPupils += 1
                continue
            case .none: complaint = .unknownPupil(rows.number)
            }
            for line in rows.lines {
                decision.refused.append(RefusedRow(line: Int(line), column: nil, complaint: complaint))
            }
        }
        return found
    }

    private func finish(
        _ decision: ImportDecision, _ changes: [Event], school: BRIN, on day: Day,
        content: ImportRecord.Content
    ) -> ImportDecision {
        var decision = decision
        decision.refused.sort { $0.line < $1.line }
        decision.setAside.sort { $0.line < $1.line }
        decision.counts.refused = decision.refused.count
        decision.counts.read =
            decision.counts.new + decision.counts.changed + decision.counts.unchanged
            + decision.counts.notKept
            + decision.counts.refused
        guard !changes.isEmpty else { return decision }
        let record = ImportRecord(
            number: nextImportNumber, school: school, on: day, content: content, counts: decision.counts)
        decision.events = [.importAccepted(record)] + changes
        return decision
    }
}

extension ImportDecision {
    /// Adds the rows of one pupil that `CountExplanation.setAside` will show, for the same reasons.
    fileprivate mutating func setAside(
        _ rows: AbsenceBatch.PupilRows, of file: PupilFile, _ calendar: SchoolCalendar, on today: Day
    ) {
        var knownYear: ClosedRange<Day>?
        for (row, line) in zip(rows.rows, rows.lines) {
            if knownYear?.contains(row.day) != true {
                if calendar.covers(row.day) {
                    knownYear = row.day.schoolYear
                } else {
                    unknownHolidays += 1
                }
            }
            if let why = CountExplanation.SetAsideLesson.Why(
                row.day, arrivedOn: file.pupil.arrivedOn, today: today, calendar)
            {
                setAside.append(SetAsideRow(line: Int(line), why: why))
            }
        }
    }
}
