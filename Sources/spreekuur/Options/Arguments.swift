import ArgumentParser
import Attendance

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        guard let day = Day(argument), day.isInLivingMemory else { return nil }
        self = day
    }

    /// Only the years that the input in JSON takes too: further off is a mistake, of a finger or a clock.
    var isInLivingMemory: Bool { (1980...2099).contains(parts.year) }
}

extension TimeOfDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension BRIN: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension School.Kind: ExpressibleByArgument {}

extension School.Region: ExpressibleByArgument {}

extension FolderRole: ExpressibleByArgument {}

/// `D` or `D..D`, both days included.
struct DayRange: ExpressibleByArgument {
    var days: ClosedRange<Day>

    init?(argument: String) {
        let ends = argument.split(separator: "..", omittingEmptySubsequences: false).map {
            Day(argument: String($0))
        }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last
        else {
            return nil
        }
        days = first...last
    }
}
