import Testing

@testable import Exchange

struct JSONParserTests {
    @Test(
        arguments: [
            (#"{"a":[1,-0,2.5,1e999],"b":null,"c":true}"#, #"{"a":[1,0,2.5,1e999],"b":null,"c":true}"#),
            (" [ ] ", "[]"), ("{ }", "{}"), (#""\u00e9\n\/\ud83d\ude00""#, #""é\n/😀""#),
            ("99999999999999999999", "99999999999999999999"), ("\u{FEFF}false", "false"),
            ("\"\\u001b[31m\u{9B}\"", #""\u001b[31m\u009b""#),
        ])
    func `valid JSON is read and written again in its shortest form`(text: String, written: String) throws {
        #expect(try JSONParser.parse(Array(text.utf8)).text == written + "\n")
    }

    @Test(
        arguments: [
            ("{\"a\":1,\n \"a\":2}", JSONRefusal.duplicateKey("a", at: TextPosition(line: 2, column: 2))),
            ("", .empty), (" \n ", .empty),
            ("[1] x", .syntax(.textAfterValue, at: TextPosition(line: 1, column: 5))),
            ("[1,]", .syntax(.unexpectedCharacter("]"), at: TextPosition(line: 1, column: 4))),
            ("{\"é\" 1}", .syntax(.unexpectedCharacter("1"), at: TextPosition(line: 1, column: 6))),
            ("[1", .syntax(.unexpectedEnd, at: TextPosition(line: 1, column: 3))),
            ("012", .syntax(.badNumber, at: TextPosition(line: 1, column: 1))),
            ("-", .syntax(.badNumber, at: TextPosition(line: 1, column: 2))),
            ("nul", .syntax(.unexpectedEnd, at: TextPosition(line: 1, column: 4))),
            (#""\x""#, .syntax(.badEscape, at: TextPosition(line: 1, column: 2))),
            (#""\u12"#, .syntax(.unexpectedEnd, at: TextPosition(line: 1, column: 6))),
            (#""\ud83d""#, .syntax(.loneSurrogate, at: TextPosition(line: 1, column: 2))),
            (#""\ude00\ud83d""#, .syntax(.loneSurrogate, at: TextPosition(line: 1, column: 2))),
            ("\"a\nb\"", .syntax(.controlInString, at: TextPosition(line: 1, column: 3))),
        ])
    func `bad JSON is refused with its place`(text: String, expected: JSONRefusal) {
        #expect(refusal { () throws(JSONRefusal) in try JSONParser.parse(Array(text.utf8)) } == expected)
    }

    @Test func `ten thousand brackets are refused, not followed`() {
        for bracket in ["[", #"{"a":"#] {
            let text = String(repeating: bracket, count: 10_000)
            guard
                case .tooDeep = refusal({ () throws(JSONRefusal) in try JSONParser.parse(Array(text.utf8)) })
            else {
                Issue.record("\(bracket) was followed")
                continue
            }
        }
    }

    @Test func `bytes that are no UTF-8 are refused with their place`() {
        let bytes: [UInt8] = Array("{\n\"é".utf8) + [0xFF]
        #expect(
            refusal { () throws(JSONRefusal) in try JSONParser.parse(bytes) }
                == .notUTF8(at: TextPosition(line: 2, column: 3)))
    }

    @Test func `a sample broken anywhere is refused or read, and never a trap`() throws {
        let sample = try JSONSample.file("gesprek.json")
        var generator = CountingGenerator(upcoming: 1)
        for length in sample.indices {
            _ = refusal { () throws(JSONRefusal) in try TalkInput(json: Array(sample[..<length])) }
            var mutated = sample
            mutated[length] = UInt8(truncatingIfNeeded: generator.next() &* 151)
            _ = refusal { () throws(JSONRefusal) in try TalkInput(json: mutated) }
        }
        #expect(refusal { () throws(JSONRefusal) in try TalkInput(json: sample) } == nil)
    }
}
