import Attendance

/// Opens the frames of one segment, stretch by stretch, and carries the chain along.
struct SegmentWalk {
    /// Nil behind a gap in the segment.
    var chain: ChainHash? { cipher.knowsChain ? cipher.chain : nil }

    private let file: SegmentFile
    private let keys: KeyRing
    private var cursor: FrameCursor
    private var cipher: SegmentCipher

    struct Frame {
        let bytes: UnsafeRawBufferPointer
        let header: FrameHeader
        /// Of a pupil without a key; a gap no longer says whose it was.
        let isErased: Bool
        fileprivate let cipher: SegmentCipher

        /// What takes its place.
        var gap: [UInt8] { cipher.gap(for: header, bytes) }
    }

    /// Throws `tampered` where nobody has the log key of this segment.
    init(_ file: SegmentFile, _ vault: Vault, in folder: any DiskFolder) throws(JournalError) {
        guard let logKey = vault.keys.logKeys[file.header.keyEpoch] else {
            throw .tampered(Location(file: SegmentFile.path(file.header.number), offset: 0))
        }
        self.file = file
        keys = vault.keys
        cursor = try file.cursor(in: folder)
        cipher = SegmentCipher(
            header: file.headerBytes, keys: SegmentKeys(logKey: logKey, salt: file.header.salt),
            device: file.header.device, chain: file.header.previousChain)
    }

    /// In order, one stretch after the other; each frame lives as long as its visit.
    mutating func through(
        _ stretch: SegmentExtent.Stretch, _ visit: (Frame) throws(JournalError) -> Void
    ) throws(JournalError) {
        let path = SegmentFile.path(file.header.number)
        cursor.skip(to: stretch.start)
        cipher.skip(to: stretch.first - file.header.firstSequence)
        while cursor.endOfFrame < stretch.end {
            guard case .frame(let header) = try cursor.next(checkingBody: true) else {
                throw .damaged(Damage(.brokenFrame, at: Location(file: path, offset: cursor.offset)))
            }
            let location = Location(file: path, offset: cursor.offset, sequence: header.sequence)
            let outcome = cursor.withFrame { bytes in
                Result { () throws(JournalError) in
                    guard
                        case .record(let record) = cipher.open(
                            header, bytes, pupilKeys: keys.pupilKeys)
                    else { throw .tampered(location) }
                    try visit(
                        Frame(
                            bytes: bytes, header: header,
                            isErased: record.content == .erased && record.pupil != nil,
                            cipher: cipher))
                }
            }
            try outcome.get()
        }
    }
}
