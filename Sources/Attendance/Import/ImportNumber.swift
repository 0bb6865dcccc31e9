/// Which import a value came with, so that the whole import can be taken back.
public struct ImportNumber: Hashable, Comparable, Sendable {
    /// From 1, in the order in which the data folder took the imports over.
    public let value: UInt32

    public init(_ value: UInt32) { self.value = value }

    public static func < (left: ImportNumber, right: ImportNumber) -> Bool { left.value < right.value }
}
