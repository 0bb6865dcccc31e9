import Testing
import TextUI

@testable import Screens

/// Narrowing a list by the beginnings of words.
struct WordSearchTests {
    private func found(_ typed: String) -> [Int] {
        var search = WordSearch<Int>()
        search.put([
            (item: 1, text: "Anouk Abdi T3a 100752"), (item: 2, text: "Gijs Abdi K1a 100395"),
            (item: 3, text: "Noor van den Berg B1a 100045"),
            (item: 4, text: "Emre Yılmaz V2a 100038"),
        ])
        for character in typed { _ = search.handle(.character(character)) }
        return search.matches
    }

    @Test func `words in any order, without accents and capitals`() {
        #expect(found("berg noor") == [3])
        #expect(found("YILMAZ") == [4])
        #expect(found("1000") == [3, 4])
        #expect(found("") == [1, 2, 3, 4])
        #expect(found("xyz") == [])
    }

    @Test func `each typed word begins another word of the row`() {
        #expect(found("abdi a") == [1])
        #expect(found("a abdi") == [1])
        #expect(found("ab") == [1, 2])
        #expect(found("abdi abdi") == [])
    }
}
