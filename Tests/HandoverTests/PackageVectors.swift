import Crypto

@testable import Handover

/// The packages of `Vectors`, to the officer of `Parties`, who knows the school.
enum PackageVectors {
    static let all = accepted + outside + ends + chunks + inside

    private static let one = Parties.content(1)
    /// What the content of one whole chunk is long.
    private static let whole = 65_536 - 96

    private static let accepted: [Vector] = [
        .package(.accepted, "nothing") { try Parties.sealed([]) },
        .package(.accepted, "one-byte") { try Parties.sealed(one) },
        .package(.accepted, "exactly-one-chunk") { try Parties.sealed(Parties.content(whole)) },
        .package(.accepted, "one-byte-in-the-second-chunk") {
            try Parties.sealed(Parties.content(whole + 1))
        },
        .package(.accepted, "feedback") {
            try Forgery.sealed(under: Forgery.header((12, [2])))
        },
        .package(.accepted, "largest-numbers") {
            let ones = [UInt8](repeating: 0xff, count: 16)
            return try Forgery.sealed(
                under: Forgery.header((16, ones), (40, Array(ones[..<8])), (52, [0xa0, 0xc0, 0x2c, 0])))
        },
    ]

    /// What is wrong can be seen without a key.
    private static let outside: [Vector] = [
        .package(.notAPackage, "no-bytes") { [] },
        .package(.notAPackage, "text") { Array("leerlingnummer;naam\n".utf8) },
        .package(.notAPackage, "cut-in-magic") { Array("SPRKLST".utf8) },
        .package(.notAPackage, "magic-bit") { try Forgery.relabelled((0, [0x52])) },
        .package(.notAPackage, "byte-before") { try [0xef] + Parties.sealed(one) },
        // The replay puts zero bytes behind it, up to one more than the limit.
        .package(.tooLarge, "followed-by-zeroes") { try Parties.sealed(one) },
        .package(.newerVersion, "version-2") { try Forgery.sealed(under: Forgery.header((8, [2]))) },
        .package(.newerVersion, "version-512") { try Forgery.sealed(under: Forgery.header((9, [2]))) },
        .package(.newerVersion, "shorter-header") { Array("SPRKLST1".utf8) + [2, 0, 12, 0] },
        .package(.malformed, "version-0") { try Forgery.sealed(under: Forgery.header((8, [0]))) },
        .package(.malformed, "header-length-95") { try Forgery.sealed(under: Forgery.header((10, [95]))) },
        .package(.malformed, "header-length-0") { try Forgery.sealed(under: Forgery.header((10, [0]))) },
        .package(.unknownKind, "kind-0") { try Forgery.sealed(under: Forgery.header((12, [0]))) },
        .package(.unknownKind, "kind-3") { try Forgery.sealed(under: Forgery.header((12, [3]))) },
        .package(.unknownKind, "kind-255") { try Forgery.sealed(under: Forgery.header((12, [255]))) },
        .package(.malformed, "reserved-13") { try Forgery.sealed(under: Forgery.header((13, [1]))) },
        .package(.malformed, "reserved-15") { try Forgery.sealed(under: Forgery.header((15, [1]))) },
        .package(.malformed, "reserved-39") { try Forgery.sealed(under: Forgery.header((39, [1]))) },
        .package(.malformed, "reserved-63") { try Forgery.sealed(under: Forgery.header((63, [128]))) },
        .package(.malformed, "school-in-small-letters") {
            try Forgery.sealed(under: Forgery.header((32, Array("00xx00".utf8))))
        },
        .package(.malformed, "school-not-a-brin") {
            try Forgery.sealed(under: Forgery.header((32, Array("00XX0\n".utf8))))
        },
        .package(.malformed, "school-zeroes") {
            try Forgery.sealed(under: Forgery.header((32, [0, 0, 0, 0, 0, 0])))
        },
        .package(.malformed, "made-before-1970") {
            try Forgery.sealed(under: Forgery.header((48, [0xff, 0xff, 0xff, 0xff])))
        },
        .package(.malformed, "valid-until-before-made") {
            try Forgery.sealed(under: Forgery.header((52, [0x2c, 0x51, 0, 0])))
        },
        .package(.malformed, "valid-beyond-9999") {
            try Forgery.sealed(under: Forgery.header((52, [0xa1, 0xc0, 0x2c, 0])))
        },
        .package(.forSomebodyElse, "the-stranger") {
            try SealedPackage.seal(
                one, Parties.header, from: Parties.school, to: Parties.stranger.publicKeys)
        },
        .package(.forSomebodyElse, "recipient-bit") {
            try Forgery.flipped(Parties.sealed(one), at: 95)
        },
        .package(.forSomebodyElse, "recipient-zeroes") {
            try Forgery.sealed(under: Forgery.header((64, [UInt8](repeating: 0, count: 32))))
        },
    ]

