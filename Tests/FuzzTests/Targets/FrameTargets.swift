@testable import Journal

extension FuzzTarget {
    /// What reads as a frame header is written back as it stood; its checksum is made right first, for no
    /// chance finds one.
    static let frame = FuzzTarget("frame") {
        try FuzzJournal.frames().map { Array($0.prefix(JournalFormat.frameHeaderLength)) }
    } fault: { bytes in
        guard bytes.count >= JournalFormat.frameHeaderLength else { return nil }
        var bytes = Array(bytes.prefix(JournalFormat.frameHeaderLength))
        Mending.frameHeader(at: 0, of: &bytes)
        guard case .header(let header) = bytes.withUnsafeBytes({ FrameHeader.read($0) }) else { return nil }
        return header.encoded == bytes ? nil : "the header is not written back as it stood"
    }

    /// A whole segment stepped through and searched; the first byte says what is made right in it before.
    static let segment = FuzzTarget("segment") {
        let segment = try FuzzJournal.segment()
        return [0, 1].map { [$0] + segment } + [
            [1] + segment.dropLast(70), [1] + segment + segment.dropFirst(160),
        ]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        var segment = Array(bytes.dropFirst())
        if mode & 1 == 1 { Mending.segment(&segment) }
        _ = SegmentHeader.read(segment.prefix(JournalFormat.segmentHeaderLength))
        do throws(JournalError) {
            if let fault = try stepped(through: segment) { return fault }
            return try searched(segment)
        } catch {
            return "a file in memory gave \(error)"
        }
    }

    private static func stepped(through segment: [UInt8]) throws(JournalError) -> String? {
        var cursor = try FrameCursor(BytesFile(segment))
        var last = 0
        while case .frame(let header) = try cursor.next(checkingBody: true) {
            guard cursor.offset >= last, cursor.endOfFrame <= segment.count else {
                return "a frame at \(cursor.offset) after \(last)"
            }
            guard cursor.withFrame({ $0.count }) == JournalFormat.frameHeaderLength + header.bodyLength,
                cursor.bodyChecksumHolds
            else { return "the frame at \(cursor.offset) is not what its header says" }
            last = cursor.endOfFrame
        }
        return nil
    }

    private static func searched(_ segment: [UInt8]) throws(JournalError) -> String? {
        var cursor = try FrameCursor(BytesFile(segment))
        var start = 0
        while try cursor.find(from: start) != nil {
            guard cursor.offset >= start, cursor.endOfFrame > cursor.offset, cursor.bodyChecksumHolds else {
                return "found a frame at \(cursor.offset), searching from \(start)"
            }
            start = cursor.endOfFrame
        }
        return nil
    }
}
