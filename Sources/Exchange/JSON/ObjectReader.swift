import Attendance

/// One JSON object that is being read: every value by its key, and a refusal that names the place.
///
/// A key that is absent and one that is null are the same: not known.
struct ObjectReader {
    let path: JSONPath
    private let object: JSONObject

    init(_ value: JSONValue, at path: JSONPath) throws(JSONRefusal) {
        guard case .object(let object) = value else {
            throw .wrongType(path, wanted: .object, found: value.kind)
        }
        self.path = path
        self.object = object
    }

    /// Reads a whole document, which must be an object and, where it says so, of version 1.
    init(document bytes: [UInt8]) throws(JSONRefusal) {
        try self.init(try JSONParser.parse(bytes), at: JSONPath())
        if let version = try integer("versie"), version != 1 { throw .versionUnknown(version) }
    }

    /// What a key that we do not know means.
    enum UnknownKeys {
        case refused
        /// Passed over, unless it looks like one of ours with a typing mistake.
        case ignored
    }

    func checkKeys(_ known: [String], unknown: UnknownKeys) throws(JSONRefusal) {
        for member in object.members where !known.contains(member.key) {
            let nearest = NearestWord.nearest(to: member.key, among: known)
            guard unknown == .refused || nearest != nil else { continue }
            throw .unknownKey(path.key(member.key), nearest: nearest, known: known)
        }
    }

    func optional(_ key: String) -> JSONValue? {
        object[key].flatMap { $0 == .null ? nil : $0 }
    }

    func required<Value>(
        _ key: String, _ read: (String) throws(JSONRefusal) -> Value?
    ) throws(JSONRefusal) -> Value {
        guard let value = try read(key) else { throw .missing(path.key(key)) }
        return value
    }

    /// Refuses a key that has no meaning beside the `word` under another key.
    func forbid(_ keys: [String], beside key: String, _ word: String) throws(JSONRefusal) {
        for forbidden in keys {
            switch optional(forbidden) {
            case nil, .string(""), .array([]): continue
            default: throw .notWith(path.key(forbidden), key: key, word: word)
            }
        }
    }
}

extension ObjectReader {
    func string(_ key: String) throws(JSONRefusal) -> String? {
        guard let value = optional(key) else { return nil }
        guard case .string(let text) = value else { throw mismatch(key, .string, value) }
        return text
    }

    /// Text for people: blank means not filled in.
    func text(_ key: String) throws(JSONRefusal) -> String? {
        guard let text = try string(key), text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    func bool(_ key: String) throws(JSONRefusal) -> Bool? {
        guard let value = optional(key) else { return nil }
        guard case .bool(let flag) = value else { throw mismatch(key, .bool, value) }
        return flag
    }

    func integer(_ key: String) throws(JSONRefusal) -> Int? {
        guard let value = optional(key) else { return nil }
        guard case .integer(let number) = value else { throw mismatch(key, .integer, value) }
        return number
    }

    /// For numbers that the register does not judge itself.
    func integer(_ key: String, in range: ClosedRange<Int>) throws(JSONRefusal) -> Int? {
        guard let number = try integer(key) else { return nil }
        guard range.contains(number) else { throw .outOfRange(path.key(key), found: number, allowed: range) }
        return number
    }

    func day(_ key: String) throws(JSONRefusal) -> Day? {
        guard let text = try string(key) else { return nil }
        if let day = Day(text) {
            guard (1980...2099).contains(day.parts.year) else {
                throw .dateOutOfReach(path.key(key), found: day)
            }
            return day
        }
        let digits = text.utf8.map {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "0") : $0
        }
        guard digits.elementsEqual("0000-00-00".utf8) else { throw .notADate(path.key(key), found: text) }
        throw .impossibleDate(path.key(key), found: text)
    }