    /// Cut at every place of the structure.
    private static let ends: [Vector] = [
        .package(.cut, "after-magic") { try Array(Parties.sealed(one)[..<8]) },
        .package(.cut, "in-version") { try Array(Parties.sealed(one)[..<9]) },
        .package(.cut, "after-version") { try Array(Parties.sealed(one)[..<10]) },
        .package(.cut, "in-header") { try Array(Parties.sealed(one)[..<95]) },
        .package(.cut, "after-header") { try Array(Parties.sealed(one)[..<96]) },
        .package(.cut, "in-encapsulated-key") { try Array(Parties.sealed(one)[..<1215]) },
        .package(.cut, "after-encapsulated-key") { try Array(Parties.sealed(one)[..<1216]) },
        .package(.cut, "one-byte-of-the-chunk") { try Array(Parties.sealed(one)[..<1217]) },
        .package(.changed, "cut-in-chunk") { try Array(Parties.sealed(one).dropLast()) },
        .package(.cut, "after-the-first-chunk") {
            try Array(Parties.sealed(Parties.content(whole + 1))[..<(1216 + 65_552)])
        },
        .package(.cut, "in-the-tag-of-the-second-chunk") {
            try Array(Parties.sealed(Parties.content(whole + 1)).dropLast())
        },
        .package(.cut, "no-final-chunk") { try Forgery.seal([.notLast(Forgery.inside(one))]) },
    ]

    private static let chunks: [Vector] = [
        .package(.changed, "two-final-chunks") {
            try Forgery.seal([.last(Forgery.inside(Parties.content(whole))), .last(one)])
        },
        .package(.changed, "trailing-byte") { try Parties.sealed(one) + [0] },
        .package(.changed, "trailing-byte-behind-a-whole-chunk") {
            try Parties.sealed(Parties.content(whole)) + [0]
        },
        .package(.changed, "trailing-package") { try Parties.sealed(one) + Parties.sealed(one) },
        .package(.changed, "short-middle-chunk") {
            let inside = Forgery.inside(Parties.content(50))
            return try Forgery.seal([.notLast(inside[..<100]), .last(inside[100...])])
        },
        .package(.malformed, "empty-last-chunk") {
            try Forgery.seal([.notLast(Forgery.inside(Parties.content(whole))), .last([])])
        },
        .package(.malformed, "only-an-empty-chunk") { try Forgery.seal([.last([])]) },
        .package(.changed, "swapped-chunks") {
            Forgery.rearranged(try Parties.sealed(Parties.content(whole + 65_536))) { $0.swapAt(0, 1) }
        },
        .package(.changed, "duplicated-chunk") {
            Forgery.rearranged(try Parties.sealed(Parties.content(whole + 1))) { $0.insert($0[0], at: 0) }
        },
        .package(.changed, "dropped-first-chunk") {
            Forgery.rearranged(try Parties.sealed(Parties.content(whole + 1))) { $0.removeFirst() }
        },
        .package(.changed, "dropped-middle-chunk") {
            Forgery.rearranged(try Parties.sealed(Parties.content(whole + 65_537))) { $0.remove(at: 1) }
        },
        .package(.changed, "last-chunk-of-another-package") {
            let other = try Parties.sealed(one)
            return try Array(Parties.sealed(one)[..<1216] + other[1216...])
        },
        .package(.changed, "encapsulated-key-of-another-package") {
            let other = try Parties.sealed(one)
            return try Forgery.relabelled((96, Array(other[96..<1216])))
        },
        .package(.changed, "encapsulated-key-bit") { try Forgery.flipped(Parties.sealed(one), at: 96) },
        .package(.changed, "encapsulated-x25519-bit") { try Forgery.flipped(Parties.sealed(one), at: 1184) },
        .package(.changed, "encapsulated-x25519-zero") {
            try Forgery.relabelled((1184, WeakKeys.agreement[0]))
        },
        .package(.changed, "encapsulated-x25519-order-8") {
            try Forgery.relabelled((1184, WeakKeys.agreement[2]))
        },
        .package(.changed, "chunk-bit") { try Forgery.flipped(Parties.sealed(one), at: 1216) },
        .package(.changed, "tag-bit") {
            let bytes = try Parties.sealed(one)
            return Forgery.flipped(bytes, at: bytes.count - 1)
        },
        .package(.changed, "header-kind") { try Forgery.relabelled((12, [2])) },
        .package(.changed, "header-id") { try Forgery.relabelled((31, [0])) },
        .package(.changed, "header-school") { try Forgery.relabelled((37, Array("1".utf8))) },
        .package(.changed, "header-counter") { try Forgery.relabelled((40, [8])) },
        .package(.changed, "header-made") { try Forgery.relabelled((48, [0x2c])) },
        .package(.changed, "header-valid-through") { try Forgery.relabelled((53, [0x52])) },
        .package(.changed, "nothing-authenticated") {
            try Forgery.seal([Forgery.Chunk(bytes: Forgery.inside(one)[...], place: [])])
        },
        .package(.changed, "another-purpose") {
            try Forgery.seal([.last(Forgery.inside(one))], purpose: Array("spreekuur/lijst/2".utf8))
        },
        .package(.changed, "another-cipher") {
            try Forgery.seal(
                [.last(Forgery.inside(one))], suite: .XWingMLKEM768X25519_SHA256_AES_GCM_256)
        },
        .package(.changed, "sealed-to-the-stranger") {
            try Forgery.seal([.last(Forgery.inside(one))], to: Parties.stranger)
        },
    ]

