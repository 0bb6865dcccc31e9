/// Why the payload of a record cannot be read; `offset` counts bytes from its start.
enum PayloadFault: Error, Equatable {
    /// A version, type, key or word stands here that only a newer program can have written.
    case newer(offset: Int)
    /// Not what any version writes.
    case malformed(offset: Int)
}

/// One event is larger than a record of the journal can be, even alone.
struct EventTooLarge: Error, Equatable {
    let bytes: Int
    let limit: Int
}
