extension AbsenceLedger {
    /// A day as the table reads it: only one with a code of the school's own is added up again.
    @inline(__always)
    func read(_ day: AbsenceDay, codes: CodeTable) -> AbsenceDay {
        day.isUnmapped ? sums(ofDayAt: Int(day.firstEntry), codes: codes).day : day
    }

    @inline(__always)
    func read(_ day: CountingDay, codes: CodeTable) -> CountingDay {
        day.unmappedLessons == 0 ? day : sums(ofDayAt: firstEntry(of: day.day), codes: codes).counting
    }

    func forEachCurrentHour(of day: AbsenceDay, codes: CodeTable, _ visit: (CurrentHour) -> Walk) {
        let first = Int(day.firstEntry)
        forEachCurrentHour(in: first..<endOfDay(from: first), codes: codes, visit)
    }

    private func sums(ofDayAt first: Int, codes: CodeTable) -> (day: AbsenceDay, counting: CountingDay) {
        var day = AbsenceDay(day: entries[first].day, firstEntry: first)
        var counting = CountingDay(day.day)
        forEachCurrentHour(of: day, codes: codes) { hour in
            day.add(hour.entry.minutes, of: hour.kind)
            counting.add(hour.entry.minutes, of: hour.kind)
            return .goOn
        }
        return (day, counting)
    }

    /// Adds up the days from the entry at `start`, the first of its day, to the end.
    mutating func addUpDays(from start: Int) {
        while let last = days.last, Int(last.firstEntry) >= start {
            if countingDays.last?.day == last.day { countingDays.removeLast() }
            days.removeLast()
        }
        // Held on their own, no copy: each access by way of the ledger would be checked anew.
        let held = entries
        var days = days
        var countingDays = countingDays
        self.days = []
        self.countingDays = []
        defer {
            self.days = days
            self.countingDays = countingDays
        }
        if days.isEmpty {
            let count = countDays(from: start)
            days.reserveCapacity(count)
            countingDays.reserveCapacity(count / 2)
        }
        let entries = held.span
        var place = start
        while place < entries.count {
            var day = AbsenceDay(day: entries[place].day, firstEntry: place)
            var counting = CountingDay(day.day)
            var goesOn = true
            while goesOn {
                let entry = entries[place]
                place += 1
                goesOn = place < entries.count && entries[place].day == entry.day
                // The newest value of an hour decides.
                if goesOn, entries[place].hour == entry.hour { continue }
                let kind: AbsenceKind?
                switch entry.mark {
                case .absent(let known): kind = known
                case .unmapped: kind = nil
                case .withdrawn: continue
                }
                day.add(entry.minutes, of: kind)
                counting.add(entry.minutes, of: kind)
            }
            days.append(day)
            if counting.holdsAnything { countingDays.append(counting) }
        }
    }

    private func countDays(from start: Int) -> Int {
        let entries = entries.span
        var count = 0
        for place in start..<entries.count
        where place == start || entries[place].day != entries[place - 1].day {
            count += 1
        }
        return count
    }

    private func endOfDay(from start: Int) -> Int {
        let entries = entries.span
        let day = entries[start].day
        var end = start + 1
        while end < entries.count, entries[end].day == day { end += 1 }
        return end
    }

    /// Precondition: the ledger has entries of the day.
    private func firstEntry(of day: Day) -> Int {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return Int(days[low].firstEntry)
    }
}
