/// 2,048 common Dutch words: each stands for eleven bits, and no two differ in one letter.
///
/// Chosen from OpenTaal's word list (see the README), four to eight letters without accents, in order.
public enum WordList {
    public static let words: [String] = String(decoding: PackageResources.woorden_txt, as: UTF8.self)
        .split(separator: "\n").map(String.init)

    /// What choosing one of them by chance is worth.
    public static let bitsPerWord = 11

    /// So many words, each drawn apart.
    public static func phrase(of count: Int, using generator: inout some RandomNumberGenerator) -> [String] {
        (0..<count).map { _ in words[Int.random(in: words.indices, using: &generator)] }
    }

    /// By bisection: the list is in order.
    public static func contains(_ word: some StringProtocol) -> Bool {
        var (low, high) = (words.startIndex, words.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] == word { return true }
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
