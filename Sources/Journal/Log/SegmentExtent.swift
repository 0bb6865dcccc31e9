/// How far one segment counts and what of it can be read, found without any key (FORMAT.md §8).
struct SegmentExtent {
    /// Successive records in successive bytes.
    struct Stretch: Equatable {
        let start: Int
        fileprivate(set) var end: Int
        let first: UInt64
        fileprivate(set) var last: UInt64
    }

    private(set) var stretches: [Stretch] = []
    private(set) var gaps: [Gap] = []
    /// The last record that counts, and where its frame ends.
    private(set) var lastSequence: UInt64
    private(set) var end = JournalFormat.segmentHeaderLength
    /// Bytes behind the last record that counts: a save that was never acknowledged.
    private(set) var tornBytes = 0
    let size: Int

    private let file: String
    /// The last record whose frame was read, also of a transaction that is not whole yet.
    private var lastRead: UInt64
    private var isInsideTransaction = false

    var frames: Int { stretches.reduce(0) { $0 + Int($1.last - $1.first) + 1 } }

    /// Whether records are missing at its end, so that nobody knows the chain there.
    var endsInGap: Bool { gaps.last.map { $0.after == lastSequence && $0.lost > 0 } ?? false }

    /// Records up to `last` count; those up to `acknowledged` must be there, and behind them a power cut may have
    /// left part of a save.
    init(
        _ segment: SegmentFile, in folder: any DiskFolder, until last: UInt64, acknowledged: UInt64
    ) throws(JournalError) {
        var cursor = try segment.cursor(in: folder)
        file = SegmentFile.path(segment.header.number)
        size = cursor.size
        lastSequence = segment.header.previousValidTo
        lastRead = lastSequence
        try scan(&cursor, until: last, acknowledged: acknowledged)
        dropUnfinished()
    }

    private mutating func scan(
        _ cursor: inout FrameCursor, until last: UInt64, acknowledged: UInt64
    ) throws(JournalError) {
        while lastRead < last {
            let step = try cursor.next(checkingBody: true)
            switch step {
            case .frame(let header) where follows(header):
                accept(header, at: cursor, acknowledged)
                continue
            case .end where lastSequence >= acknowledged:
                tornBytes = size - end
                return
            case .unknownVersion:
                throw .newerVersion(Location(file: file, offset: cursor.offset))
            case .frame, .end, .cutShort, .broken: break
            }
            let place = cursor.offset
            if lastSequence >= acknowledged, try isTorn(step, &cursor) {
                tornBytes = size - end
                return
            }
            guard let next = try resume(from: place, &cursor, upTo: last) else {
                close(step, at: place, until: last, acknowledged)
                return
            }
            addGap(damage(of: step), at: place, length: cursor.offset - place, before: next.sequence)
            accept(next, at: cursor, acknowledged)
        }
        tornBytes = size - end
    }

    /// Whether the frame is the next one; one that was not begun or not ended is not.
    private func follows(_ header: FrameHeader) -> Bool {
        header.sequence == lastRead &+ 1 && header.place.contains(.continues) == isInsideTransaction
    }

    private mutating func accept(_ header: FrameHeader, at cursor: FrameCursor, _ acknowledged: UInt64) {
        if let place = stretches.indices.last, stretches[place].end == cursor.offset,
            stretches[place].last &+ 1 == header.sequence
        {
            stretches[place].end = cursor.endOfFrame
            stretches[place].last = header.sequence
        } else {
            stretches.append(
                Stretch(
                    start: cursor.offset, end: cursor.endOfFrame, first: header.sequence,
                    last: header.sequence))
        }
        lastRead = header.sequence
        isInsideTransaction = header.place.contains(.moreFollow)
        if !isInsideTransaction || header.sequence <= acknowledged {
            lastSequence = header.sequence
            end = cursor.endOfFrame
        }
    }

    /// The next whole frame at or behind `place` that may still be told in order.
    private func resume(
        from place: Int, _ cursor: inout FrameCursor, upTo last: UInt64
    ) throws(JournalError) -> FrameHeader? {
        var searched = place
        while let found = try cursor.find(from: searched) {
            if found.sequence > lastRead, found.sequence <= last { return found }
            searched = cursor.endOfFrame
        }
        return nil
    }

    /// Only one save can be underway: what it left is no larger than a write, and no other begins behind it.
    private func isTorn(_ step: FrameCursor.Step, _ cursor: inout FrameCursor) throws(JournalError) -> Bool {
        guard step == .cutShort || step == .broken, !cursor.hasUnreadable,
            size - cursor.offset <= JournalFormat.tornLimit
        else { return false }
        var searched = cursor.offset + 1
        while let later = try cursor.find(from: searched) {
            guard later.place.contains(.continues) else { return false }
            searched = cursor.endOfFrame
        }
        return true
    }

    private func damage(of step: FrameCursor.Step) -> Damage.Kind {
        if case .frame = step { return .outOfOrder(expected: lastRead &+ 1) }
        return .brokenFrame
    }

    /// Nothing more can be read; `last` is known where a later segment says it.
    private mutating func close(
        _ step: FrameCursor.Step, at place: Int, until last: UInt64, _ acknowledged: UInt64
    ) {
        let isLastSegment = last == .max
        let kind: Damage.Kind =
            switch step {
            case .end where isLastSegment && place <= size && gaps.isEmpty && !isInsideTransaction:
                .olderVersion
            case .end, .cutShort: .cutShort
            case .frame, .broken, .unknownVersion: damage(of: step)
            }
        let missing = isLastSegment ? acknowledged : last
        addGap(kind, at: place, length: max(0, size - place), before: max(missing, lastRead) &+ 1)
    }

    private mutating func addGap(_ kind: Damage.Kind, at offset: Int, length: Int, before: UInt64) {
        let place = Location(file: file, offset: offset, sequence: lastRead &+ 1)
        gaps.append(Gap(damage: Damage(kind, at: place), length: length, after: lastRead, before: before))
    }

    private mutating func dropUnfinished() {
        while let place = stretches.indices.last, stretches[place].last > lastSequence {
            if stretches[place].first > lastSequence {
                stretches.removeLast()
            } else {
                stretches[place].end = end
                stretches[place].last = lastSequence
            }
        }
    }
}
