/// The subjects and codes one pupil's absences name, each kept once; place 0 is the empty text.
struct TextTable: Hashable, Sendable {
    private(set) var texts: [String] = [""]
    /// Filled only for a pupil with many texts; some fifteen subjects are found quicker by looking at each.
    private var places: [String: UInt16] = [:]

    private static let scanned = 64

    init() {}

    /// The texts of a table as it was; nil where they are none.
    init?(_ texts: [String]) {
        guard texts.first == "", texts.count <= 1 << 16 else { return nil }
        self.texts = texts
        if texts.count > TextTable.scanned { fillPlaces() }
    }

    private mutating func fillPlaces() {
        for (place, text) in texts.enumerated() { places[text] = UInt16(place) }
    }

    subscript(_ place: UInt16) -> String { texts[Int(place)] }

    func place(of text: String) -> UInt16? {
        if texts.count > TextTable.scanned { return places[text] }
        return texts.firstIndex(of: text).map { UInt16($0) }
    }

    /// The place of the text, which is taken in when it is new; beyond 65,535 texts a new one is lost.
    mutating func add(_ text: String) -> UInt16 {
        if let place = place(of: text) { return place }
        guard let place = UInt16(exactly: texts.count) else { return 0 }
        texts.append(text)
        if texts.count == TextTable.scanned + 1 {
            fillPlaces()
        } else if texts.count > TextTable.scanned {
            places[text] = place
        }
        return place
    }

    /// Takes in all that come with some rows, and says where each stands.
    mutating func add(_ texts: [String]) -> Places { Places(places: texts.map { add($0) }) }

    struct Places {
        fileprivate let places: [UInt16]

        /// A place that the rows' texts do not have stands for no text.
        subscript(_ place: UInt16) -> UInt16 { Int(place) < places.count ? places[Int(place)] : 0 }
    }
}

/// Finds the texts that come with some rows in a table, each text at most once: a file has one list of
/// texts for all pupils, a pupil uses few of them.
struct TextTranslation {
    private let texts: [String]
    private var found: [UInt16: UInt16?] = [:]

    init(from texts: [String]) { self.texts = texts }

    /// A place that the rows' texts do not have stands for no text.
    func text(at place: UInt16) -> String { texts.indices.contains(Int(place)) ? texts[Int(place)] : "" }

    mutating func place(of place: UInt16, in table: TextTable) -> UInt16? {
        if place == 0 { return 0 }
        if let known = found[place] { return known }
        let result = table.place(of: text(at: place))
        found[place] = .some(result)
        return result
    }

    mutating func add(_ place: UInt16, to table: inout TextTable) -> UInt16 {
        if place == 0 { return 0 }
        if case .some(.some(let known)) = found[place] { return known }
        let result = table.add(text(at: place))
        found[place] = .some(result)
        return result
    }
}
