import Attendance
import Crypto
import FoundationEssentials

/// Seals or opens the frames of one segment in order, and carries the chain along (FORMAT.md §4).
struct SegmentCipher {
    enum Opened {
        case record(Record)
        /// The frame does not continue the chain.
        case unchained
        /// The seal, the inner layout or the gap's code does not hold.
        case unsealed
    }

    private(set) var chain: ChainHash
    /// False behind a gap: the links there prove nothing any more, the seals still prove each record and its place.
    private(set) var knowsChain = true
    /// How many frames of the segment were sealed or opened.
    private(set) var index: UInt64
    /// Of the frame opened last: where its transaction began, and its own.
    private var opened: (transaction: UInt64, sequence: UInt64) = (0, 0)
    let keys: SegmentKeys
    /// Digest of the segment header, then the frame header without its checksums: 32 + 40 bytes.
    private var associated: [UInt8]
    /// Device, sequence, pseudonym: 16 + 8 + 16 bytes.
    private var pupilAssociated: [UInt8]

    /// `chain` is that after the first `index` frames.
    init(
        header bytes: [UInt8], keys: SegmentKeys, device: [UInt8], chain: ChainHash, index: UInt64 = 0
    ) {
        self.keys = keys
        self.chain = chain
        self.index = index
        associated = Array(SHA256.hash(data: bytes)) + [UInt8](repeating: 0, count: 40)
        pupilAssociated = device + [UInt8](repeating: 0, count: 24)
    }

    /// The next frame is number `index`; what stands before it cannot be read.
    mutating func skip(to index: UInt64) {
        guard index != self.index else { return }
        self.index = index
        knowsChain = false
    }

    /// SHA-256 of the segment header.
    var headerDigest: ArraySlice<UInt8> { associated[..<32] }

    /// In bytes, header included.
    static func frameLength(_ entry: Entry) -> Int {
        let overhead = entry.pupil == nil ? 0 : JournalFormat.nonceLength + JournalFormat.tagLength
        let plain = padded(JournalFormat.plaintextHeaderLength + overhead + entry.payload.count)
        return JournalFormat.frameHeaderLength + plain + JournalFormat.tagLength
    }

    private static func padded(_ count: Int) -> Int {
        (count + JournalFormat.padding - 1) / JournalFormat.padding * JournalFormat.padding
    }

    /// Appends one frame to `buffer`; `pupilKey` is there exactly when the entry has a pupil.
    mutating func seal(
        _ entry: Entry, pupilKey: SymmetricKey?, sequence: UInt64, place: FrameHeader.Place,
        random: inout RandomBytes, into buffer: inout [UInt8]
    ) {
        precondition(entry.payload.count <= JournalFormat.payloadLimit, "the caller splits larger payloads")
        precondition((entry.pupil == nil) == (pupilKey == nil))
        let noncePrefix = UInt32(truncatingIfNeeded: random.integer())
        var plaintext = ByteWriter(capacity: entry.payload.count + 128)
        plaintext.append(entry.pupil?.raw ?? 0)
        if let pupil = entry.pupil, let pupilKey {
            bind(sequence: sequence, pupil: pupil.raw)
            let sealed = Sealing.seal(
                entry.payload, using: pupilKey, nonce: random.bytes(JournalFormat.nonceLength),
                authenticating: pupilAssociated)
            plaintext.append(UInt32(sealed.count))
            plaintext.append(sealed)
        } else {
            plaintext.append(UInt32(entry.payload.count))
            plaintext.append(entry.payload)
        }
        plaintext.pad(to: SegmentCipher.padded(plaintext.bytes.count))

        let bodyLength = plaintext.bytes.count + JournalFormat.tagLength
        var header = FrameHeader(
            kind: .events, place: place, sequence: sequence, bodyLength: bodyLength, bodyChecksum: 0,
            previous: chain.firstHalf, noncePrefix: noncePrefix)
        header.encoded.withUnsafeBytes { bind(frameHeader: $0) }
        let body = Sealing.seal(
            plaintext.bytes, using: keys.seal, nonce: nonce(noncePrefix), authenticating: associated
        )[JournalFormat.nonceLength...]
        header.bodyChecksum = CRC32C.of(body)
        buffer.append(contentsOf: header.encoded)
        buffer.append(contentsOf: body)
        advance(bodyHash: body.withUnsafeBytes { ChainHash.hash(of: $0) })
    }

