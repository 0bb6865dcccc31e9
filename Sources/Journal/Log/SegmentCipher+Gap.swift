import Crypto

/// What remains of an erased frame: its header and the hash of its body, so that the chain goes on (FORMAT.md §4.2).
extension SegmentCipher {
    private static let signedLength = JournalFormat.gapBodyLength - 32

    /// The frame that takes the place of `frame`, which holds `header` and the whole body.
    func gap(for header: FrameHeader, _ frame: UnsafeRawBufferPointer) -> [UInt8] {
        let body = UnsafeRawBufferPointer(rebasing: frame[JournalFormat.frameHeaderLength...])
        let kept = Array(frame[..<JournalFormat.frameHeaderLength]) + ChainHash.hash(of: body).bytes
        var gap = FrameHeader(
            kind: .gap, place: header.place, sequence: header.sequence,
            bodyLength: JournalFormat.gapBodyLength, bodyChecksum: 0, previous: header.previous,
            noncePrefix: 0)
        let signed = gap.encoded.withUnsafeBytes { self.signed(kept, gapHeader: $0) }
        let code = Array(HMAC<SHA256>.authenticationCode(for: signed, using: keys.gap))
        gap.bodyChecksum = CRC32C.of((kept + code)[...])
        return gap.encoded + kept + code
    }

    mutating func openGap(
        _ header: FrameHeader, frame: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer
    ) -> Opened {
        let original = UnsafeRawBufferPointer(rebasing: body[..<JournalFormat.frameHeaderLength])
        let kept = Array(body[..<SegmentCipher.signedLength])
        guard case .header(let erased) = FrameHeader.read(original), erased.kind == .events,
            erased.sequence == header.sequence, erased.place == header.place,
            erased.previous == header.previous,
            let bodyHash = ChainHash(kept[JournalFormat.frameHeaderLength...]),
            HMAC<SHA256>.isValidAuthenticationCode(
                Array(body[SegmentCipher.signedLength...]), authenticating: signed(kept, gapHeader: frame),
                using: keys.gap)
        else { return .unsealed }
        bind(frameHeader: original)
        advance(bodyHash: bodyHash)
        return .record(record(nil, .erased))
    }

    private func signed(_ kept: [UInt8], gapHeader: UnsafeRawBufferPointer) -> [UInt8] {
        headerDigest + gapHeader[..<20] + gapHeader[24..<44] + kept
    }
}
