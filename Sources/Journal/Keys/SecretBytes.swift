import CSystem

/// Bytes that are overwritten when the last holder lets them go: what someone typed to open a journal.
public final class SecretBytes: Sendable {
    // Written once, before anyone else can hold it.
    nonisolated(unsafe) private let memory: UnsafeRawBufferPointer

    /// Keeps its own copy; `bytes` stay for the caller to wipe.
    public init(_ bytes: some Collection<UInt8>) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        memory.copyBytes(from: bytes)
        self.memory = UnsafeRawBufferPointer(memory)
    }

    deinit {
        let memory = UnsafeMutableRawBufferPointer(mutating: memory)
        csystem_wipe(memory.baseAddress, memory.count)
        memory.deallocate()
    }

    public var count: Int { memory.count }

    /// The bytes must not outlive the call.
    public func withBytes<Result, Fault: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        defer { withExtendedLifetime(self) {} }
        return try body(memory)
    }
}

extension SecretBytes: Equatable {
    public static func == (left: SecretBytes, right: SecretBytes) -> Bool {
        left.memory.elementsEqual(right.memory)
    }
}

extension Array<UInt8> {
    /// Overwrites the bytes where they stand; with a second holder only a copy would be.
    public mutating func wipe() {
        withUnsafeMutableBytes { csystem_wipe($0.baseAddress, $0.count) }
    }
}
