import Attendance
import TextUI

extension Agreement {
    /// The agreement in as many lines as it needs; the terms get lines of their own where they do not fit.
    ///
    /// A sign and a word say how it stands, so colour is not needed.
    func lines(of pupil: ID<Pupil>, _ situation: Situation, columns: Int) -> [Line] {
        let (sign, terms, role) = standing(on: situation.today)
        let text = situation.words(text, about: pupil)
        let whole = sign + Line(text, textRole) + Line(" (\(terms))", role)
        guard whole.width > columns else { return [whole] }
        var lines = wrapped(text, columns: columns - 2).enumerated().map { index, words in
            (index == 0 ? sign : Line("  ")) + Line(words, textRole)
        }
        lines += wrapped("(\(terms))", columns: columns - 2).map { Line("  ") + Line($0, role) }
        return lines
    }

    private func standing(on day: Day) -> (sign: Line, terms: String, role: Role) {
        switch state {
        case .open where isOverdue(on: day): (Line("! ", .warning), "\(terms): voorbij", .warning)
        case .open: (Line("- ", .muted), terms, .muted)
        case .judged(let verdict, let day):
            (Line("- ", .muted), "\(party.text): \(verdict.text), \(day.short)", .muted)
        }
    }

    private var textRole: Role { state == .open ? .text : .muted }
}

extension PupilFile {
    /// By the day they are due; those without a day last.
    var openAgreementsByDue: [Agreement] {
        openAgreements.enumerated().sorted { left, right in
            switch (left.element.due, right.element.due) {
            case (let first?, let second?) where first != second: first < second
            case (.some, nil): true
            case (nil, .some): false
            case (.some, .some), (nil, nil): left.offset < right.offset
            }
        }.map(\.element)
    }
}
