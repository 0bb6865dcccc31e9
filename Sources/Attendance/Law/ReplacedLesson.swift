/// A lesson hour of which two rows speak: the newest decides, and the other is shown (DOMAIN §1.10).
public struct ReplacedLesson: Hashable, Sendable {
    /// The value just before the one that decides.
    public var earlier: MissedLesson
    /// Nil where the school took the absence back.
    public var now: MissedLesson?
}

extension AbsenceLedger {
    /// The hours of the four lesson weeks through today whose value changed, by day and hour.
    public func replacedLessons(on basis: CountBasis) -> [ReplacedLesson] {
        var replaced: [ReplacedLesson] = []
        for place in entries.indices.dropFirst() {
            let (earlier, now) = (entries[place - 1], entries[place])
            guard basis.firstOfFour <= now.day, now.day <= basis.today, now.isSameHour(as: earlier),
                place + 1 == entries.count || !entries[place + 1].isSameHour(as: now),
                now.mark != earlier.mark || now.minutes != earlier.minutes,
                let before = lesson(earlier, codes: basis.codes)
            else { continue }
            replaced.append(ReplacedLesson(earlier: before, now: lesson(now, codes: basis.codes)))
        }
        return replaced
    }

    /// Nil for an hour that was taken back.
    private func lesson(_ entry: LedgerEntry, codes: CodeTable) -> MissedLesson? {
        switch entry.mark {
        case .withdrawn: nil
        case .absent(let kind): lesson(CurrentHour(entry: entry, kind: kind))
        case .unmapped:
            lesson(CurrentHour(entry: entry, kind: codes.kind(of: texts[entry.text], on: entry.day)))
        }
    }
}
