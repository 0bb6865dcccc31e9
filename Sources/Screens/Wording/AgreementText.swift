import Attendance

extension Agreement {
    /// Whose move, how often and by when: `leerling, dagelijks, uiterlijk di 1 dec`.
    public var terms: String {
        var words = [party.text]
        if let repetition { words.append(repetition.rawValue) }
        if let due { words.append("uiterlijk \(due.brief)") }
        return words.joined(separator: ", ")
    }
}

extension Goal {
    /// `5 van de 5 keer eerste uur per week, tot vr 18 dec`
    public var text: String {
        let share = outOf.map { "\(count) van de \($0)" } ?? "\(count)"
        return "\(share) keer \(unit.text) per \(per.rawValue)" + (until.map { ", tot \($0.brief)" } ?? "")
    }
}
