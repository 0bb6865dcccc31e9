extension Register {
    /// Everybody of a school, by why a talk is due; of one reason in the order of the overview, on its day.
    public func candidates(at school: BRIN, _ overview: Overview) -> [Candidate] {
        guard let finder = CandidateFinder(self, school: school, on: overview.day) else { return [] }
        let files = pupils
        let found = overview.rows.mapInParallel { row in
            files[row.id].flatMap { $0.school == school ? finder.candidate($0, row) : nil }
        }
        return found.compactMap { $0 }.enumerated()
            .sorted { left, right in
                if left.element.group == right.element.group { return left.offset < right.offset }
                return left.element.group.precedes(right.element.group)
            }
            .map(\.element)
    }
}
