import Crypto

@testable import Journal

extension FuzzTarget {
    /// Half an anchor; the first byte says whether it is sealed anew under the right key.
    static let anchor = FuzzTarget("anchor") {
        let half = try Array(FuzzJournal.file("anker").prefix(136))
        return [[0] + half, [1] + half, [3] + half]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let length = JournalFormat.anchorSlotLength
        var half = Array((bytes.dropFirst() + [UInt8](repeating: 0, count: length)).prefix(length))
        if mode & 2 != 0 {
            let code = HMAC<SHA256>.authenticationCode(for: half.prefix(104), using: anchorKey)
            half.replaceSubrange(104..<136, with: Array(code))
        }
        if mode & 1 != 0 { Mending.tail(&half) }
        _ = Anchor.read(half[...], using: nil)
        guard case .anchor(let anchor) = Anchor.read(half[...], using: [anchorKey]) else { return nil }
        return anchor.encoded(using: anchorKey) == half ? nil : "the anchor is not written back as it stood"
    }

    private static let anchorKey = SymmetricKey(data: [UInt8](repeating: 9, count: 32))

    /// A vault as far as it reads without its key.
    static let vault = FuzzTarget("vault") {
        let file = try FuzzJournal.file("kluis-a/kluis.2")
        return [[0] + file, [1] + file]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        var file = Array(bytes.dropFirst())
        let layout = VaultFile.Layout.current
        let rest = VaultFile.checksumLength
        if mode & 1 == 1, file.count > layout.sealedStart + rest {
            let sum = layout.checksum(file)
            file.replaceSubrange(
                (file.count - rest)..., with: withUnsafeBytes(of: sum.littleEndian, Array.init))
        }
        guard case .file(let read) = VaultFile.read(file) else { return nil }
        return read.bytes == file ? nil : "the vault read is not the one that was there"
    }

    /// The contents of a vault, once opened.
    static let ring = FuzzTarget("ring") {
        let ring = try FuzzJournal.vault().keys
        return [ring.encoded, KeyRing(firstLogKey: FuzzJournal.slotKey).encoded]
    } fault: { bytes in
        guard case .ring(let ring) = KeyRing.read(bytes) else { return nil }
        guard case .ring(let again) = KeyRing.read(ring.encoded) else {
            return "a ring that was read is not readable as written"
        }
        return again.encoded == ring.encoded ? nil : "a ring changes when it is written and read"
    }

    static let recoveryKey = FuzzTarget("recovery-key") {
        let text = FuzzJournal.recoveryKey.description
        return [text, text.lowercased(), text.replacing("-", with: " ")].map { Array($0.utf8) }
    } fault: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let key: RecoveryKey
        do throws(JournalError) {
            key = try RecoveryKey(text)
        } catch {
            if case .wrongRecoveryKey(let group?) = error, 1...RecoveryKey.groups ~= group { return nil }
            return "a mistyped key gave \(error)"
        }
        guard let again = try? RecoveryKey(key.description), again == key else {
            return "the key is not what it prints"
        }
        return nil
    }

    /// What another run of the program left in the lock file is shown to whoever comes second.
    static let occupant = FuzzTarget("occupant") {
        [FuzzJournal.occupant.encoded, Array("1\n\u{1B}[2J\nnu\n".utf8)]
    } fault: { bytes in
        guard let occupant = Occupant(bytes) else { return nil }
        let shown = [occupant.terminal, occupant.since]
        guard shown.allSatisfy({ $0.utf8.count <= 64 && $0.utf8.allSatisfy { 0x20...0x7E ~= $0 } }) else {
            return "a terminal's name may hold what is not printable"
        }
        return Occupant(occupant.encoded) == occupant ? nil : "an occupant changes when written and read"
    }
}
