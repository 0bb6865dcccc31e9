import Attendance
import FoundationEssentials

extension KeyCard {
    private static let title = "spreekuur-sleutel "
    private static let version = 1
    private static let nameLabel = "naam:"
    private static let roleLabel = "rol:"
    private static let end = "einde"

    /// What stands in the file.
    public var text: String {
        let encoded = Data(keys.bytes).base64EncodedString()
        var lines = [
            KeyCard.title + "\(KeyCard.version)", KeyCard.nameLabel + " " + name,
            KeyCard.roleLabel + " " + role.rawValue,
        ]
        var rest = encoded[...]
        while !rest.isEmpty {
            lines.append(String(rest.prefix(HandoverFormat.cardLineLength)))
            rest = rest.dropFirst(HandoverFormat.cardLineLength)
        }
        lines.append(KeyCard.end)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads what `text` writes, also when a mail program gave the lines other ends or blanks behind them.
    public init(text: String) throws(KeyCardRefusal) {
        guard text.utf8.count <= HandoverFormat.cardLimit else { throw .tooLarge }
        guard text.hasPrefix(KeyCard.title) else { throw .notACard }
        var lines = Lines(text)
        try KeyCard.readTitle(lines.next())
        let name = try lines.value(after: KeyCard.nameLabel)
        let named = try lines.value(after: KeyCard.roleLabel)
        guard let role = FolderRole(rawValue: named) else { throw .unknownRole }
        var bytes: [UInt8] = []
        while true {
            let line = try lines.next()
            if line == KeyCard.end { break }
            // Written back, so that one key has one spelling.
            guard line.utf8.count == HandoverFormat.cardLineLength,
                let part = Data(base64Encoded: line), part.base64EncodedString() == line
            else { throw lines.areBlank ? .cut : .notBase64(line: lines.number) }
            bytes += part
        }
        guard lines.areBlank else { throw .textAfterEnd }
        let keys: PublicKeys
        do throws(KeyRefusal) {
            keys = try PublicKeys(bytes)
        } catch {
            throw .keys(error)
        }
        try self.init(name: name, role: role, keys: keys)
    }

    private static func readTitle(_ line: String) throws(KeyCardRefusal) {
        guard line != title + "\(version)" else { return }
        let number = line.dropFirst(title.count)
        guard let other = UInt16(number), "\(other)" == number, other > version else { throw .notACard }
        throw .newerVersion
    }

    /// The lines of a text without the blanks at their ends.
    private struct Lines {
        private var rest: ArraySlice<Substring.UnicodeScalarView>
        /// Of the line given last.
        private(set) var number = 0

        init(_ text: String) {
            rest =
                Substring(text).unicodeScalars
                .split(separator: "\n", omittingEmptySubsequences: false)[...]
        }

        mutating func next() throws(KeyCardRefusal) -> String {
            guard !areBlank, let line = rest.popFirst() else { throw .cut }
            number += 1
            return Lines.trimmed(line)
        }

        mutating func value(after label: String) throws(KeyCardRefusal) -> String {
            let line = try next()
            guard line.hasPrefix(label) else { throw .unexpectedLine(number) }
            return String(line.dropFirst(label.count).drop { $0 == " " })
        }

        var areBlank: Bool { rest.allSatisfy { Lines.trimmed($0).isEmpty } }

        private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
            var line = line
            while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
            return String(line)
        }
    }
}
