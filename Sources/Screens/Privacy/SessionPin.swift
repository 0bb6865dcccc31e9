/// Four to six digits that bring the screen back for as long as the program runs; kept nowhere else.
public struct SessionPin: Hashable, Sendable {
    private let digits: String

    /// Nil for anything but four to six digits.
    public init?(_ text: String) {
        guard (4...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        digits = text
    }

    func matches(_ typed: String) -> Bool { typed == digits }

    /// After so many wrong ones only the passphrase opens.
    static let triesAtMost = 3
}

extension Model {
    /// Of the demonstration, and said there.
    public static let demoPin = "1234"
}
