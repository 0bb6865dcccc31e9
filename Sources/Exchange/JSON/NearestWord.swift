/// Finds what somebody meant who made a typing mistake.
enum NearestWord {
    /// The nearest of `words`, nil when none is near: one mistake in a short word, two in a longer one.
    static func nearest(to word: String, among words: [String]) -> String? {
        // Longer than any word of ours: not a typing mistake, and not worth the square of its length.
        guard word.utf8.count <= 40 else { return nil }
        let allowed = word.utf8.count < 6 ? 1 : 2
        return words.map { (word: $0, distance: distance(word, $0)) }
            .filter { $0.distance <= allowed }
            .min { $0.distance < $1.distance }?.word
    }

    /// Letters put in, left out, changed, or swapped with their neighbour.
    private static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let changed = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(changed, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
