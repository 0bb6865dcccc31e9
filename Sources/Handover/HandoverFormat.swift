/// The constants of FORMAT.md.
enum HandoverFormat {
    /// FORMAT.md §3.
    static let magic = Array("SPRKLST1".utf8)
    static let version: UInt16 = 1
    static let headerLength = 96
    static let encapsulatedLength = 1120

    /// FORMAT.md §4: what one chunk holds before it is sealed.
    static let chunkLength = 64 << 10
    static let tagLength = 16

    /// FORMAT.md §5: key id and signature in front of the content.
    static let senderLength = 32
    static let signatureLength = 64

    /// FORMAT.md §6.
    static let openingKeyLength = 1216
    static let signingKeyLength = 32

    /// FORMAT.md §7, in bytes and in letters.
    static let cardLimit = 8192
    static let nameLimit = 100
    static let cardLineLength = 64
    static let cardWords = 6
    static let scryptLogN = 15
    static let scryptBlockSize = 8
    static let scryptParallelism = 1

    /// What each key, hash and signature is for: none can stand for another.
    enum Purpose {
        static let opening = Array("spreekuur/1/package-opening".utf8)
        static let signing = Array("spreekuur/1/package-signing".utf8)
        static let keyID = Array("spreekuur/1/package-keys".utf8)
        static let signature = Array("spreekuur/1/package-signature".utf8)
        static let words = Array("spreekuur/1/key-card".utf8)
        static let package = Array("spreekuur/lijst/1".utf8)
    }
}
