import Crypto

/// The two halves of the anchor file, written in turn, so that a torn write leaves the previous anchor whole.
struct AnchorFile {
    /// Nil where there is none to write into: the next write makes it anew.
    private var file: (any DiskFile)?
    private let folder: any DiskFolder
    private var key: SymmetricKey
    private(set) var anchor: Anchor
    /// The half that could not be read at opening: a torn write, or rot; the other one counts.
    let brokenHalf: Int?

    static func create(in folder: any DiskFolder, first anchor: Anchor, key: SymmetricKey)
        throws(JournalError)
    {
        try write([anchor, anchor.counted], in: folder, key: key)
    }

    /// A whole new file, of which either all or nothing is there under the name.
    private static func write(
        _ anchors: [Anchor], in folder: any DiskFolder, key: SymmetricKey
    ) throws(JournalError) {
        let temporary = JournalFormat.anchorFile + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let file = try folder.create(temporary)
        for anchor in anchors.sorted(by: { $0.fileOffset < $1.fileOffset }) {
            try file.append(anchor.encoded(using: key))
        }
        try file.sync()
        try folder.rename(temporary, to: JournalFormat.anchorFile)
        try folder.sync()
    }

    /// The anchor, or what stands in for one that cannot be read, and then why.
    static func found(in folder: any DiskFolder, _ vault: Vault) throws(JournalError) -> (Self, Damage?) {
        let key = Anchor.key(vault.keys.current.key)
        do throws(JournalError) {
            return (try AnchorFile(in: folder, for: vault), nil)
        } catch {
            guard case .damaged(let damage) = error else { throw error }
            return (AnchorFile(lostIn: folder, device: vault.writingDevice, key: key), damage)
        }
    }

    /// Throws `damaged` without a readable half, `tampered` when one was written by another's key.
    init(in folder: any DiskFolder, for vault: Vault) throws(JournalError) {
        let location = Location(file: JournalFormat.anchorFile, offset: 0)
        guard let file = try folder.open(JournalFormat.anchorFile, for: .updating) else {
            throw .damaged(Damage(.missingAnchor, at: location))
        }
        var anchors: [Anchor] = []
        var brokenHalf: Int?
        for (half, reading) in try AnchorFile.halves(of: file, using: Anchor.keys(vault.keys)).enumerated() {
            let location = Location(
                file: JournalFormat.anchorFile, offset: half * JournalFormat.anchorSlotLength)
            switch reading {
            case .broken: brokenHalf = half
            case .unknownVersion: throw .newerVersion(location)
            // An older vault lacks the log key of a newer anchor.
            case .forged(let claimed)
            where vault.devices.contains(claimed.device) && claimed.vaultEpoch > vault.epoch:
                throw vault.refusal(knowing: claimed.vaultEpoch)
            case .forged: throw .tampered(location)
            case .anchor(let anchor):
                guard vault.devices.contains(anchor.device), anchor.fileOffset == location.offset else {
                    throw .tampered(location)
                }
                anchors.append(anchor)
            }
        }
        guard let anchor = anchors.max(by: { $0.counter < $1.counter }) else {
            throw .damaged(Damage(.brokenAnchor, at: location))
        }
        self.file = file
        self.folder = folder
        key = Anchor.key(vault.keys.current.key)
        self.anchor = anchor
        self.brokenHalf = brokenHalf
    }

    /// Stands in for one that cannot be read: of nothing is it known that it was acknowledged.
    init(lostIn folder: any DiskFolder, device: [UInt8], key: SymmetricKey) {
        self.folder = folder
        self.key = key
        brokenHalf = nil
        anchor = Anchor(
            counter: 0, device: device, segment: 0, sequence: 0, offset: 0, chain: .start, vaultEpoch: 0)
    }

    static func halves(
        of file: any DiskFile, using keys: [SymmetricKey]?
    ) throws(JournalError) -> [Anchor.Reading] {
        let length = JournalFormat.anchorSlotLength
        guard let bytes = try file.contents(limit: 2 * length) else { return [.broken, .broken] }
        return [
            Anchor.read(bytes.prefix(length), using: keys), Anchor.read(bytes.dropFirst(length), using: keys),
        ]
    }

    /// When this returns, everything up to `next` is acknowledged and survives a power cut.
    mutating func advance(to next: Anchor) throws(JournalError) {
        guard let file else { return try replace(with: [anchor, next]) }
        try file.write(next.encoded(using: key), at: next.fileOffset)
        try file.sync()
        anchor = next
    }

    /// The same after `advance` failed, in a new file: a second sync of the old one would prove nothing.
    mutating func advanceAnew(to next: Anchor) throws(JournalError) {
        try replace(with: [anchor, next])
    }

    /// What was read may stand in memory pages only, left by a run that was killed: in a new file it is durable,
    /// and sealed under the newest log key. When it throws it must be renewed before it is advanced.
    mutating func renew(for vault: Vault) throws(JournalError) {
        key = Anchor.key(vault.keys.current.key)
        var next = anchor
        next.vaultEpoch = vault.epoch
        try replace(with: [next, next.counted])
    }

    /// The last one counts.
    private mutating func replace(with anchors: [Anchor]) throws(JournalError) {
        try AnchorFile.write(anchors, in: folder, key: key)
        guard let file = try folder.open(JournalFormat.anchorFile, for: .updating) else {
            throw .damaged(Damage(.missingAnchor, at: Location(file: JournalFormat.anchorFile, offset: 0)))
        }
        self.file = file
        anchor = anchors.last ?? anchor
    }
}

extension Anchor {
    /// The same, for the other half.
    fileprivate var counted: Anchor {
        var next = self
        next.counter += 1
        return next
    }
}
