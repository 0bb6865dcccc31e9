/// How far one segment counts, found without any key (FORMAT.md §8).
struct SegmentExtent {
    /// The end of the last whole transaction that counts.
    private(set) var end = JournalFormat.segmentHeaderLength
    private(set) var lastSequence: UInt64
    private(set) var frames = 0
    let size: Int

    /// An older segment counts up to where its successor says.
    init(closed segment: SegmentFile, in folder: any DiskFolder, until last: UInt64) throws(JournalError) {
        var cursor = try SegmentFile.cursor(segment.header.number, in: folder)
        lastSequence = segment.header.previousValidTo
        size = cursor.size
        let stop = try scan(segment, &cursor, until: last)
        guard lastSequence == last else {
            throw .damaged(Damage(stop.damage, at: location(segment, cursor, sequence: lastSequence &+ 1)))
        }
    }

    /// The last segment may end in what a power cut left, as long as the anchor proves it was not acknowledged.
    init(last segment: SegmentFile, in folder: any DiskFolder, acknowledged: UInt64) throws(JournalError) {
        var cursor = try SegmentFile.cursor(segment.header.number, in: folder)
        lastSequence = segment.header.previousValidTo
        size = cursor.size
        let stop = try scan(segment, &cursor, until: .max)
        let place = location(segment, cursor, sequence: lastSequence &+ UInt64(stop.unfinished) &+ 1)
        guard lastSequence >= acknowledged else {
            if stop == Stop(kind: .end, unfinished: 0) {
                throw .olderCopy(lastSequence: lastSequence, acknowledged: acknowledged)
            }
            throw .damaged(Damage(stop.damage, at: place))
        }
        guard stop.kind != .end else { return }
        let damage = JournalError.damaged(Damage(stop.damage, at: place))
        guard size - place.offset <= JournalFormat.tornLimit else { throw damage }
        var searched = place.offset + 1
        while let later = try cursor.find(from: searched) {
            // Only one transaction can be underway; where a second one starts, the first was acknowledged.
            guard later.place.contains(.continues) else { throw damage }
            searched = cursor.endOfFrame
        }
    }

    private struct Stop: Equatable {
        enum Kind { case reached, end, cutShort, broken }
        let kind: Kind
        /// Whole frames of a transaction whose last frame is not there.
        let unfinished: Int

        var damage: Damage.Kind {
            switch kind {
            case .reached, .end, .cutShort: .cutShort
            case .broken: .brokenFrame
            }
        }
    }

    private mutating func scan(
        _ segment: SegmentFile, _ cursor: inout FrameCursor, until last: UInt64
    ) throws(JournalError) -> Stop {
        var unfinished = 0
        while lastSequence < last {
            let step = try cursor.next(checkingBody: true)
            switch step {
            case .frame(let header):
                let expected = lastSequence &+ UInt64(unfinished) &+ 1
                guard header.sequence == expected, header.place.contains(.continues) == (unfinished > 0)
                else {
                    throw .damaged(
                        Damage(
                            .outOfOrder(expected: expected),
                            at: location(segment, cursor, sequence: header.sequence)))
                }
                unfinished += 1
                guard !header.place.contains(.moreFollow) else { continue }
                frames += unfinished
                lastSequence = expected
                end = cursor.endOfFrame
                unfinished = 0
            case .end: return Stop(kind: .end, unfinished: unfinished)
            case .cutShort: return Stop(kind: .cutShort, unfinished: unfinished)
            case .broken: return Stop(kind: .broken, unfinished: unfinished)
            case .unknownVersion: throw .newerVersion(location(segment, cursor, sequence: nil))
            }
        }
        return Stop(kind: .reached, unfinished: 0)
    }

    private func location(_ segment: SegmentFile, _ cursor: FrameCursor, sequence: UInt64?) -> Location {
        Location(file: SegmentFile.path(segment.header.number), offset: cursor.offset, sequence: sequence)
    }
}
