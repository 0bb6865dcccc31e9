/// The constants of FORMAT.md, section by section.
public enum JournalFormat {
    /// FORMAT.md §3: 1, in every file.
    static let version: UInt16 = 1
    /// FORMAT.md §5: ChaCha20-Poly1305 with HKDF-SHA256 and HMAC-SHA256.
    static let cipher: UInt16 = 1

    static let lockFile = "slot"
    static let anchorFile = "anker"
    static let logFolder = "journaal"
    static let vaultFolders = ["kluis-a", "kluis-b"]
    static let vaultPrefix = "kluis."
    static let snapshotFolder = "stand"
    static let quarantineFolder = "quarantaine"
    static let draftFolder = "concepten"
    static let segmentSuffix = ".spk"
    static let temporarySuffix = ".nieuw"

    /// FORMAT.md §10: no record or segment reaches this number; a larger one is damage.
    static let sequenceLimit: UInt64 = 1 << 62

    static let keyLength = 32
    static let nonceLength = 12
    static let tagLength = 16

    /// FORMAT.md §3.1.
    static let segmentMagic = Array("SPRKSEG1".utf8)
    static let segmentHeaderLength = 160
    static let headerCopies = "koppen"

    /// FORMAT.md §3.2.
    static let anchorMagic = Array("SPRKANK1".utf8)
    static let anchorSlotLength = 4096

    /// FORMAT.md §3.3.
    static let vaultMagic = Array("SPRKVLT1".utf8)
    static let vaultHeaderLength = 112
    static let vaultSlotLength = 112
    static let vaultLengthLimit = 64 << 20

    /// FORMAT.md §3.4.
    static let snapshotMagic = Array("SPRKSTD3".utf8)
    static let pupilBoundHeaderLength = 72

    /// FORMAT.md §3.6.
    static let draftMagic = Array("SPRKCON1".utf8)
    static let draftPadding = 1024
    static let draftLengthLimit = 4 << 20

    /// FORMAT.md §3.7.
    static let eraseListMagic = Array("SPRKWIS1".utf8)

    /// FORMAT.md §4: "spk1" as it stands in the file.
    static let frameMarker = Array("spk1".utf8)
    static let frameHeaderLength = 48
    static let padding = 64
    static let bodyLimit = 1 << 20 + tagLength
    static let gapBodyLength = 112
    /// FORMAT.md §4.1: pseudonym and length in front of the content.
    static let plaintextHeaderLength = 20
    /// FORMAT.md §10: the largest payload of one entry, in bytes.
    public static let payloadLimit =
        bodyLimit - tagLength - plaintextHeaderLength - nonceLength - tagLength

    /// FORMAT.md §7: a write holds whole frames and is synced before the next one starts.
    static let writeLimit = 1 << 20
    /// FORMAT.md §8: a larger unreadable tail cannot come from one interrupted write.
    static let tornLimit = 1 << 20 + 64 << 10
}

extension Journal {
    /// The version of the files that this program writes.
    public static var formatVersion: Int { Int(JournalFormat.version) }
}
