import Attendance
import TextUI

/// What stands in a field for a day.
enum DayAnswer: Hashable, Sendable {
    case none
    case day(Day)
    case unclear
}

extension RowForm {
    func day(_ name: Name, today: Day) -> DayAnswer {
        guard let text = answer(name) else { return .none }
        return DayInput.parse(text, today: today).map(DayAnswer.day) ?? .unclear
    }

    /// Says how a coming day was understood; while typing, what is not yet a date gets no complaint.
    mutating func echoDay(_ name: Name, today: Day, calendar: SchoolCalendar?) {
        switch day(name, today: today) {
        case .none, .unclear: form.remark(nil, on: name)
        case .day(let day) where day < today:
            form.remark(.complaint("\(day.dated) is al geweest"), on: name)
        case .day(let day):
            let noLessons = calendar?.noLessons(on: day) == nil ? "" : ", geen lesdag"
            form.remark(.understood(day.echoed + noLessons), on: name)
        }
    }

    /// The coming day that was typed, nil when none was; a complaint beside the field, and an error, when
    /// it cannot be used.
    mutating func comingDay(_ name: Name, today: Day) throws(Incomplete<Name>) -> Day? {
        switch day(name, today: today) {
        case .none: return nil
        case .day(let day) where day >= today: return day
        case .day(let day): throw complain("\(day.dated) is al geweest", on: name)
        case .unclear: throw complain("geen datum; typ bijvoorbeeld vr, +2w of 15-1", on: name)
        }
    }

    /// Puts the complaint beside the field.
    mutating func complain(_ text: String, on name: Name) -> Incomplete<Name> {
        form.remark(.complaint(text), on: name)
        return Incomplete(name: name)
    }
}

/// A form cannot be saved yet: the field that says why.
struct Incomplete<Name: Hashable & Sendable>: Error, Hashable, Sendable {
    var name: Name
}
