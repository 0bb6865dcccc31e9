import Glibc

/// Who works in a data folder; only for the message to the second one.
public struct Occupant: Equatable, Sendable {
    public let process: Int32
    public let terminal: String
    public let since: String

    /// `terminal` and `since` keep only printable ASCII, at most 64 characters: they are shown to others.
    public init(process: Int32, terminal: String, since: String) {
        self.process = process
        self.terminal = Occupant.plain(terminal)
        self.since = Occupant.plain(since)
    }

    var isAlive: Bool { kill(process, 0) == 0 || errno == EPERM }

    var encoded: [UInt8] { Array("\(process)\n\(terminal)\n\(since)\n".utf8) }

    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 4, let process = Int32(String(decoding: lines[0], as: UTF8.self)) else {
            return nil
        }
        self.init(
            process: process, terminal: String(decoding: lines[1], as: UTF8.self),
            since: String(decoding: lines[2], as: UTF8.self))
    }

    private static func plain(_ text: String) -> String {
        String(decoding: text.utf8.lazy.filter { (0x20...0x7e).contains($0) }.prefix(64), as: UTF8.self)
    }
}
