/// That a school wants two pupils apart: only its identity is a value, which stands with each of the two.
///
/// So no event names two pupils, and once one of them is erased nothing says who it was.
public enum Apart {}

/// Two pupils of a package whom the school wants apart.
public struct ApartPair: Hashable, Sendable {
    public var one: ID<Pupil>
    public var other: ID<Pupil>

    public init(_ one: ID<Pupil>, _ other: ID<Pupil>) {
        self.one = one
        self.other = other
    }
}

extension Register {
    /// Whether these two may not be in one group.
    public func areApart(_ one: ID<Pupil>, _ other: ID<Pupil>) -> Bool {
        guard let first = pupils[one], let second = pupils[other] else { return false }
        return !first.apart.isDisjoint(with: second.apart) || areApartBySchool(first, second)
    }

    /// With whom this pupil may not be in one group, by name.
    public func apart(from pupil: ID<Pupil>) -> [ID<Pupil>] {
        guard let file = pupils[pupil], file.isKeptApart else { return [] }
        return pupils.values
            .filter { $0.isKeptApart && $0.id != pupil && areApart(pupil, $0.id) }
            .sorted { ($0.pupil.name.sortKey, $0.id) < ($1.pupil.name.sortKey, $1.id) }
            .map(\.id)
    }

    /// As a package of the school said: the newest with a list on which both stand.
    public func areApartBySchool(_ one: ID<Pupil>, _ other: ID<Pupil>) -> Bool {
        guard let first = pupils[one], let second = pupils[other] else { return false }
        return areApartBySchool(first, second)
    }

    private func areApartBySchool(_ one: PupilFile, _ other: PupilFile) -> Bool {
        var newest: (origin: PackageOrigin, areApart: Bool)?
        for said in one.handOvers where !said.asks.isEmpty {
            guard let origin = packageOrigin(of: said.source),
                let known = other.handOvers.first(where: { $0.source == said.source && !$0.asks.isEmpty })
            else { continue }
            if let newest, !newest.origin.precedes(origin) { continue }
            newest = (origin, !Set(said.apart).isDisjoint(with: known.apart))
        }
        return newest?.areApart ?? false
    }

    /// The first two of these who may not be in one group.
    func firstApart(among listings: [Listing]) -> (PupilNumber, PupilNumber)? {
        for (index, listing) in listings.enumerated() {
            for other in listings[(index + 1)...] where areApart(listing.pupil, other.pupil) {
                guard let one = pupils[listing.pupil], let two = pupils[other.pupil] else { continue }
                return (one.pupil.number, two.pupil.number)
            }
        }
        return nil
    }

    /// A group without those whom the school wants apart from somebody earlier in it: they have a place of their
    /// own behind it.
    public func keepingApart(_ entry: OfficeHourPlan.Entry) -> [OfficeHourPlan.Entry] {
        guard case .group(let name, let minutes, let listings) = entry else { return [entry] }
        var together: [Listing] = []
        var alone: [Listing] = []
        for listing in listings {
            if together.contains(where: { areApart($0.pupil, listing.pupil) }) {
                alone.append(listing)
            } else {
                together.append(listing)
            }
        }
        return OfficeHourPlan.Entry.group(name: name, minutes: minutes, together).withoutSmallGroup
            + alone.map { .oneToOne($0) }
    }

    func keepApart(
        _ one: ID<Pupil>, _ other: ID<Pupil>, _ isWanted: Bool,
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        let first = try file(of: one)
        let second = try file(of: other)
        guard one != other else { throw .pupilTwice(first.pupil.number) }
        guard first.school == second.school else {
            throw .pupilUnknown(number: second.pupil.number.text, school: first.school)
        }
        let known = first.apart.intersection(second.apart)
        if isWanted {
            guard known.isEmpty else { return [] }
            let apart = ID<Apart>(using: &generator)
            return [.apartMarked(one, apart, true), .apartMarked(other, apart, true)]
        }
        if known.isEmpty, areApartBySchool(first, second) { throw .apartBySchool }
        return known.sorted().flatMap { [.apartMarked(one, $0, false), .apartMarked(other, $0, false)] }
    }
}

extension PupilFile {
    fileprivate var isKeptApart: Bool { !apart.isEmpty || handOvers.contains { !$0.apart.isEmpty } }
}
