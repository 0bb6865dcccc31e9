/// Whether a place in HTML is text, or stands within a tag or a style sheet.
struct MarkupScan {
    private enum State {
        case text
        /// The bytes of the tag so far, small.
        case tag([UInt8])
        /// After `<style>`, until `</style`; the last bytes seen.
        case style([UInt8])
    }

    private var state = State.text
    private(set) var isScript = false

    private static let longestName = 7

    var isInside: Bool {
        switch state {
        case .text: false
        case .tag, .style: true
        }
    }

    mutating func pass(_ byte: UInt8) {
        let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") { state = .tag([]) }
        case .tag(var name):
            guard byte != UInt8(ascii: ">") else {
                state = MarkupScan.isName(name, "style") ? .style([]) : .text
                return
            }
            if name.count < MarkupScan.longestName {
                name.append(small)
                state = .tag(name)
            }
            if MarkupScan.isName(name, "script") { isScript = true }
        case .style(var last):
            last = last.suffix(MarkupScan.longestName - 1) + [small]
            state = last == Array("</style".utf8) ? .tag(Array("/style ".utf8)) : .style(last)
        }
    }

    /// A name ends at a space, a slash or the end of its tag: `<styles>` is another.
    private static func isName(_ bytes: [UInt8], _ name: String) -> Bool {
        bytes.starts(with: name.utf8)
            && bytes.dropFirst(name.utf8.count).first.map { " /\n\t\r".utf8.contains($0) } ?? true
    }
}
