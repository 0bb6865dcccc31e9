/// Which way a package goes.
public enum PackageKind: UInt8, CaseIterable, Hashable, Sendable {
    /// From the school to the officer: who comes, and what the talk needs.
    case list = 1
    /// From the officer to the school: what came of it.
    case feedback = 2
}
