import Attendance
import Crypto

/// The contents of the vault: the keys of the log by epoch, one key per pupil, and what opens each slot
/// (FORMAT.md §5.4).
struct KeyRing {
    private enum EntryKind: UInt16 {
        case logKey = 1
        case pupilKey = 2
        case recoverySlotKey = 3
        case passphraseSlotKey = 4
        case acceptedGap = 5
        case laterDevice = 7
        case erasedPupil = 6
        case handoverSeed = 8

        init(of means: Means) {
            switch means {
            case .passphrase: self = .passphraseSlotKey
            case .recoveryKey: self = .recoverySlotKey
            }
        }
    }

    private(set) var logKeys: [UInt32: SymmetricKey]
    var pupilKeys: [ID<Pupil>: SymmetricKey] = [:]
    /// A vault of the first layout had none.
    private(set) var slotKeys: [Means: SlotKey] = [:]
    var acceptedGaps: [AcceptedGap] = []
    /// In the order in which they wrote; the device in the vault's header came first.
    var laterDevices: [LaterDevice] = []
    var erased = EraseList()
    /// What the keys for handing over are made of; nil until something was.
    var handoverSeed: SymmetricKey?

    init(firstLogKey: SymmetricKey) { logKeys = [1: firstLogKey] }

    /// The key under which new segments and the anchor are sealed.
    var current: (epoch: UInt32, key: SymmetricKey) {
        // A ring is never built without a log key: see both initialisers.
        let epoch = logKeys.keys.max()!
        return (epoch, logKeys[epoch]!)
    }

    /// From now on everything is sealed under this key; what was sealed before stays readable.
    mutating func add(logKey: SymmetricKey) { logKeys[current.epoch + 1] = logKey }

    mutating func keep(_ slotKey: SlotKey) { slotKeys[slotKey.kind.means] = slotKey }

    /// The one that no later change takes away.
    var first: SymmetricKey {
        // As above.
        logKeys[logKeys.keys.min()!]!
    }

    /// Holds keys: whoever asks for it wipes it.
    var encoded: [UInt8] {
        // Exact, so that no shorter copy of the keys stays behind in memory.
        var writer = ByteWriter(
            capacity: 40 * logKeys.count + 52 * pupilKeys.count
                + (4 + VaultSlot.prefixLength + JournalFormat.keyLength) * slotKeys.count
                + 20 * acceptedGaps.count + (4 + LaterDevice.length) * laterDevices.count
                + (handoverSeed == nil ? 0 : 4 + JournalFormat.keyLength)
                + (4 + EraseList.entryLength) * erased.entries.count)
        for (epoch, key) in logKeys.sorted(by: { $0.key < $1.key }) {
            writer.append(EntryKind.logKey.rawValue)
            writer.append(UInt16(4 + JournalFormat.keyLength))
            writer.append(epoch)
            key.withUnsafeBytes { writer.append($0) }
        }
        for (pupil, key) in pupilKeys.sorted(by: { $0.key < $1.key }) {
            writer.append(EntryKind.pupilKey.rawValue)
            writer.append(UInt16(16 + JournalFormat.keyLength))
            writer.append(pupil.raw)
            key.withUnsafeBytes { writer.append($0) }
        }
        for slotKey in [Means.recoveryKey, .passphrase].compactMap({ slotKeys[$0] }) {
            writer.append(EntryKind(of: slotKey.kind.means).rawValue)
            writer.append(UInt16(VaultSlot.prefixLength + JournalFormat.keyLength))
            writer.append(VaultSlot.prefix(slotKey.kind, salt: slotKey.salt))
            slotKey.key.withUnsafeBytes { writer.append($0) }
        }
        for gap in acceptedGaps {
            writer.append(EntryKind.acceptedGap.rawValue)
            writer.append(UInt16(16))
            writer.append(gap.after)
            writer.append(gap.before)
        }
        for later in laterDevices {
            writer.append(EntryKind.laterDevice.rawValue)
            writer.append(UInt16(LaterDevice.length))
            writer.append(later.encoded)
        }
        if let handoverSeed {
            writer.append(EntryKind.handoverSeed.rawValue)
            writer.append(UInt16(JournalFormat.keyLength))
            handoverSeed.withUnsafeBytes { writer.append($0) }
        }
        for entry in erased.encodedEntries {
            writer.append(EntryKind.erasedPupil.rawValue)
            writer.append(UInt16(EraseList.entryLength))
            writer.append(entry)
        }
        return writer.bytes
    }

    enum Reading {
        case broken
        case unknownVersion
        case ring(KeyRing)
    }

    private init() { logKeys = [:] }

    static func read(_ bytes: [UInt8]) -> Reading {
        var ring = KeyRing()
        ring.pupilKeys.reserveCapacity(bytes.count / (4 + 16 + JournalFormat.keyLength))
        var reader = ByteReader(bytes[...])
        while reader.remaining > 0 {
            guard let rawKind: UInt16 = reader.integer(), let length: UInt16 = reader.integer(),
                let value = reader.take(Int(length))
            else { return .broken }
            guard let kind = EntryKind(rawValue: rawKind) else { return .unknownVersion }
            var fields = ByteReader(value)
            switch kind {
            case .logKey:
                guard let epoch: UInt32 = fields.integer(), let key = SymmetricKey(rest: &fields)
                else { return .broken }
                ring.logKeys[epoch] = key
            case .pupilKey:
                guard let raw: UInt128 = fields.integer(), let key = SymmetricKey(rest: &fields)
                else { return .broken }
                ring.pupilKeys[ID(raw: raw)] = key
            case .recoverySlotKey, .passphraseSlotKey:
                switch VaultSlot.readPrefix(&fields) {
                case .unknownVersion: return .unknownVersion
                case .prefix(let (slot, salt)) where EntryKind(of: slot.means) == kind:
                    guard let key = SymmetricKey(rest: &fields) else { return .broken }
                    ring.keep(SlotKey(kind: slot, salt: salt, key: key))
                case .broken, .prefix: return .broken
                }
            case .acceptedGap:
                guard let after: UInt64 = fields.integer(), let before: UInt64 = fields.integer(),
                    fields.remaining == 0
                else { return .broken }
                ring.acceptedGaps.append(AcceptedGap(after: after, before: before))
            case .laterDevice:
                guard let later = LaterDevice(&fields), later.after >= ring.laterDevices.last?.after ?? 0
                else { return .broken }
                ring.laterDevices.append(later)
            case .handoverSeed:
                guard let seed = SymmetricKey(rest: &fields), ring.handoverSeed == nil else { return .broken }
                ring.handoverSeed = seed
            case .erasedPupil:
                guard ring.erased.add(value) else { return .broken }
            }
        }
        return ring.logKeys.isEmpty ? .broken : .ring(ring)
    }
}

extension SymmetricKey {
    /// Nil unless exactly one key is left to read.
    fileprivate init?(rest fields: inout ByteReader) {
        guard fields.remaining == JournalFormat.keyLength, let bytes = fields.take(JournalFormat.keyLength)
        else { return nil }
        self.init(data: bytes)
    }
}
