import Attendance
import Testing

struct WordListTests {
    @Test func `there are as many words as eleven bits can tell apart, in order and none twice`() {
        #expect(WordList.words.count == 1 << WordList.bitsPerWord)
        #expect(zip(WordList.words, WordList.words.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `every word can be typed on any keyboard, and is short`() {
        for word in WordList.words {
            #expect((4...8).contains(word.count), "\(word)")
            #expect(word.allSatisfy { ("a"..."z").contains($0) }, "\(word)")
        }
    }

    /// Two words are one slip apart exactly when they leave the same letters with one changed, or when one is the
    /// other without a letter.
    @Test func `one wrong, missing or extra letter never makes another word`() {
        var owners: [String: String] = [:]
        let words = Set(WordList.words)
        for word in WordList.words {
            for index in word.indices {
                var holed = word
                holed.replaceSubrange(index...index, with: "?")
                if let other = owners.updateValue(word, forKey: holed) { Issue.record("\(other), \(word)") }
                var shorter = word
                shorter.remove(at: index)
                #expect(!words.contains(shorter), "\(shorter), \(word)")
            }
        }
    }

    @Test func `a phrase is drawn from all of the list`() {
        var numbers = SystemRandomNumberGenerator()
        let drawn = WordList.phrase(of: 6, using: &numbers)
        #expect(drawn.count == 6)
        #expect(drawn.allSatisfy { WordList.contains($0) })
        // Of some twenty thousand draws none misses more than a few words by chance.
        #expect(Set(WordList.phrase(of: 20_000, using: &numbers)).count > 2_000)
    }

    @Test func `what is not in the list is not found in it`() {
        for word in ["", "a", "fiet", "fietss", "zzzz", "Fiets", "qwerty"] {
            #expect(!WordList.contains(word), "\(word)")
        }
        #expect(WordList.words.allSatisfy { WordList.contains($0) })
    }
}
