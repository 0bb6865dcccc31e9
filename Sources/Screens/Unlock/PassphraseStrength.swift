import Attendance

/// How hard a passphrase is to guess for somebody who knows how people choose them.
///
/// The cheapest way to put it together counts, in bits: a word of our list 11; other letters 2 each, as in language,
/// or 4.7 where they make no word of three; a digit 3.3, another sign 4, what stands between words 1; a year 7, a row
/// (`1234`, `aaaa`, `qwerty`) 6, a piece that stood there before 3; a capital 1, at most three times.
public struct PassphraseStrength: Hashable, Sendable {
    public let bits: Double

    /// Half of all guesses at this many bits take ten fast computers most of a year.
    public static let fewestBits: Double = 32
    /// Guesses a second of those computers: each costs one of them 0.7 s and 256 MB.
    private static let guessesPerSecond: Double = 100
    /// Longer than this counts as this long.
    private static let longest = 128

    public init(of passphrase: String) {
        let characters = Array(passphrase.prefix(PassphraseStrength.longest))
        let pieces = PassphrasePieces(characters.flatMap { $0.lowercased() })
        bits = pieces.fewestBits + Double(min(3, characters.count(where: \.isUppercase)))
    }

    public var isEnough: Bool { bits >= PassphraseStrength.fewestBits }

    /// Until half of what it might be has been tried.
    var days: Double {
        var guesses = 1.0
        // No exponential without Foundation; half bits do not matter to a number of years.
        for _ in 0..<max(0, Int(bits) - 1) { guesses *= 2 }
        return guesses / PassphraseStrength.guessesPerSecond / 86_400
    }
}

/// The ways to cut a passphrase into pieces that somebody who guesses would try.
private struct PassphrasePieces {
    private let text: [Character]
    /// How long the same run of characters is that ends here and at an earlier place; by place and earlier place.
    private let repeats: [[Int]]

    init(_ text: [Character]) {
        self.text = text
        var repeats = Array(repeating: Array(repeating: 0, count: text.count + 1), count: text.count + 1)
        for end in text.indices {
            for earlier in 0..<end where text[earlier] == text[end] {
                repeats[end + 1][earlier + 1] = repeats[end][earlier] + 1
            }
        }
        self.repeats = repeats
    }

    /// Of all ways, piece by piece from the left.
    var fewestBits: Double {
        var best = [0.0]
        for end in 1..<text.count + 1 {
            var bits = best[end - 1] + single(end - 1)
            for start in max(0, end - 10)..<end {
                if let piece = piece(start..<end) { bits = min(bits, best[start] + piece) }
            }
            for earlier in 1..<end {
                let length = min(repeats[end][earlier], end - earlier)
                if length >= 3 { bits = min(bits, best[end - length] + 3) }
            }
            best.append(bits)
        }
        return best[text.count]
    }

    private func single(_ index: Int) -> Double {
        let character = text[index]
        if character.isLetter { return runOfLetters(around: index) >= 3 ? 2 : 4.7 }
        if character.isNumber { return 3.3 }
        return " -_.,".contains(character) ? 1 : 4
    }

    private func runOfLetters(around index: Int) -> Int {
        let before = text[..<index].reversed().prefix(2).prefix(while: \.isLetter).count
        return before + text[index...].prefix(3).prefix(while: \.isLetter).count
    }

    private func piece(_ range: Range<Int>) -> Double? {
        guard range.count >= 3 else { return nil }
        let piece = String(text[range])
        if WordList.contains(piece) { return Double(WordList.bitsPerWord) }
        if let year = Int(piece), range.count == 4, (1900...2099).contains(year) { return 7 }
        return isRow(text[range]) ? 6 : nil
    }

    private static let keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    private func isRow(_ piece: ArraySlice<Character>) -> Bool {
        if PassphrasePieces.keyboard.contains(where: { $0.contains(String(piece)) }) { return true }
        let codes = piece.compactMap(\.asciiValue).map(Int.init)
        guard codes.count == piece.count else { return Set(piece).count == 1 }
        let steps = Set(zip(codes, codes.dropFirst()).map { $1 - $0 })
        return steps.count == 1 && (-1...1).contains(steps.first ?? 2)
    }
}
