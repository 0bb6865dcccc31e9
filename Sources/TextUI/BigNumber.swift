/// A number to be read across a table: five rows high, made of blocks.
public struct BigNumber: Hashable, Sendable {
    private let digits: [Int]

    public static let height = 5
    private static let digitColumns = 6
    private static let gap = 2

    /// Below zero is shown as zero.
    public init(_ number: Int) {
        digits = String(max(0, number)).compactMap(\.wholeNumberValue)
    }

    public var columns: Int { digits.count * (BigNumber.digitColumns + BigNumber.gap) - BigNumber.gap }

    public func draw(into frame: inout Frame, in region: Region, _ role: Role) {
        for (index, digit) in digits.enumerated() {
            let place = region.cut(left: index * (BigNumber.digitColumns + BigNumber.gap)).rest
            for (row, pattern) in BigNumber.patterns[digit].enumerated() {
                for (column, isOn) in pattern.map({ $0 == "#" }).enumerated() where isOn {
                    // Two cells for each dot: a cell is twice as high as it is wide.
                    let dot = place.line(row).cut(left: 2 * column).rest.cut(left: 2).left
                    frame.fill(dot, role, with: frame.glyphs.full)
                }
            }
        }
    }

    private static let patterns = [
        ["###", "# #", "# #", "# #", "###"], ["  #", "  #", "  #", "  #", "  #"],
        ["###", "  #", "###", "#  ", "###"], ["###", "  #", "###", "  #", "###"],
        ["# #", "# #", "###", "  #", "  #"], ["###", "#  ", "###", "  #", "###"],
        ["###", "#  ", "###", "# #", "###"], ["###", "  #", "  #", "  #", "  #"],
        ["###", "# #", "###", "# #", "###"], ["###", "# #", "###", "  #", "###"],
    ]
}
