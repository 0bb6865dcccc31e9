import Attendance
import Crypto

@testable import Journal

/// All that stands sealed in a data folder, tried with keys that are left.
enum SealedThings {
    /// Every frame by its sequence, as it stands on disk.
    static func frames(in folder: any DiskFolder) throws(JournalError) -> [UInt64: [UInt8]] {
        var frames: [UInt64: [UInt8]] = [:]
        try forEachFrame(in: folder) { header, bytes, _ in frames[header.sequence] = Array(bytes) }
        return frames
    }

    static func gaps(in folder: any DiskFolder) throws(JournalError) -> Int {
        var count = 0
        try forEachFrame(in: folder) { header, _, _ in if header.kind == .gap { count += 1 } }
        return count
    }

    /// Whose the sealed frames are: also those whose key is gone.
    static func owners(in folder: any DiskFolder, _ vault: Vault) throws(JournalError) -> [UInt64: ID<Pupil>]
    {
        var owners: [UInt64: ID<Pupil>] = [:]
        try forEachFrame(in: folder, vault) { header, bytes, cipher in
            if case .record(let record) = cipher?.open(header, bytes, pupilKeys: [:]) {
                owners[header.sequence] = record.pupil
            }
        }
        return owners
    }

    /// How many frames of the pupil this key opens.
    static func opened(
        of pupil: ID<Pupil>, with key: SymmetricKey, in folder: any DiskFolder, _ vault: Vault
    ) throws(JournalError) -> Int {
        var count = 0
        try forEachFrame(in: folder, vault) { header, bytes, cipher in
            var attempt = cipher
            if case .record(let record) = attempt?.open(header, bytes, pupilKeys: [pupil: key]),
                record.pupil == pupil, record.content != .erased
            {
                count += 1
            }
            _ = cipher?.open(header, bytes, pupilKeys: [:])
        }
        return count
    }

    private static func forEachFrame(
        in folder: any DiskFolder, _ vault: Vault? = nil,
        _ visit: (FrameHeader, UnsafeRawBufferPointer, inout SegmentCipher?) -> Void
    ) throws(JournalError) {
        guard let log = try folder.folder(JournalFormat.logFolder) else { return }
        for number in try SegmentFile.numbers(in: log) {
            let file = try SegmentFile.read(number, in: log, after: nil, vault: nil)
            let (bytes, header) = (file.headerBytes, file.header)
            var cursor = try file.cursor(in: log)
            var cipher: SegmentCipher?
            if let vault, let logKey = vault.keys.logKeys[header.keyEpoch] {
                cipher = SegmentCipher(
                    header: bytes, keys: SegmentKeys(logKey: logKey, salt: header.salt),
                    device: header.device, chain: header.previousChain)
            }
            while case .frame(let frame) = try cursor.next(checkingBody: true) {
                cursor.withFrame { visit(frame, $0, &cipher) }
            }
        }
    }

    /// The vault files in which the pupil has a key, also those that a newer one took the place of.
    static func vaults(holdingKeyOf pupil: ID<Pupil>, in folder: MemoryFolder) throws(JournalError)
        -> [String]
    {
        let vaults = folder.allFiles.keys.filter { $0.hasPrefix("kluis-") }
        var holding: [String] = []
        for path in vaults {
            let alone = folder.copy()
            for other in vaults where other != path { alone.delete(other) }
            // One that was never finished counts under the name it was to have.
            if path.hasSuffix(JournalFormat.temporarySuffix), let bytes = alone.bytes(of: path) {
                alone.set(String(path.dropLast(JournalFormat.temporarySuffix.count)), to: bytes)
            }
            do throws(JournalError) {
                if try Damaging.vault(in: alone).keys.pupilKeys[pupil] != nil { holding.append(path) }
            } catch {
                // Not whole, so it holds no key.
                continue
            }
        }
        return holding
    }
}
