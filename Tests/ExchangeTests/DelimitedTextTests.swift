import Attendance
import Testing

@testable import Exchange

struct DelimitedTextTests {
    /// Each record as `line: field|field`, each mistake as `line: !complaint@field`.
    private func records(_ text: String, _ delimiter: Delimiter = .semicolon) throws -> [String] {
        var reader = DelimitedText(try DecodedText(Array(text.utf8)), delimiter: delimiter)
        var found: [String] = []
        while true {
            switch reader.next() {
            case .end:
                return found
            case .broken(let complaint, let field):
                found.append("\(reader.line): !\(complaint)@\(field)")
            case .record:
                let fields = reader.fields.map { String(decoding: reader.content(of: $0), as: UTF8.self) }
                found.append("\(reader.line): " + fields.joined(separator: "|"))
            }
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every line ending ends a record and counts as one line`(newline: String) throws {
        let text = ["a;b", "", "\"c\(newline)d\";e", "f;g"].joined(separator: newline)
        #expect(try records(text) == ["1: a|b", "3: c\(newline)d|e", "5: f|g"])
        #expect(try records(text + newline) == ["1: a|b", "3: c\(newline)d|e", "5: f|g"])
    }

    @Test func `quotes hide delimiters and a doubled quote stands for one`() throws {
        #expect(try records(#""a;b";"say ""no""";"""";"""#) == [#"1: a;b|say "no"|"|"#])
    }

    @Test func `a quote in the middle of a plain field is a letter`() throws {
        #expect(try records(#"5" disk;a"b"c"#) == [#"1: 5" disk|a"b"c"#])
    }

    @Test func `spaces around a field are no part of it`() throws {
        #expect(try records(" a ;\tb c\t;  ") == ["1: a|b c|"])
    }

    @Test func `lines of bare delimiters are no records but their lines count`() throws {
        #expect(try records("a;b\n;\n;;;;\n\"\";\nc;d\n") == ["1: a|b", "5: c|d"])
    }

    @Test func `a quote that never closes costs its own line only`() throws {
        #expect(try records("a;b\nc;\"d\ne;f\n") == ["1: a|b", "2: !unclosedQuote@1", "3: e|f"])
        #expect(try records("\"") == ["1: !unclosedQuote@0"])
    }

    @Test func `text after a closing quote names its field`() throws {
        #expect(try records("a;\"b\"c;d\ne;f;g") == ["1: !textAfterQuote@1", "2: e|f|g"])
    }

    @Test func `a stray quote that meets a later one loses only its own line`() throws {
        #expect(try records("a;\"b\nc;d\ne;\"f\"\n") == ["1: !textAfterQuote@1", "2: c|d", "3: e|f"])
    }

    @Test func `a quoted field of more than a hundred lines was never closed`() throws {
        let lines = String(repeating: "x\n", count: DelimitedText.mostLines)
        let found = try records("\"\(lines)\";b\n")
        #expect(found.first == "1: !unclosedQuote@0")
        #expect(try records("\"\(lines.dropLast(4))\";b\n").count == 1)
    }

    @Test func `a line of very many fields keeps a thousand and counts the rest`() throws {
        let text = String(repeating: "a;", count: 50_000)
        var reader = DelimitedText(try DecodedText(Array(text.utf8)), delimiter: .semicolon)
        #expect(reader.next() == .record)
        #expect(reader.fields.count == DelimitedText.mostFields)
        #expect(reader.fieldCount == 50_001)
        #expect(reader.next() == .end)
    }

    @Test(arguments: [
        ("a;b,c;d\n1,2,3,4,5,6", Delimiter.semicolon), ("a,b\n", .comma), ("a\tb;\tc", .tab),
        ("\"a;b;c\",d\n", .comma), ("\n\na,b", .comma), ("leerlingnummer", .semicolon),
        ("\"a\nb;c\",d,e", .comma),
    ])
    func `the delimiter is told from the heading, outside quotes`(text: String, delimiter: Delimiter) throws {
        #expect(Delimiter.detect(in: try DecodedText(Array(text.utf8))) == delimiter)
    }
}
