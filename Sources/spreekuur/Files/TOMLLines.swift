/// Where each heading and each setting of a TOML text stands: the parser tells lines only for its own errors.
struct TOMLLines {
    private var numbers: [String: Int] = [:]

    init(_ source: String) {
        var section = ""
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let code = line.drop { $0 == " " || $0 == "\t" }
            let isHeading = code.first == "["
            let name: Substring
            if let quote = code.first, quote == "\"" || quote == "'" {
                name = code.dropFirst().prefix { $0 != quote }
            } else {
                name = code.drop { " \t[\"'".contains($0) }.prefix { !" \t=]#\"'".contains($0) }
            }
            guard !name.isEmpty else { continue }
            if isHeading { section = String(name) }
            let path = isHeading ? section : section.isEmpty ? String(name) : "\(section) \(name)"
            if numbers[path] == nil { numbers[path] = index + 1 }
        }
    }

    subscript(section: String) -> Int? {
        numbers[section] ?? numbers.filter { $0.key.hasPrefix(section + ".") }.values.min()
    }

    subscript(section: String, name: String) -> Int? {
        numbers["\(section) \(name)"] ?? numbers["\(section).\(name)"] ?? self[section]
    }
}
