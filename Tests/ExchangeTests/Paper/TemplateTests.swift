import Attendance
import Testing

@testable import Exchange

/// Which templates are taken, and why another is refused, with its line.
struct TemplateTests {
    private func fault(
        _ source: String, in name: PaperTemplates.Name = .paper(.letter(.agreementCard), .html)
    ) -> TemplateFault? {
        do throws(PaperTemplates.Refused) {
            _ = try PaperTemplates([name: Array(source.utf8)])
            return nil
        } catch {
            #expect(error.name == name)
            #expect(!error.fault.dutch.isEmpty)
            return error.fault
        }
    }

    @Test func `ours are right`() throws { _ = try PaperTemplates() }

    @Test(arguments: [
        ("Beste {{voornaam}}", nil as TemplateFault?),
        ("{{! tekst voor wie dit leest }}<p class=\"x\">{{ naam }}</p>", nil),
        ("{{#afspraken}}{{wat}} {{naam}}{{/afspraken}}{{^afspraken}}geen{{/afspraken}}", nil),
        ("a { b } c {d}}", nil),
        ("\n\n{{voornam}}", TemplateFault(line: 3, reason: .unknownName("voornam", nearest: "voornaam"))),
        ("{{wat}}", TemplateFault(line: 1, reason: .unknownName("wat", nearest: nil))),
        ("{{notitie}}", TemplateFault(line: 1, reason: .unknownName("notitie", nearest: nil))),
        ("{{gemist}}", TemplateFault(line: 1, reason: .unknownName("gemist", nearest: nil))),
        ("{{naam.lengte}}", TemplateFault(line: 1, reason: .unknownName("naam.lengte", nearest: nil))),
        ("{{}}", TemplateFault(line: 1, reason: .unknownName("", nearest: nil))),
        ("x\n{{{naam}}}", TemplateFault(line: 2, reason: .unescaped)),
        ("{{&naam}}", TemplateFault(line: 1, reason: .unescaped)),
        ("{{& naam}}", TemplateFault(line: 1, reason: .unescaped)),
        ("{{afspraken}}", TemplateFault(line: 1, reason: .noText("afspraken"))),
        ("{{naam", TemplateFault(line: 1, reason: .notClosed)),
        ("\n{{#doel}}\n", TemplateFault(line: 2, reason: .sectionOpen("doel"))),
        ("{{#doel}}{{/naam}}", TemplateFault(line: 1, reason: .wrongEnd("naam", open: "doel"))),
        ("{{/naam}}", TemplateFault(line: 1, reason: .wrongEnd("naam", open: nil))),
        ("{{> opmaak}}", TemplateFault(line: 1, reason: .unknownPartial("opmaak"))),
        ("{{=<% %>=}}", TemplateFault(line: 1, reason: .otherTag("="))),
        ("{{% CONTENT_TYPE: TEXT}}{{naam}}", TemplateFault(line: 1, reason: .otherTag("%"))),
        ("{{<opmaak}}{{/opmaak}}", TemplateFault(line: 1, reason: .otherTag("<"))),
        ("<p title=\"{{naam}}\">", TemplateFault(line: 1, reason: .insideMarkup("naam"))),
        ("<style>\np { {{naam}} }</style>", TemplateFault(line: 2, reason: .insideMarkup("naam"))),
        ("<STYLE media=all>{{naam}}</style>", TemplateFault(line: 1, reason: .insideMarkup("naam"))),
        ("<style>p {}</style>{{naam}}", nil),
        ("<script>\n</script>", TemplateFault(line: 1, reason: .script)),
        // The engine sees whole characters: this brace it does not see, and so no comment either.
        ("\n\u{600}{{! {{{naam}}} }}", TemplateFault(line: 2, reason: .joinedBrace)),
        ("{{naam}}\u{301}", TemplateFault(line: 1, reason: .joinedBrace)),
        ("<scr{{! x }}ipt >", TemplateFault(line: 1, reason: .script)),
        (
            String(repeating: "{{#doel}}", count: 21),
            TemplateFault(line: 1, reason: .tooDeep)
        ),
    ])
    func `a template is taken or refused with its line`(source: String, fault: TemplateFault?) {
        #expect(self.fault(source) == fault)
    }

    @Test func `parents' own template cannot name what was agreed`() {
        let name = PaperTemplates.Name.paper(.letter(.noteToParents), .text)
        for word in ["afspraken", "gaat_goed", "doel", "uitkomst", "eigen_verzoek"] {
            #expect(
                fault("{{#\(word)}}{{/\(word)}}", in: name)
                    == TemplateFault(line: 1, reason: .unknownName(word, nearest: nil)))
        }
    }

    @Test func `a layout holds every page, once`() {
        let whole = "<html>{{titel}}{{#bladen}}{{> blad}}{{/bladen}}</html>"
        #expect(fault(whole, in: .layout) == nil)
        #expect(fault("<html>", in: .layout)?.reason == .partialMissing("blad"))
        #expect(fault(whole + whole, in: .layout)?.reason == .partialMissing("blad"))
        #expect(fault("{{> blad}}", in: .layout)?.reason == .unknownPartial("blad"))
        #expect(fault("{{naam}}", in: .layout)?.reason == .unknownName("naam", nearest: nil))
    }

    @Test func `bytes that are no text, and too many, are refused`() {
        func refused(_ bytes: [UInt8]) -> TemplateFault? {
            do throws(PaperTemplates.Refused) {
                _ = try PaperTemplates([.layout: bytes])
                return nil
            } catch { return error.fault }
        }
        #expect(refused([0x61, 0x0A, 0xFF]) == TemplateFault(line: 2, reason: .notText))
        #expect(
            refused([UInt8](repeating: 0x61, count: PaperTemplate.largest + 1))?.reason == .tooLarge)
    }

    @Test func `text from outside is text in HTML, and itself in plain text`() throws {
        var sample = try PaperSample()
        let hostile = "<script>alert(\"1\")</script> {{naam}} & 'x'"
        try sample.talk(agreement: hostile)
        let html = try sample.text(.agreementCard, at: PaperSample.past, as: .html)
        #expect(!html.contains("<script"))
        #expect(
            html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; {{naam}} &amp; &#39;x&#39;"))
        #expect(try sample.text(.agreementCard, at: PaperSample.past).contains(hostile))
    }

    @Test func `every letter begins a page, with a form feed between those in text`() throws {
        let sample = try PaperSample()
        let letters = try [PaperSample.sem, PaperSample.noor, PaperSample.emre].map {
            try sample.letter(.invitation, to: $0, at: PaperSample.next)
        }
        let templates = try PaperTemplates([.paper(.letter(.invitation), .text): Array("{{voornaam}}".utf8)])
        #expect(templates.write(letters, .invitation, as: .text) == "Sem\u{c}Noor\u{c}Emre")
        let html = templates.write(letters, .invitation, as: .html)
        #expect(html.split(separator: "<article class=\"blad\">").count == 4)
    }

    @Test func `what is printed asks nothing of the network`() throws {
        for name in PaperTemplates.Name.allCases {
            let source = String(decoding: name.builtIn, as: UTF8.self)
            for word in ["http:", "https:", "src=", "url(", "@import", "<link", "<script"] {
                #expect(!source.contains(word), "\(name.fileName) holds \(word)")
            }
        }
    }
}
