import Attendance

/// The ladders that come with the program, by the name of their file.
enum LadderName: String, CaseIterable {
    case uren, zorg, mazl, isk
    case lateness = "te-laat"
    case fiveTimes = "vijf-keer"
    case tenTimes = "tien-keer"

    var bytes: [UInt8] {
        switch self {
        case .uren: PackageResources.uren_toml
        case .zorg: PackageResources.zorg_toml
        case .mazl: PackageResources.mazl_toml
        case .isk: PackageResources.isk_toml
        case .lateness: PackageResources.te_laat_toml
        case .fiveTimes: PackageResources.vijf_keer_toml
        case .tenTimes: PackageResources.tien_keer_toml
        }
    }
}

extension LadderName {
    /// All of them; a test reads each.
    static var shipped: [Ladder] { allCases.compactMap { try? LadderFile.read($0.bytes) } }

    /// A ladder that the school has: by its own name, or by the name of the file it came from.
    static func known(_ argument: String, at school: School) throws(Failure) -> Ladder {
        var names = [argument]
        if LadderName(rawValue: argument) != nil { names.append(try ladder(argument).name) }
        if let known = school.ladders.first(where: { names.contains($0.name) }) { return known }
        let others = school.ladders.map { "'\($0.name)'" }
        throw Failure(
            .refused, "school \(school.brin.text) heeft geen ladder '\(argument)'",
            try: others.isEmpty
                ? "spreekuur school wijzigen --ladder" : "een van: \(others.joined(separator: ", "))")
    }

    /// What a command was given: the name of one of ours, else a file.
    static func ladder(_ argument: String) throws(Failure) -> Ladder {
        let shipped = LadderName(rawValue: argument)
        let bytes = if let shipped { shipped.bytes } else { try InputFile.read(argument) }
        do throws(LadderFileError) {
            return try LadderFile.read(bytes)
        } catch {
            throw Failure(
                .inputRefused, "ladder \(argument): \(error.sentence)",
                try: "een ladder die al klaarstaat: \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }
}
