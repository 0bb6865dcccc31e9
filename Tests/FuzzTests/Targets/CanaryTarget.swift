extension FuzzTarget {
    /// A reader with a trap behind four bytes: a fuzzer that does not find it finds nothing.
    static let canary = FuzzTarget("canary") {
        [Array("kanarie".utf8)]
    } fault: { bytes in
        guard bytes.count > 4, bytes[0] == 0x76, bytes[1] == 0x61, bytes[2] == 0x6C, bytes[3] == bytes[4] &+ 1
        else { return nil }
        return "the planted trap"
    }
}
