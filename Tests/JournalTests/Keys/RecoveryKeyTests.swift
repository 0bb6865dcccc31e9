import Testing

@testable import Journal

struct RecoveryKeyTests {
    private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    @Test func `it is printed as 13 groups of five and read back`() throws {
        for _ in 0..<50 {
            let key = RecoveryKey()
            #expect(key.description.split(separator: "-").map(\.count) == Array(repeating: 5, count: 13))
            #expect(try RecoveryKey(key.description) == key)
        }
    }

    @Test func `lower case, digits for letters, spaces and dashes are read as meant`() throws {
        let key = Bench.recoveryKey
        let typed = key.description.lowercased().replacing("o", with: "0").replacing("i", with: "1")
            .replacing("-", with: "  ")
        #expect(try RecoveryKey(" " + typed + "\n") == key)
        #expect(try RecoveryKey(key.description.replacing("-", with: "")) == key)
    }

    @Test(arguments: 0..<65)
    func `any wrong character names its group`(position: Int) throws {
        let right = Array(Bench.recoveryKey.description.replacing("-", with: ""))
        for letter in letters where letter != right[position] {
            var typed = right
            typed[position] = letter
            #expect(throws: JournalError.wrongRecoveryKey(group: position / 5 + 1)) {
                try RecoveryKey(String(typed))
            }
        }
    }

    @Test func `swapped neighbours and swapped groups are noticed`() throws {
        let right = Array(Bench.recoveryKey.description.replacing("-", with: ""))
        for position in 0..<64 where position % 5 != 4 && right[position] != right[position + 1] {
            var typed = right
            typed.swapAt(position, position + 1)
            #expect(throws: JournalError.wrongRecoveryKey(group: position / 5 + 1)) {
                try RecoveryKey(String(typed))
            }
        }
        var groups = Bench.recoveryKey.description.split(separator: "-")
        groups.swapAt(3, 7)
        #expect(throws: JournalError.wrongRecoveryKey(group: 4)) {
            try RecoveryKey(groups.joined(separator: "-"))
        }
    }

    @Test(arguments: [("", 1), ("ABCD", 1), ("é", 1), ("8", 1)])
    func `what is no key at all names the first group`(typed: String, group: Int) {
        #expect(throws: JournalError.wrongRecoveryKey(group: group)) { try RecoveryKey(typed) }
    }

    @Test func `a character too many is refused`() {
        #expect(throws: JournalError.wrongRecoveryKey(group: 13)) {
            try RecoveryKey(Bench.recoveryKey.description + "A")
        }
    }
}
