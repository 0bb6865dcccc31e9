extension PersonName {
    /// A name that stands in one field: "Vries, Yara de", or "Yara de Vries".
    public init(whole text: String) {
        let isPrefix: (Substring) -> Bool = { $0.first?.isLowercase == true }
        if let comma = text.firstIndex(of: ",") {
            let rest = text[text.index(after: comma)...].split(separator: " ")
            let infix = rest.suffix(rest.count - (rest.lastIndex { !isPrefix($0) }.map { $0 + 1 } ?? 0))
            self.init(
                given: rest.dropLast(infix.count).joined(separator: " "), infix: infix.joined(separator: " "),
                family: text[..<comma].split(separator: " ").joined(separator: " "))
        } else {
            let words = text.split(separator: " ")
            guard words.count > 1 else {
                self.init(given: "", family: text)
                return
            }
            let infix = words.dropFirst().prefix(while: isPrefix)
            self.init(
                given: String(words[0]), infix: infix.joined(separator: " "),
                family: words.dropFirst(1 + infix.count).joined(separator: " "))
        }
    }
}
