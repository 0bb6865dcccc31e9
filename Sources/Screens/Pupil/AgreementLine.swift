import Attendance
import TextUI

extension Agreement {
    /// The agreement in one line; a sign and a word say how it stands, so colour is not needed.
    func line(on day: Day) -> Line {
        switch state {
        case .open where isOverdue(on: day):
            Line("! ", .warning) + Line(text) + Line(" (\(terms): voorbij)", .warning)
        case .open: Line("- ", .muted) + Line(text) + Line(" (\(terms))", .muted)
        case .judged(let verdict, let day):
            Line("- \(text) (\(party.text): \(verdict.text), \(day.short))", .muted)
        }
    }
}

extension PupilFile {
    /// Overdue ones come first, those without a day last.
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
