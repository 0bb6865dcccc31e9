/// What was put in a file, and where, in sentences.
public struct WrittenFile: Hashable, Sendable {
    public var sentences: [String]
    /// Of whom there is none and why, and what else is worth a warning.
    public var remarks: [String]
    /// Set, whoever gets at the file can read it.
    public var isReadable: Bool
    /// Of a key card: what is to be read aloud.
    public var words: [String]

    public init(
        _ sentences: [String], remarks: [String] = [], isReadable: Bool = false, words: [String] = []
    ) {
        self.sentences = sentences
        self.remarks = remarks
        self.isReadable = isReadable
        self.words = words
    }
}
