import Attendance

extension Situation {
    /// Computed when it is looked at: a school has thousands of pupils, a screen some twenty.
    func signals(of file: PupilFile) -> [Signal] {
        guard let row = overview[file.id],
            let finder = register.signalFinder(for: file.school, on: today)
        else { return [] }
        return finder.signals(of: file, row)
    }

    /// The signals of everyone who has one: a pass over all absence, so ask once and keep the answer.
    func signalKinds() -> [ID<Pupil>: Set<Signal.Kind>] {
        let finders = register.schools.keys.reduce(into: [:]) { finders, school in
            finders[school] = register.signalFinder(for: school, on: today)
        }
        var kinds: [ID<Pupil>: Set<Signal.Kind>] = [:]
        for row in overview.rows {
            guard let file = pupil(row.id), let finder = finders[file.school] else { continue }
            let signals = finder.signals(of: file, row)
            if !signals.isEmpty { kinds[row.id] = Set(signals.map(\.kind)) }
        }
        return kinds
    }
}
