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
