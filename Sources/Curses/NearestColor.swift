/// The colour of a terminal's palette that comes nearest to a wanted one.
enum NearestColor {
    /// In 256 colours the fixed cube and greys (16–255), as users retune the first 16; else those first 16 or 8.
    static func number(red: Int, green: Int, blue: Int, of available: Int) -> Int {
        let candidates = available >= 256 ? 16..<256 : 0..<min(max(available, 8), 16)
        var best = candidates.lowerBound
        var least = Int.max
        for candidate in candidates {
            let (r, g, b) = components(candidate)
            let distance = (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
            if distance < least { (best, least) = (candidate, distance) }
        }
        return best
    }

    /// What xterm shows for a number.
    static func components(_ number: Int) -> (Int, Int, Int) {
        if number >= 232 {
            let grey = 8 + 10 * (number - 232)
            return (grey, grey, grey)
        }
        if number >= 16 {
            let steps = [0, 95, 135, 175, 215, 255]
            return (steps[(number - 16) / 36], steps[(number - 16) / 6 % 6], steps[(number - 16) % 6])
        }
        let basic = [
            (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
            (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
            (255, 0, 255),
            (0, 255, 255), (255, 255, 255),
        ]
        return basic[number]
    }
}
