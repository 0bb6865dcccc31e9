import Attendance
import TextUI

/// What a package would bring of each pupil, beside what is known of them here.
struct PackageStory: Sendable {
    private enum Row: Sendable {
        case heading(String)
        case pupil(ID<Pupil>, facts: String)
        /// Words about the pupil above.
        case words(ID<Pupil>, label: String, String)
    }

    private var rows: [Row] = []
    private var files: [ID<Pupil>: PupilFile] = [:]
    private let before: Register
    private let after: Register

    init(_ preview: PackagePreview, _ before: Register) {
        self.before = before
        var register = before
        for event in preview.events { register.apply(event) }
        after = register
        switch preview.content {
        case .list: tellList(preview.events)
        case .feedback: tellFeedback(preview.events)
        }
    }

    private mutating func tellList(_ events: [Event]) {
        let known = Set(before.pupils.keys)
        tell("Nieuw", events.compactMap { if case .pupilEnrolled(let id, _, _, _) = $0 { id } else { nil } })
        {
            story, id in story.asks(of: id).map { .words(id, label: $0.day.brief, $0.listing.reason) }
        }
        let changed = events.compactMap { event -> ID<Pupil>? in
            switch event {
            case .pupilChanged(let id, _, _), .absencesRecorded(let id, _, _): known.contains(id) ? id : nil
            case _: nil
            }
        }
        tell("Gewijzigd", changed) { story, id in
            story.changes(of: id, events).map { .words(id, label: "nu anders", $0) }
        }
        let keys = before.officeHours.keys.sorted()
        for key in keys {
            let listed = after.officeHours[key]?.places.flatMap(\.listings) ?? []
            tell(
                "Vraagt school niet meer op \(key.day.brief); blijft staan",
                listed.map(\.pupil).filter {
                    after.isNoLongerAsked($0, at: key) && !before.isNoLongerAsked($0, at: key)
                }
            ) { _, _ in [] }
            tell(
                "Een andere aanleiding op \(key.day.brief); beide blijven staan",
                listed.filter { listing in
                    guard let ask = after.schoolAsk(of: listing.pupil, at: key) else { return false }
                    return before.schoolAsk(of: listing.pupil, at: key) == nil && ask.reason != listing.reason
                }.map(\.pupil)
            ) { story, id in
                let own = story.after.officeHours[key]?.place(of: id)?.listing.reason ?? ""
                let theirs = story.after.schoolAsk(of: id, at: key)?.reason ?? ""
                return [.words(id, label: "jij", own), .words(id, label: "school", theirs)]
            }
        }
    }

    /// Each package tells three months: what was known already is only counted.
    private mutating func tellFeedback(_ events: [Event]) {
        var known = 0
        for case .feedbackReceived(let id, let received) in events {
            let feedback = received.feedback
            guard !before.feedback(of: id).contains(feedback) else {
                known += 1
                continue
            }
            add(id, ["\(feedback.day.brief): \(feedback.outcome.text)", feedback.isWalkIn ? "inloop" : ""])
            rows += feedback.texts.map { .words(id, label: $0.0, $0.1) }
        }
        if known > 0 { rows.append(.heading("Was al bekend: \(known)")) }
        let heard = before.pupils.values.filter { !$0.feedback.isEmpty }.map(\.id)
        let gone = Dictionary(uniqueKeysWithValues: heard.map { ($0, days(noLongerToldOf: $0)) })
        tell("Was een vergissing, of blijft nu bij leerplicht", heard.filter { gone[$0]?.isEmpty == false }) {
            _, id in (gone[id] ?? []).map { .words(id, label: $0.brief, "wordt niet meer verteld") }
        }
    }

    private func days(noLongerToldOf pupil: ID<Pupil>) -> [Day] {
        let still = Set(after.feedback(of: pupil).map(\.day))
        return before.feedback(of: pupil).map(\.day).filter { !still.contains($0) }
    }

    private mutating func tell(
        _ heading: String, _ pupils: [ID<Pupil>], _ words: (PackageStory, ID<Pupil>) -> [Row]
    ) {
        var seen: Set<ID<Pupil>> = []
        let pupils = pupils.filter { seen.insert($0).inserted }
            .compactMap { id in after.pupils[id].map { (id, $0.pupil.name.sortKey) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        guard !pupils.isEmpty else { return }
        rows.append(.heading("\(heading): \(pupils.count)"))
        for id in pupils {
            add(id, [])
            rows += words(self, id)
        }
    }

    private mutating func add(_ id: ID<Pupil>, _ facts: [String]) {
        guard let file = after.pupils[id] else { return }
        files[id] = file
        rows.append(
            .pupil(
                id, facts: ([file.pupil.group] + facts).filter { !$0.isEmpty }.joined(separator: " · ")))
    }

    private func asks(of id: ID<Pupil>) -> [HandOver.Ask] { after.pupils[id]?.handOvers.last?.asks ?? [] }

    private func changes(of id: ID<Pupil>, _ events: [Event]) -> [String] {
        var changes: [String] = []
        if let old = before.pupils[id]?.pupil, let new = after.pupils[id]?.pupil {
            if old.name != new.name { changes.append("naam") }
            if old.group != new.group { changes.append("klas was \(old.group)") }
            if old.municipality != new.municipality { changes.append("woont in \(new.municipality)") }
            if old.mentor != new.mentor || old.birthDate != new.birthDate || old.track != new.track {
                changes.append("andere gegevens")
            }
        }
        let hasAbsence = events.contains { if case .absencesRecorded(id, _, _) = $0 { true } else { false } }
        return [(changes + (hasAbsence ? ["verzuim"] : [])).joined(separator: ", ")]
    }

    /// Wrapped as in the smallest window, so that the cursor counts the same lines in every one.
    func lines(_ situation: Situation) -> [Line] {
        let columns = Model.smallest.columns - 8
        return rows.flatMap { row -> [Line] in
            switch row {
            case .heading(let text): return [Line(text, .heading)]
            case .pupil(let id, let facts):
                guard let file = files[id] else { return [] }
                return [Line("  " + situation.listedName(of: file), .emphasis) + Line(" · " + facts, .muted)]
            case .words(let id, let label, let words):
                let text = "\(label): \(situation.words(words, about: id))"
                return wrapped(text, columns: columns).enumerated().map {
                    Line(($0 == 0 ? "    " : "      ") + $1)
                }
            }
        }
    }
}
