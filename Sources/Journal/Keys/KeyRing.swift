import Attendance
import Crypto

/// The contents of the vault: the keys of the log by epoch, and one key per pupil (FORMAT.md §5.4).
struct KeyRing {
    private enum EntryKind: UInt16 {
        case logKey = 1
        case pupilKey = 2
        case acceptedGap = 5
        case laterDevice = 7
    }

    let logKeys: [UInt32: SymmetricKey]
    var pupilKeys: [ID<Pupil>: SymmetricKey] = [:]
    var acceptedGaps: [AcceptedGap] = []
    /// In the order in which they wrote; the device in the vault's header came first.
    var laterDevices: [LaterDevice] = []

    init(firstLogKey: SymmetricKey) { logKeys = [1: firstLogKey] }

    /// The key under which new segments and the anchor are sealed.
    var current: (epoch: UInt32, key: SymmetricKey) {
        // A ring is never built without a log key: see both initialisers.
        let epoch = logKeys.keys.max()!
        return (epoch, logKeys[epoch]!)
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: 40 * logKeys.count + 52 * pupilKeys.count)
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
        return writer.bytes
    }

    enum Reading {
        case broken
        case unknownVersion
        case ring(KeyRing)
    }

    private init(
        logKeys: [UInt32: SymmetricKey], pupilKeys: [ID<Pupil>: SymmetricKey], acceptedGaps: [AcceptedGap],
        laterDevices: [LaterDevice]
    ) {
        self.logKeys = logKeys
        self.pupilKeys = pupilKeys
        self.acceptedGaps = acceptedGaps
        self.laterDevices = laterDevices
    }

    static func read(_ bytes: [UInt8]) -> Reading {
        var logKeys: [UInt32: SymmetricKey] = [:]
        var pupilKeys: [ID<Pupil>: SymmetricKey] = [:]
        var acceptedGaps: [AcceptedGap] = []
        var laterDevices: [LaterDevice] = []
        pupilKeys.reserveCapacity(bytes.count / (4 + 16 + JournalFormat.keyLength))
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
                logKeys[epoch] = key
            case .pupilKey:
                guard let raw: UInt128 = fields.integer(), let key = SymmetricKey(rest: &fields)
                else { return .broken }
                pupilKeys[ID(raw: raw)] = key
            case .acceptedGap:
                guard let after: UInt64 = fields.integer(), let before: UInt64 = fields.integer(),
                    fields.remaining == 0
                else { return .broken }
                acceptedGaps.append(AcceptedGap(after: after, before: before))
            case .laterDevice:
                guard let later = LaterDevice(&fields), later.after >= laterDevices.last?.after ?? 0 else {
                    return .broken
                }
                laterDevices.append(later)
            }
        }
        return logKeys.isEmpty
            ? .broken
            : .ring(
                KeyRing(
                    logKeys: logKeys, pupilKeys: pupilKeys, acceptedGaps: acceptedGaps,
                    laterDevices: laterDevices))
    }
}

extension SymmetricKey {
    /// Nil unless exactly one key is left to read.
    fileprivate init?(rest fields: inout ByteReader) {
        guard fields.remaining == JournalFormat.keyLength, let bytes = fields.take(JournalFormat.keyLength)
        else { return nil }
        self.init(data: Array(bytes))
    }
}