    /// What is wrong is seen only by who opens it.
    private static let inside: [Vector] = [
        .package(.malformed, "shorter-than-a-signature") {
            try Forgery.sealed(Array(Forgery.inside([]).dropLast()))
        },
        .package(.unsigned, "zero-signature") {
            try Forgery.sealed(Parties.school.publicKeys.id + [UInt8](repeating: 0, count: 64) + one)
        },
        .package(.unsigned, "zero-signature-of-the-stranger") {
            try Forgery.sealed(Parties.stranger.publicKeys.id + [UInt8](repeating: 0, count: 64) + one)
        },
        .package(.unsigned, "all-zeroes") { try Forgery.sealed([UInt8](repeating: 0, count: 97)) },
        .package(.unknownSender, "the-stranger") {
            try SealedPackage.seal(
                one, Parties.header, from: Parties.stranger, to: Parties.officer.publicKeys)
        },
        .package(.unknownSender, "zero-id") {
            try Forgery.sealed(Forgery.inside(one, named: [UInt8](repeating: 0, count: 32)))
        },
        .package(.wrongSignature, "of-the-stranger-in-the-name-of-the-school") {
            try Forgery.sealed(Forgery.inside(one, by: Parties.stranger))
        },
        .package(.wrongSignature, "of-other-content") {
            try Forgery.sealed(Parties.school.publicKeys.id + Forgery.signature([9]) + one)
        },
        .package(.wrongSignature, "of-another-counter") {
            try Forgery.sealed(Forgery.inside(one, header: Forgery.header((40, [8]))))
        },
        .package(.wrongSignature, "of-another-school") {
            try Forgery.sealed(Forgery.inside(one, header: Forgery.header((32, Array("01".utf8)))))
        },
        // What the school signed for the stranger, sealed anew by the stranger.
        .package(.wrongSignature, "for-another-recipient") {
            let header = Forgery.header((64, Parties.stranger.publicKeys.id))
            return try Forgery.sealed(Forgery.inside(one, header: header))
        },
        .package(.wrongSignature, "of-the-content-without-its-hash") {
            let message = HandoverFormat.Purpose.signature + Forgery.header() + one
            let signature = try Parties.school.signing.signature(for: message)
            return try Forgery.sealed(Parties.school.publicKeys.id + signature + one)
        },
        .package(.wrongSignature, "without-its-purpose") {
            let message = Forgery.header() + Array(SHA256.hash(data: one))
            let signature = try Parties.school.signing.signature(for: message)
            return try Forgery.sealed(Parties.school.publicKeys.id + signature + one)
        },
        .package(.wrongSignature, "bit") {
            try Forgery.sealed(Forgery.flipped(Forgery.inside(one), at: 32))
        },
        .package(.wrongSignature, "with-the-order-added") {
            try Forgery.sealed(
                Parties.school.publicKeys.id + Forgery.addingOrder(to: Forgery.signature(one)) + one)
        },
    ]
}
