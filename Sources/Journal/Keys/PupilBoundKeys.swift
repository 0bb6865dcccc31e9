import Attendance
import Crypto

/// The keys of one file that is sealed under the log key and under those of all pupils in it: a snapshot or a
/// draft. Made anew for every write, so that a nonce is used once (FORMAT.md §3.4).
struct PupilBoundKeys {
    let list: SymmetricKey
    private let base: SymmetricKey

    init(logKey: SymmetricKey, salt: [UInt8], info: String) {
        let keys = logKey.expanded(salt: salt, info: info, keys: 2)
        (list, base) = (keys[0], keys[1])
    }

    /// Made of the keys of all pupils in it: when one is destroyed nothing opens the file any more, also not
    /// what of it may be left on the disk. Nil when one is gone.
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
}
