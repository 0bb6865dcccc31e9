import Attendance

extension ImportDecision {
    /// What a file changes of what was known, as a coordinator says it: `7 uren van onbekend naar ongeoorloofd, 3 uren
    /// vervallen`; nil where it changes nothing that counts.
    public var shiftSentence: String? {
        guard !shifts.isEmpty else { return nil }
        let parts = shifts.map { (count: $0.value, words: $0.key.words) }
            .sorted { ($1.count, $0.words) < ($0.count, $1.words) }
        return parts.map { "\($0.count.text("uur", "uren")) \($0.words)" }.joined(separator: ", ")
    }

    /// What that does to the pupils on the lists that are still to come, one sentence for those who go the same way.
    public func listSentences(_ register: Register) -> [String] {
        var groups: [Way: Int] = [:]
        for change in countChanges {
            groups[Way(list: change.list, before: change.before, after: change.after), default: 0] += 1
        }
        return groups.sorted { $0.key < $1.key }.map { way, count in
            let unit = register.schools[way.list.school]?.unit ?? .lessonHour
            let (pupils, go) = (count.text("leerling", "leerlingen"), count == 1 ? "gaat" : "gaan")
            return "\(pupils) van de lijst van \(way.list.day.brief) \(go) van "
                + "\(unit.text(from: way.before, to: way.after, by: " naar "))"
        }
    }
}

/// From what to what, on which list.
private struct Way: Hashable, Comparable {
    let list: OfficeHour.Key
    let before: Int
    let after: Int

    static func < (left: Way, right: Way) -> Bool {
        (left.list, right.after, left.before) < (right.list, left.after, right.before)
    }
}

extension HourShift {
    fileprivate var words: String {
        guard let after else { return "\(before.words) vervallen" }
        return "van \(before.words) naar \(after.words)"
    }
}

extension HourShift.Said {
    fileprivate var words: String {
        switch self {
        case .bin(.unauthorised): "ongeoorloofd"
        case .bin(.unknown): "onbekend"
        case .bin(.authorised): "geoorloofd"
        case .bin(.late): "te laat"
        case .bin(.sentOut): "uitgestuurd"
        case .unmapped: "onbekende code"
        }
    }
}

extension CountingUnit {
    /// `11 → 14 lesuur`: the unit stands once where both are whole hours.
    public func text(from before: Int, to after: Int, by arrow: String) -> String {
        let isWhole = before.isMultiple(of: 60) && after.isMultiple(of: 60)
        return (isWhole ? "\(before / 60)" : text(minutes: before)) + arrow + text(minutes: after)
    }
}
