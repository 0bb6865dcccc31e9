import Attendance

extension Day {
    /// `bij dit tempo 16 lesuur rond 9 dec`, of a projected day: an estimate, and worded as one.
    ///
    /// Opnieuw where the level says that 16 hours were just reached.
    public func projectionSentence(_ unit: CountingUnit, _ level: Level?) -> String {
        let again = level == .reached ? "opnieuw " : ""
        return "bij dit tempo \(again)\(unit.text(minutes: SixteenHourCount.limit)) rond \(short)"
    }
}
