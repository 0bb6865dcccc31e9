/// That a pupil was taken off a list before the talk, and why: so that nobody wonders later.
public struct TakenOff: Hashable, Sendable {
    public enum Why: Hashable, Sendable {
        case solved
        case ill
        /// *Leerling of ouders willen niet*.
        case unwilling
        case reportFirst
        case other(String)
    }

    public var officeHour: OfficeHour.Key
    public var why: Why
    public var on: Day

    public init(officeHour: OfficeHour.Key, why: Why, on: Day) {
        self.officeHour = officeHour
        self.why = why
        self.on = on
    }
}

extension Register {
    /// The list again without these pupils, with of each of them why.
    func takeOff(
        _ taken: [ID<Pupil>], from key: OfficeHour.Key, _ why: TakenOff.Why, on day: Day
    ) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[key] else { throw .officeHourUnknown(key) }
        for pupil in taken {
            let number = try file(of: pupil).pupil.number
            guard officeHour.place(of: pupil) != nil else { throw .pupilNotListed(number, key.day) }
        }
        if case .other(let words) = why { try TextRules.require(words, .takenOffReason) }
        var plan = OfficeHourPlan(officeHour)
        plan.entries = plan.entries.flatMap { $0.without(Set(taken)) }
        guard plan.entries.contains(where: { !$0.listings.isEmpty }) else { throw .listEmpty }
        return try decide(plan)
            + taken.map { .takenOff($0, TakenOff(officeHour: key, why: why, on: day)) }
    }
}

extension OfficeHourPlan.Entry {
    /// Empty where nobody is left.
    fileprivate func without(_ pupils: Set<ID<Pupil>>) -> [OfficeHourPlan.Entry] {
        switch self {
        case .oneToOne(let listing): pupils.contains(listing.pupil) ? [] : [self]
        case .group(let name, let minutes, let listings):
            OfficeHourPlan.Entry.group(
                name: name, minutes: minutes, listings.filter { !pupils.contains($0.pupil) }
            ).withoutSmallGroup
        case .headcount, .pause: [self]
        }
    }
}
