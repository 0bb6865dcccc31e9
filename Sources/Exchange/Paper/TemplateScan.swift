/// Walks the tags of a template before the engine reads it: the engine knows lines for some faults only, leaves an
/// unknown name empty, and lets a template switch escaping off.
struct TemplateScan {
    private let names: TemplateNames
    private var markup: MarkupScan?
    private var line = 1
    private var open: [(name: String, line: Int, entries: [String: TemplateNames.Shape])] = []
    private var partials = 0

    private static let deepest = 20

    /// Markup is watched only in a template of HTML.
    private init(_ names: TemplateNames, isHTML: Bool) {
        self.names = names
        markup = isHTML ? MarkupScan() : nil
    }

    static func check(_ source: String, _ names: TemplateNames, isHTML: Bool) throws(TemplateFault) {
        try checkBraces(source)
        var scan = TemplateScan(names, isHTML: isHTML)
        try scan.walk(Array(source.utf8))
    }

    /// The engine reads characters and this reads bytes: they must see the same braces.
    private static func checkBraces(_ source: String) throws(TemplateFault) {
        var line = 1
        for character in source {
            if character == "\n" || character == "\r\n" { line += 1 }
            guard character.utf8.count > 1 else { continue }
            if character.unicodeScalars.contains(where: { $0 == "{" || $0 == "}" }) {
                throw TemplateFault(line: line, reason: .joinedBrace)
            }
        }
    }

    private mutating func walk(_ bytes: [UInt8]) throws(TemplateFault) {
        var rest = bytes[...]
        while let start = TemplateScan.position(of: UInt8(ascii: "{"), twiceIn: rest) {
            try pass(rest[..<start])
            let inside = rest[(start + 2)...]
            guard inside.first != UInt8(ascii: "{") else { throw fault(.unescaped) }
            guard let end = TemplateScan.position(of: UInt8(ascii: "}"), twiceIn: inside) else {
                throw fault(.notClosed)
            }
            try read(tag: inside[..<end])
            line += inside[..<end].count { $0 == UInt8(ascii: "\n") }
            rest = inside[(end + 2)...]
        }
        try pass(rest)
        if let last = open.last { throw TemplateFault(line: last.line, reason: .sectionOpen(last.name)) }
        if let partial = names.partial, partials != 1 { throw fault(.partialMissing(partial)) }
    }

    private mutating func pass(_ text: ArraySlice<UInt8>) throws(TemplateFault) {
        for byte in text {
            if byte == UInt8(ascii: "\n") { line += 1 }
            markup?.pass(byte)
            if markup?.isScript == true { throw fault(.script) }
        }
    }

    private mutating func read(tag: ArraySlice<UInt8>) throws(TemplateFault) {
        guard let sign = tag.first else { throw fault(.unknownName("", nearest: nil)) }
        let rest = TemplateScan.trimmed(tag.dropFirst())
        switch sign {
        case UInt8(ascii: "!"): return
        case UInt8(ascii: "#"), UInt8(ascii: "^"): try begin(rest)
        case UInt8(ascii: "/"): try end(rest)
        case UInt8(ascii: "&"): throw fault(.unescaped)
        case UInt8(ascii: ">"):
            guard rest == names.partial, !open.isEmpty else { throw fault(.unknownPartial(rest)) }
            partials += 1
        case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"):
            throw fault(.otherTag(String(UnicodeScalar(sign))))
        case _:
            let name = TemplateScan.trimmed(tag)
            switch try shape(of: name) {
            case .text: break
            case .flag, .entries: throw fault(.noText(name))
            }
        }
        // A name in < … > would need other escaping than text does.
        if markup?.isInside == true { throw fault(.insideMarkup(String(decoding: tag, as: UTF8.self))) }
    }

    private mutating func begin(_ name: String) throws(TemplateFault) {
        guard open.count < TemplateScan.deepest else { throw fault(.tooDeep) }
        let entries: [String: TemplateNames.Shape] =
            switch try shape(of: name) {
            case .text, .flag: [:]
            case .entries(let names): names
            }
        open.append((name, line, entries))
    }

    private mutating func end(_ name: String) throws(TemplateFault) {
        guard let last = open.last, last.name == name else {
            throw fault(.wrongEnd(name, open: open.last?.name))
        }
        open.removeLast()
    }

    private func shape(of name: String) throws(TemplateFault) -> TemplateNames.Shape {
        for section in open.reversed() {
            if let shape = section.entries[name] { return shape }
        }
        if let shape = names.names[name] { return shape }
        let known = open.flatMap(\.entries.keys) + names.names.keys
        throw fault(.unknownName(name, nearest: NearestWord.nearest(to: name, among: known.sorted())))
    }

    private func fault(_ reason: TemplateFault.Reason) -> TemplateFault {
        TemplateFault(line: line, reason: reason)
    }

    private static func position(of byte: UInt8, twiceIn bytes: ArraySlice<UInt8>) -> Int? {
        zip(bytes.indices, bytes.indices.dropFirst()).first { bytes[$0] == byte && bytes[$1] == byte }?.0
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
