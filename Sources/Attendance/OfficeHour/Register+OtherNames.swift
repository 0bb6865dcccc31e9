extension Register {
    /// The first word in these texts that is the name of another pupil of that office hour; nil when there is none.
    ///
    /// What leaves the house about one pupil names no other (DOMAIN §5). A name that both have is the pupil's own.
    public func otherName(in texts: [String], about pupil: ID<Pupil>, at key: OfficeHour.Key) -> String? {
        guard let own = pupils[pupil]?.pupil.name, let officeHour = officeHours[key] else { return nil }
        let others = officeHour.places.flatMap(\.listings).map(\.pupil).filter { $0 != pupil }
        let names = others.compactMap { pupils[$0]?.pupil.name }.map { name in
            PersonName(
                given: name.given == own.given ? "" : name.given,
                family: name.family == own.family ? "" : name.family)
        }
        return texts.lazy.compactMap { TextRules.name(of: names, in: $0) }.first
    }
}
