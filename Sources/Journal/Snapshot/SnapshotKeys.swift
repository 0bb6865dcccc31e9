import Attendance
import Crypto

/// The keys of one snapshot, made anew for every write, so that a nonce that counts is used once.
struct SnapshotKeys {
    let list: SymmetricKey
    private let base: SymmetricKey

    init(logKey: SymmetricKey, salt: [UInt8]) {
        let keys = logKey.expanded(salt: salt, info: "spreekuur/1/snapshot", keys: 2)
        (list, base) = (keys[0], keys[1])
    }

    /// Made of the keys of all pupils in it: when one is destroyed nothing opens the snapshot any more, also
    /// not what of it may be left on the disk. Nil when one is gone.
    func body(of pupils: [ID<Pupil>], _ keys: KeyRing) -> SymmetricKey? {
        var code = HMAC<SHA256>(key: base)
        for pupil in pupils {
            guard let key = keys.pupilKeys[pupil] else { return nil }
            key.withUnsafeBytes { code.update(data: $0) }
        }
        return SymmetricKey(data: code.finalize())
    }

    static func nonce(_ chunk: UInt32) -> [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.nonceLength)
        writer.append(UInt64(0))
        writer.append(chunk)
        return writer.bytes
    }

    /// Authenticated with a chunk: none can be left out, doubled or taken for another.
    static func label(_ chunk: UInt32, isLast: Bool) -> [UInt8] {
        var writer = ByteWriter(capacity: 5)
        writer.append(chunk)
        writer.append(UInt8(isLast ? 1 : 0))
        return writer.bytes
    }
}
