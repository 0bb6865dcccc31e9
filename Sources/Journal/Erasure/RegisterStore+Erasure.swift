import Attendance

extension RegisterStore {
    /// Destroys the key of a pupil, and with it every record of theirs, for ever; what stays is the receipt.
    ///
    /// After an error the erasure has not begun, or the next opening finishes it before anything is shown.
    @discardableResult
    public mutating func erase(
        _ pupil: ID<Pupil>, on day: Day, at instant: Instant
    ) throws(JournalError) -> Erasure {
        let last = max(Int(journal.lastErasure), register.erasures.keys.max() ?? 0)
        guard !journal.isErased(pupil), let number = UInt32(exactly: last + 1) else {
            throw .pupilErased(pupil)
        }
        try journal.beginErasure(of: pupil, on: day, number: number)
        return try finishErasure(of: pupil, number: Int(number), on: day, at: instant)
    }

    /// Goes on with what a run that was killed began, and erases again who is back in an older copy.
    mutating func finishErasures() throws(JournalError) {
        let list = try journal.bringErasuresTogether()
        for (pupil, entry) in journal.unfinished(list) {
            let number = Int(entry.number)
            guard journal.obstacle == nil else {
                hide(pupil, number: number, on: entry.on)
                continue
            }
            _ = try finishErasure(of: pupil, number: number, on: entry.on, at: Instant(startOf: entry.on))
            journal.notices.append(.erasureFinished(receipt: number))
        }
    }

    /// While nothing may be written the key stays, but nobody gets to see the pupil.
    private mutating func hide(_ pupil: ID<Pupil>, number: Int, on day: Day) {
        if register.erasures[number] == nil {
            register.apply(.pupilErased(register.erasure(of: pupil, number: number, on: day)))
        }
        register.forget(pupil)
    }

    private mutating func finishErasure(
        of pupil: ID<Pupil>, number: Int, on day: Day, at instant: Instant
    ) throws(JournalError) -> Erasure {
        // What the pupil counted for can be said only while the key is there.
        let erasure = register.erasures[number] ?? register.erasure(of: pupil, number: number, on: day)
        if register.erasures[number] == nil {
            try record([.pupilErased(erasure)], at: instant)
        } else {
            try journal.startSegment()
        }
        register.forget(pupil)
        try journal.destroyKey(of: pupil)
        return erasure
    }

    /// Of how many erased pupils the sealed bytes stand on disk too long on this day.
    public func erasuresToRewrite(on day: Day) -> Int { journal.erasuresToRewrite(on: day) }
}

extension Instant {
    /// As no clock is read here, the day on which it was asked has to do.
    fileprivate init(startOf day: Day) { self.init(milliseconds: Int64(day.number) * 86_400_000) }
}
