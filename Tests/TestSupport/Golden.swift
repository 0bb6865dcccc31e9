import FoundationEssentials
import Testing
import TextUI

/// Compares a frame with `Golden/<name>.txt` beside the test: the text between bars, an empty line, and
/// the same area with one letter per role.
///
/// With `SPREEKUUR_RECORD=1` the file is written and the test fails, so no recording passes unseen.
public func expectScreen(
    _ frame: Frame, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
    expectText(golden(frame), "\(name).txt", file: file, at: location)
}

/// Compares a text with `Golden/<name>` beside the test, and records it like a screen.
public func expectText(
    _ actual: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
    let path = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) + "/Golden/\(name)"
    if ProcessInfo.processInfo.environment["SPREEKUUR_RECORD"] == "1" {
        do {
            let url = URL(filePath: String(path))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: url)
            Issue.record("recorded \(name); run again without SPREEKUUR_RECORD", sourceLocation: location)
        } catch {
            Issue.record("cannot record \(path): \(error)", sourceLocation: location)
        }
        return
    }
    guard let bytes = FileManager.default.contents(atPath: String(path)) else {
        Issue.record("no golden file \(path); record it with SPREEKUUR_RECORD=1", sourceLocation: location)
        return
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    guard actual != expected else { return }
    Issue.record("\(name) differs:\n\(differences(expected, actual))", sourceLocation: location)
}

/// The text of a frame, row by row, without the spaces at the end: for short expectations in a test itself.
public func rows(of frame: Frame) -> [String] {
    (0..<frame.size.rows).map { row in
        var text = text(of: frame, row: row)
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// The roles of a frame, row by row.
public func roles(of frame: Frame) -> [String] {
    (0..<frame.size.rows).map { row in String(frame.row(row).map(\.role.letter)) }
}

private func text(of frame: Frame, row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in frame.row(row) { cell.append(to: &scalars) }
    return String(scalars)
}

private func golden(_ frame: Frame) -> String {
    var lines = (0..<frame.size.rows).map { "|\(text(of: frame, row: $0))|" }
    lines.append("")
    lines += roles(of: frame).map { "|\($0)|" }
    if let cursor = frame.cursor { lines.append("cursor \(cursor.column) \(cursor.row)") }
    return lines.joined(separator: "\n") + "\n"
}

private func differences(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(expected.count, actual.count)).compactMap { index in
        let old = index < expected.count ? String(expected[index]) : "(nothing)"
        let new = index < actual.count ? String(actual[index]) : "(nothing)"
        return old == new ? nil : "line \(index + 1)\n  expected \(old)\n  actual   \(new)"
    }.joined(separator: "\n")
}