    func time(_ key: String) throws(JSONRefusal) -> TimeOfDay? {
        guard let text = try string(key) else { return nil }
        guard let time = TimeOfDay(text) else { throw .notATime(path.key(key), found: text) }
        return time
    }

    /// Only as text: as a JSON number it would lose its leading zeros.
    func pupilNumber(_ key: String) throws(JSONRefusal) -> String? {
        guard let text = try string(key) else { return nil }
        guard PupilNumber(text) != nil else { throw .notAPupilNumber(path.key(key), found: text) }
        return text
    }

    /// Required: `leerlingnummer`.
    func number() throws(JSONRefusal) -> PupilNumber {
        let text = try required("leerlingnummer", pupilNumber)
        guard let number = PupilNumber(text) else {
            throw .notAPupilNumber(path.key("leerlingnummer"), found: text)
        }
        return number
    }

    func pupilNumbers(_ key: String) throws(JSONRefusal) -> [String] {
        let texts = try strings(key)
        for (index, text) in texts.enumerated() where PupilNumber(text) == nil {
            throw .notAPupilNumber(path.key(key).element(index), found: text)
        }
        return texts
    }

    /// Both required: `school` and `datum`.
    func officeHour() throws(JSONRefusal) -> OfficeHour.Key {
        OfficeHour.Key(
            school: try required("school", brin),
            day: try required("datum", day))
    }

    func brin(_ key: String) throws(JSONRefusal) -> BRIN? {
        guard let text = try string(key) else { return nil }
        guard let brin = BRIN(text) else { throw .notABRIN(path.key(key), found: text) }
        return brin
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String) throws(JSONRefusal) -> Word? {
        try word(key, among: Array(Word.allCases))
    }

    func word<Word: RawRepresentable<String>>(
        _ key: String, among allowed: [Word]
    ) throws(JSONRefusal) -> Word? {
        guard let text = try string(key) else { return nil }
        return try ObjectReader.word(text, among: allowed, at: path.key(key))
    }

    func words<Word: RawRepresentable<String> & CaseIterable>(_ key: String) throws(JSONRefusal) -> [Word] {
        var words: [Word] = []
        for (index, text) in try strings(key).enumerated() {
            words.append(
                try ObjectReader.word(text, among: Array(Word.allCases), at: path.key(key).element(index)))
        }
        return words
    }

    /// Empty when the key is absent.
    func strings(_ key: String) throws(JSONRefusal) -> [String] {
        var texts: [String] = []
        for (index, value) in try values(key).enumerated() {
            guard case .string(let text) = value else {
                throw .wrongType(path.key(key).element(index), wanted: .string, found: value.kind)
            }
            texts.append(text)
        }
        return texts
    }

    func object(_ key: String) throws(JSONRefusal) -> ObjectReader? {
        guard let value = optional(key) else { return nil }
        return try ObjectReader(value, at: path.key(key))
    }

    /// Empty when the key is absent.
    func objects(_ key: String) throws(JSONRefusal) -> [ObjectReader] {
        var objects: [ObjectReader] = []
        for (index, value) in try values(key).enumerated() {
            objects.append(try ObjectReader(value, at: path.key(key).element(index)))
        }
        return objects
    }

    private func values(_ key: String) throws(JSONRefusal) -> [JSONValue] {
        guard let value = optional(key) else { return [] }
        guard case .array(let values) = value else { throw mismatch(key, .array, value) }
        return values
    }

    private static func word<Word: RawRepresentable<String>>(
        _ text: String, among allowed: [Word], at path: JSONPath
    ) throws(JSONRefusal) -> Word {
        guard let word = allowed.first(where: { $0.rawValue == text }) else {
            throw .unknownWord(path, found: text, allowed: allowed.map(\.rawValue))
        }
        return word
    }

    private func mismatch(_ key: String, _ wanted: JSONValue.Kind, _ found: JSONValue) -> JSONRefusal {
        .wrongType(path.key(key), wanted: wanted, found: found.kind)
    }
}
