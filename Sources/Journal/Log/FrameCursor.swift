/// Steps through the frames of one segment, reading ahead in large pieces; memory stays at one window.
struct FrameCursor {
    enum Step: Equatable {
        case frame(FrameHeader)
        case end
        /// The file ends before this frame does.
        case cutShort
        /// What stands at `offset` is no frame.
        case broken
        case unknownVersion
    }

    let size: Int
    /// Where the last step's frame starts in the file.
    private(set) var offset = JournalFormat.segmentHeaderLength
    private let file: any DiskFile
    private var window: [UInt8]
    private var windowStart = 0
    private var windowCount = 0
    private var length = 0

    /// Whether the disk refused to give some of what was asked; zeroes stand there, which no frame survives.
    private(set) var hasUnreadable = false

    private static let windowLength = 4 << 20
    /// What a disk gives or refuses as one.
    private static let blockLength = 4096

    init(_ file: any DiskFile) throws(JournalError) {
        self.file = file
        size = try file.size()
        window = [UInt8](repeating: 0, count: min(size, FrameCursor.windowLength))
    }

    var endOfFrame: Int { offset + length }

    /// The next step is onto the frame that starts here.
    mutating func skip(to start: Int) {
        offset = start
        length = 0
    }

    mutating func header() throws(JournalError) -> ArraySlice<UInt8> {
        let there = try fill(0, JournalFormat.segmentHeaderLength)
        return there ? window[..<JournalFormat.segmentHeaderLength] : []
    }

    /// Whoever opens the seal need not check the body's sum as well.
    mutating func next(checkingBody: Bool) throws(JournalError) -> Step {
        offset += length
        length = 0
        guard offset < size else { return .end }
        return try step(checkingBody: checkingBody)
    }

    /// Looks byte by byte for a whole frame at or after `start` and steps onto it.
    mutating func find(from start: Int) throws(JournalError) -> FrameHeader? {
        length = 0
        offset = start
        while offset + JournalFormat.frameHeaderLength <= size {
            guard try fill(offset, JournalFormat.frameHeaderLength) else { return nil }
            let last = windowStart + windowCount - JournalFormat.frameHeaderLength
            window.withUnsafeBytes { bytes in
                while offset <= last,
                    !FrameHeader.hasMarker(UnsafeRawBufferPointer(rebasing: bytes[(offset - windowStart)...]))
                {
                    offset += 1
                }
            }
            guard offset <= last else { continue }
            if case .frame(let header) = try step(checkingBody: true) { return header }
            length = 0
            offset += 1
        }
        return nil
    }

    /// Header and body of the frame last stepped onto.
    func withFrame<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        window.withUnsafeBytes {
            body(UnsafeRawBufferPointer(rebasing: $0[offset - windowStart..<endOfFrame - windowStart]))
        }
    }

    var bodyChecksumHolds: Bool {
        withFrame { frame in
            guard case .header(let header) = FrameHeader.read(frame) else { return false }
            return FrameCursor.bodySum(frame) == header.bodyChecksum
        }
    }

    private mutating func step(checkingBody: Bool) throws(JournalError) -> Step {
        guard try fill(offset, JournalFormat.frameHeaderLength) else { return .cutShort }
        let reading = window.withUnsafeBytes {
            FrameHeader.read(UnsafeRawBufferPointer(rebasing: $0[(offset - windowStart)...]))
        }
        switch reading {
        case .broken: return .broken
        case .unknownVersion: return .unknownVersion
        case .header(let header):
            let total = JournalFormat.frameHeaderLength + header.bodyLength
            guard try fill(offset, total) else { return .cutShort }
            length = total
            guard !checkingBody || withFrame(FrameCursor.bodySum) == header.bodyChecksum else {
                length = 0
                return .broken
            }
            return .frame(header)
        }
    }

    private static func bodySum(_ frame: UnsafeRawBufferPointer) -> UInt32 {
        CRC32C.of(UnsafeRawBufferPointer(rebasing: frame[JournalFormat.frameHeaderLength...]))
    }

    /// False when the file ends before `start + count`; `count` is at most a frame, so the window holds it.
    private mutating func fill(_ start: Int, _ count: Int) throws(JournalError) -> Bool {
        if start >= windowStart, start + count <= windowStart + windowCount { return true }
        windowStart = start
        let wanted = min(window.count, size - start)
        do throws(JournalError) {
            windowCount = try file.read(into: &window, at: 0, count: wanted, from: start)
        } catch {
            guard case .inputOutput = error else { throw error }
            fillByBlocks(wanted)
        }
        return count <= windowCount
    }

    /// One bad block must not take the rest of the window with it.
    private mutating func fillByBlocks(_ wanted: Int) {
        hasUnreadable = true
        windowCount = wanted
        var start = 0
        while start < wanted {
            // Up to where the disk's next block begins: a piece over two of them would lose both.
            let left = FrameCursor.blockLength - (windowStart + start) % FrameCursor.blockLength
            let count = min(left, wanted - start)
            let got = try? file.read(into: &window, at: start, count: count, from: windowStart + start)
            if got != count {
                window.replaceSubrange(start..<start + count, with: repeatElement(0, count: count))
            }
            start += count
        }
    }
}
