import Attendance

/// The segments as they were found at opening, judged against the anchor.
struct SegmentLog {
    let folder: any DiskFolder
    private(set) var segments: [(file: SegmentFile, extent: SegmentExtent)] = []
    /// In the order of the records that they cost.
    private(set) var gaps: [Gap] = []
    /// The highest number that is taken, also by a file that cannot be read.
    private(set) var lastNumber: UInt64

    /// A file of the log, or a run of numbers, of which nothing can be read.
    private struct Unreadable {
        let damage: Damage
        let size: Int
    }

    private enum Place {
        case file(SegmentFile)
        case unreadable(Unreadable)

        static func missing(_ numbers: ClosedRange<UInt64>) -> Place {
            let place = Location(file: SegmentFile.path(numbers.lowerBound), offset: 0)
            return .unreadable(
                Unreadable(damage: Damage(.missingSegments(numbers), at: place), size: 0))
        }

        var header: SegmentHeader? {
            guard case .file(let file) = self else { return nil }
            return file.header
        }
    }

    /// What is damaged becomes a gap; what is forged or newer goes to `refuse`, and is passed over when that does
    /// not throw. Writes nothing.
    init(
        in folder: any DiskFolder, vault: Vault?, anchor: Anchor?,
        refuse: (JournalError) throws(JournalError) -> Void = { (error) throws(JournalError) in throw error }
    ) throws(JournalError) {
        self.folder = folder
        let numbers = try SegmentFile.numbers(in: folder)
        lastNumber = numbers.last ?? 0
        let places = try SegmentLog.places(
            numbers, upTo: anchor?.segment ?? 0, in: folder, vault: vault, refuse)
        let acknowledged = anchor?.sequence ?? 0
        /// The last record that was read or is known to be lost.
        var reached: UInt64 = 0
        for (index, place) in places.enumerated() {
            let later = places[(index + 1)...].lazy.compactMap(\.header).first
            switch place {
            case .unreadable(let unreadable):
                let before = later?.firstSequence ?? max(acknowledged, reached) + 1
                gaps.append(
                    Gap(
                        damage: unreadable.damage, length: unreadable.size, after: min(reached, before - 1),
                        before: before))
                reached = max(reached, before - 1)
            case .file(let file):
                let isFollowed = index + 1 < places.count && places[index + 1].header != nil
                let isLast = index + 1 == places.count
                let last = later?.previousValidTo ?? .max
                do throws(JournalError) {
                    let extent = try SegmentExtent(
                        file, in: folder, until: last,
                        // Before a file that is missing nobody knows how far this one was meant to count.
                        acknowledged: isFollowed ? last : isLast ? acknowledged : 0)
                    segments.append((file, extent))
                    gaps += extent.gaps
                    reached = max(extent.lastSequence, extent.gaps.last.map { $0.before - 1 } ?? 0)
                } catch {
                    try refuse(error)
                }
            }
        }
    }

    /// The files in order, and what stands for those that cannot be read.
    private static func places(
        _ numbers: [UInt64], upTo last: UInt64, in folder: any DiskFolder, vault: Vault?,
        _ refuse: (JournalError) throws(JournalError) -> Void
    ) throws(JournalError) -> [Place] {
        var places: [Place] = []
        var previous: SegmentHeader?
        var expected: UInt64 = 1
        for number in numbers {
            if number > expected { places.append(.missing(expected...number - 1)) }
            expected = number + 1
            do throws(JournalError) {
                let file = try SegmentFile.read(number, in: folder, after: previous, vault: vault)
                previous = file.header
                places.append(.file(file))
            } catch {
                guard case .damaged(let damage) = error else {
                    try refuse(error)
                    continue
                }
                let size = try folder.open(SegmentFile.name(number), for: .reading)?.size() ?? 0
                places.append(.unreadable(Unreadable(damage: damage, size: size)))
            }
        }
        if last >= expected { places.append(.missing(expected...last)) }
        return places
    }

    /// A start of the same number that a power cut undid may have left its own header there.
    func mendLastHeaderCopy() throws(JournalError) {
        guard let file = segments.last?.file else { return }
        let copies = HeaderCopies(in: folder)
        guard try copies.header(of: file.header.number) != file.headerBytes else { return }
        try copies.write(file.headerBytes, of: file.header.number)
    }

    /// What an interrupted write left behind the last whole transaction.
    var tornTail: TornTail? {
        guard let (file, extent) = segments.last, file.header.number == lastNumber, extent.tornBytes > 0
        else {
            return nil
        }
        return TornTail(
            location: Location(
                file: SegmentFile.path(file.header.number), offset: extent.end,
                sequence: extent.lastSequence &+ 1),
            length: extent.tornBytes)
    }
}
