import Testing

@testable import Journal

struct ChecksumTests {
    @Test(
        arguments: [
            (Array("123456789".utf8), 0xe306_9283), ([], 0), (Array(repeating: 0, count: 32), 0x8a91_36aa),
            (Array(repeating: 0xff, count: 32), 0x62a8_ab43), (Array(0..<32), 0x46dd_794e),
        ] as [([UInt8], UInt32)])
    func `CRC-32C gives the values of RFC 3720`(bytes: [UInt8], sum: UInt32) {
        #expect(CRC32C.of(bytes[...]) == sum)
    }

    @Test func `a sum does not depend on how the bytes are cut`() {
        let bytes = (0..<100).map { UInt8($0) }
        for cut in 0...100 {
            var sum = CRC32C()
            bytes[..<cut].withUnsafeBytes { sum.update($0) }
            bytes[cut...].withUnsafeBytes { sum.update($0) }
            #expect(sum.value == CRC32C.of(bytes[...]))
        }
    }
}
