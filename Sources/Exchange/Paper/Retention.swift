import Attendance

/// How long what is written about a pupil is kept, as the rest of "We bewaren dit …" (DOMAIN §9).
enum Retention {
    /// A talk without a report goes from 1 October after the school year that follows it: our own rule. With one,
    /// the file is a file of the law (Selectielijst gemeenten 2020, 12.1.3 and 12.1.4).
    static func words(_ file: PupilFile, _ ground: Ground?, lastTalk: Day) -> String {
        let isReported =
            switch ground {
            case .overig: true
            case .ownRequest, .bureau, nil: file.reports.contains { $0.status != .withdrawn }
            }
        guard !isReported else { return "tot de 19e verjaardag, en soms langer als de wet dat vraagt" }
        let end = lastTalk.schoolYear.upperBound.parts.year + 1
        return "tot 1 oktober \(end)"
    }
}
