import Attendance
import Testing

@testable import Handover

struct KeyCardTests {
    private static let keys = Parties.school.publicKeys

    private func card(_ name: String = "Marit de Wilde", _ role: FolderRole = .coordinator) throws -> KeyCard
    {
        try KeyCard(name: name, role: role, keys: Self.keys)
    }

    @Test(arguments: FolderRole.allCases) func `a card reads what it writes`(role: FolderRole) throws {
        let card = try card("Zoë Özdemir-van 't Hof", role)
        #expect(try KeyCard(text: card.text) == card)
        let top = "spreekuur-sleutel 1\nnaam: Zoë Özdemir-van 't Hof\nrol: \(role.rawValue)\n"
        #expect(card.text.hasPrefix(top))
        #expect(card.text.hasSuffix("\neinde\n"))
        #expect(card.text.utf8.split(separator: 10).allSatisfy { $0.count <= 64 })
    }

    @Test func `other line ends and blanks behind lines change nothing`() throws {
        let card = try card()
        let mailed = card.text.replacing("\n", with: " \t\r\n") + "\r\n \r\n"
        #expect(try KeyCard(text: mailed) == card)
    }

    @Test func `a name has one spelling`() throws {
        let decomposed = try card("  Zoe\u{308}  ")
        #expect(decomposed.name.unicodeScalars.elementsEqual("Zoë".unicodeScalars))
        #expect(try decomposed.words == card("Zoë").words)
    }

    @Test func `the words are six of the list and the same on both sides`() throws {
        let card = try card()
        #expect(card.words.count == 6)
        #expect(card.words.allSatisfy(WordList.contains))
        #expect(try KeyCard(text: card.text).words == card.words)
    }

    @Test func `another name, role or key gives other words`() throws {
        let words = try [
            card(), card("Marit de Wilda"), card("Marit de Wilde", .leerplichtambtenaar),
            KeyCard(name: "Marit de Wilde", role: .coordinator, keys: Parties.officer.publicKeys),
        ].map(\.words)
        #expect(Set(words).count == words.count)
    }

    @Test func `a name of a hundred letters is the longest`() throws {
        #expect(try card(String(repeating: "é", count: 100)).name.count == 100)
        #expect(throws: KeyCardRefusal.nameTooLong) { try card(String(repeating: "é", count: 101)) }
        // Counted by sign, so that nobody hides a book above one letter.
        #expect(throws: KeyCardRefusal.nameTooLong) {
            try card("q" + String(repeating: "\u{301}", count: 100))
        }
    }

    @Test(arguments: ["", " ", "\u{A0}\t"]) func `a name says something`(name: String) {
        #expect(throws: KeyCardRefusal.emptyName) { try card(name) }
    }

    @Test(arguments: [
        "a\u{1B}[2Jb", "a\nrol: ambtenaar", "a\u{7F}", "a\u{9B}31m", "a\u{202E}b", "a\u{200B}b", "a\u{2028}b",
        "a\u{FEFF}b", "a\u{E000}b", "a\u{E0041}b", "a\u{3164}b", "a\0b",
    ])
    func `a name holds only what is seen`(name: String) {
        #expect(throws: KeyCardRefusal.unreadableName) { try card(name) }
    }
}
