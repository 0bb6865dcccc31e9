import Crypto

/// The two halves of the anchor file, written in turn, so that a torn write leaves the previous anchor whole.
struct AnchorFile {
    private let file: any DiskFile
    private let key: SymmetricKey
    private(set) var anchor: Anchor
    /// The half that could not be read at opening: a torn write, or rot; the other one counts.
    let brokenHalf: Int?

    static func create(in folder: any DiskFolder, first anchor: Anchor, key: SymmetricKey)
        throws(JournalError)
    {
        let temporary = JournalFormat.anchorFile + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let file = try folder.create(temporary)
        var second = anchor
        second.counter += 1
        try file.append(anchor.encoded(using: key) + second.encoded(using: key))
        try file.sync()
        try folder.rename(temporary, to: JournalFormat.anchorFile)
        try folder.sync()
    }

    /// Throws `damaged` without a readable half, `tampered` when one was written by another's key.
    init(in folder: any DiskFolder, device: [UInt8], key: SymmetricKey) throws(JournalError) {
        let location = Location(file: JournalFormat.anchorFile, offset: 0)
        guard let file = try folder.open(JournalFormat.anchorFile, for: .updating) else {
            throw .damaged(Damage(.missingAnchor, at: location))
        }
        var anchors: [Anchor] = []
        var brokenHalf: Int?
        for (half, reading) in try AnchorFile.halves(of: file, using: key).enumerated() {
            let location = Location(
                file: JournalFormat.anchorFile, offset: half * JournalFormat.anchorSlotLength)
            switch reading {
            case .broken: brokenHalf = half
            case .unknownVersion: throw .newerVersion(location)
            case .forged: throw .tampered(location)
            case .anchor(let anchor):
                guard anchor.device == device, anchor.fileOffset == location.offset else {
                    throw .tampered(location)
                }
                anchors.append(anchor)
            }
        }
        guard let anchor = anchors.max(by: { $0.counter < $1.counter }) else {
            throw .damaged(Damage(.brokenAnchor, at: location))
        }
        self.file = file
        self.key = key
        self.anchor = anchor
        self.brokenHalf = brokenHalf
    }

    static func halves(of file: any DiskFile, using key: SymmetricKey?) throws(JournalError) -> [Anchor
        .Reading]
    {
        let length = JournalFormat.anchorSlotLength
        guard let bytes = try file.contents(limit: 2 * length) else { return [.broken, .broken] }
        return [
            Anchor.read(bytes.prefix(length), using: key), Anchor.read(bytes.dropFirst(length), using: key),
        ]
    }

    /// When this returns, everything up to `next` is acknowledged and survives a power cut.
    mutating func advance(to next: Anchor) throws(JournalError) {
        try file.write(next.encoded(using: key), at: next.fileOffset)
        try file.sync()
        anchor = next
    }
}
