import Crypto

@testable import Handover

/// Keys that protect nothing.
enum WeakKeys {
    /// The order-eight heights of edwards25519, and those that need no square root; with both signs of x.
    static let signing: [[UInt8]] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ].flatMap { digits in
        let key = bytes(digits)
        return [key, key.dropLast() + [key[31] | 0x80]]
    }

    /// The heights of curve25519 that give a zero secret to everybody.
    static let agreement: [[UInt8]] = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ].map(bytes)

    /// The school's keys with another X25519 part.
    static func keys(agreement: [UInt8]) -> [UInt8] {
        var keys = Parties.school.publicKeys.bytes
        keys.replaceSubrange(1184..<1216, with: agreement)
        return keys
    }

    /// The school's keys with another Ed25519 key.
    static func keys(signing: [UInt8]) -> [UInt8] {
        Array(Parties.school.publicKeys.bytes[..<1216]) + signing
    }

    /// The school's keys with a coefficient in the ML-KEM part that is not below 3329.
    static var keysOutOfRange: [UInt8] { [0xff, 0xff] + Parties.school.publicKeys.bytes[2...] }

    static func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits.utf8)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }
}
