import Attendance

/// What the codes of one file mean to one school.
///
/// A file has millions of rows and a handful of codes: each code is made a String and looked up once,
/// and again only when the day changes, for a rule may hold from a day on.
struct CodeReading {
    /// A place in the codes of this file.
    struct Reference: Hashable {
        fileprivate var index: Int
    }

    private struct Code {
        var type: String
        /// As the school's table would name it.
        var text: String
        var day: Day
        var mark: AbsenceMark?
        var unmapped = 0
    }

    /// Nil where the columns were pointed out.
    private let layout: AbsenceLayout?
    private let own: CodeTable
    private let preset: CodeTable
    private var codes: [Code] = []
    /// By the bytes of the type, a NUL and the code: no NUL can stand in a text file.
    private var places: [ArraySlice<UInt8>: Int] = [:]
    private var key: [UInt8] = []

    init(_ layout: AbsenceLayout?, school: CodeTable) {
        self.layout = layout
        own = school
        preset = CodePresets.table(for: layout ?? .algemeen)
    }

    /// The code under which the row's absence was judged, and what it means on `day`; the mark is nil
    /// for a word that is none of ours.
    mutating func judge(
        _ places: AbsencePlaces.Judgement, of table: ImportTable, on day: Day
    ) throws(RowFault) -> (code: Reference, mark: AbsenceMark) {
        switch places {
        case .word(let column):
            let word = try table.field(column)
            guard !word.isEmpty else { throw word.fault(.missing) }
            let code = try reference(type: nil, code: word)
            guard let mark = mark(of: code, on: day) else { throw word.fault(.unknownKind(word.excerpt)) }
            return (code, mark)
        case .code(let column):
            let code = try reference(type: nil, code: table.field(column))
            return (code, mark(of: code, on: day) ?? .unmapped)
        case .codeUnderType(let codeColumn, let typeColumn), .typeAndReason(let typeColumn, let codeColumn):
            let type = try table.field(typeColumn)
            guard !type.isEmpty else { throw type.fault(.missing) }
            let code = try reference(type: type, code: table.field(codeColumn))
            return (code, mark(of: code, on: day) ?? .unmapped)
        }
    }

    func text(of code: Reference) -> String { codes[code.index].text }

    mutating func countUnmapped(_ code: Reference) { codes[code.index].unmapped += 1 }

    /// How many rows were kept under each code that no table knows.
    var unmapped: [String: Int] {
        var counts: [String: Int] = [:]
        for code in codes where code.unmapped > 0 { counts[code.text, default: 0] += code.unmapped }
        return counts
    }

    private mutating func reference(type: RowField?, code: RowField) throws(RowFault) -> Reference {
        key.removeAll(keepingCapacity: true)
        if let type { key.append(contentsOf: type.bytes) }
        key.append(0)
        key.append(contentsOf: code.bytes)
        if let index = places[key[...]] { return Reference(index: index) }
        let typeText = try type?.text() ?? ""
        let codeText = try code.text()
        codes.append(
            Code(
                type: typeText, text: name(type: typeText, code: codeText), day: Day(number: .min), mark: nil)
        )
        places[ArraySlice(Array(key))] = codes.count - 1
        return Reference(index: codes.count - 1)
    }

    private func name(type: String, code: String) -> String {
        switch layout {
        case .algemeen, .magister, nil: code
        case .somtoday: code.isEmpty ? type : code
        case .pars: "\(type)/\(code)"
        }
    }

    private mutating func mark(of reference: Reference, on day: Day) -> AbsenceMark? {
        let code = codes[reference.index]
        if code.day == day { return code.mark }
        let kind = own.kind(of: code.text, on: day) ?? presetKind(of: code, on: day)
        let mark = kind.map { AbsenceMark.absent($0) }
        codes[reference.index].day = day
        codes[reference.index].mark = mark
        return mark
    }

    private func presetKind(of code: Code, on day: Day) -> AbsenceKind? {
        if let layout, let kind = CodePresets.kind(ofType: code.type, in: layout) { return kind }
        switch layout {
        case .algemeen, .pars:
            return preset.kind(of: code.text, on: day)
        case .magister, nil:
            // Nobody gave a reason yet.
            return code.text.isEmpty ? .unknown : preset.kind(of: code.text, on: day)
        case .somtoday:
            // Under a type we do not know ("Aanwezig"?) the usual codes may mean something else.
            guard code.type == "Absent" else { return nil }
            return code.text == code.type ? .unknown : preset.kind(of: code.text, on: day)
        }
    }
}