    /// Opens the frame at hand and moves on to the next; `frame` holds `header` and the whole body.
    mutating func open(
        _ header: FrameHeader, _ frame: UnsafeRawBufferPointer, pupilKeys: [ID<Pupil>: SymmetricKey]
    ) -> Opened {
        guard !knowsChain || header.previous == chain.firstHalf else { return .unchained }
        // Behind a gap nobody knows where its transaction began.
        let continues = header.place.contains(.continues) && header.sequence == opened.sequence &+ 1
        opened = (continues ? opened.transaction : header.sequence, header.sequence)
        let body = UnsafeRawBufferPointer(rebasing: frame[JournalFormat.frameHeaderLength...])
        switch header.kind {
        case .events:
            bind(frameHeader: frame)
            var combined = Data(capacity: JournalFormat.nonceLength + body.count)
            combined.append(contentsOf: nonce(header.noncePrefix))
            combined.append(contentsOf: body)
            guard let plaintext = Sealing.open(combined, using: keys.seal, authenticating: associated),
                let record = record(plaintext, pupilKeys: pupilKeys)
            else { return .unsealed }
            advance(bodyHash: ChainHash.hash(of: body))
            return .record(record)
        case .gap: return openGap(header, frame: frame, body: body)
        }
    }

    /// The frame opened last, as a record.
    func record(_ pupil: ID<Pupil>?, _ content: Record.Content) -> Record {
        Record(
            sequence: opened.sequence, pupil: pupil, content: content, transaction: opened.transaction)
    }

    private mutating func record(
        _ plaintext: Data, pupilKeys: [ID<Pupil>: SymmetricKey]
    ) -> Record? {
        let start = JournalFormat.plaintextHeaderLength
        let (raw, length) = plaintext.withUnsafeBytes {
            (
                UInt128(littleEndian: $0.loadUnaligned(as: UInt128.self)),
                Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
            )
        }
        guard length <= plaintext.count - start else { return nil }
        let content = plaintext.dropFirst(start).prefix(length)
        guard raw != 0 else {
            return record(nil, .payload(Array(content)))
        }
        let pupil = ID<Pupil>(raw: raw)
        guard let pupilKey = pupilKeys[pupil] else {
            return record(pupil, .erased)
        }
        bind(sequence: opened.sequence, pupil: raw)
        guard let payload = Sealing.open(content, using: pupilKey, authenticating: pupilAssociated) else {
            return nil
        }
        return record(pupil, .payload(Array(payload)))
    }

    private func nonce(_ prefix: UInt32) -> [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.nonceLength)
        writer.append(prefix)
        writer.append(index)
        return writer.bytes
    }

    mutating func bind(frameHeader bytes: UnsafeRawBufferPointer) {
        associated.withUnsafeMutableBytes {
            $0[32..<52].copyBytes(from: bytes[..<20])
            $0[52..<72].copyBytes(from: bytes[24..<44])
        }
    }

    private mutating func bind(sequence: UInt64, pupil: UInt128) {
        pupilAssociated.withUnsafeMutableBytes {
            $0.storeBytes(of: sequence.littleEndian, toByteOffset: 16, as: UInt64.self)
            $0.storeBytes(of: pupil.littleEndian, toByteOffset: 24, as: UInt128.self)
        }
    }

    mutating func advance(bodyHash: ChainHash) {
        chain = associated.withUnsafeBytes {
            chain.link(identity: UnsafeRawBufferPointer(rebasing: $0[32...]), bodyHash: bodyHash)
        }
        index += 1
    }
}
