import Attendance
import TextUI

/// When, where and with whom an office hour is; not its day, and not who comes.
struct OfficeHourTerms: Hashable, Sendable {
    var start: TimeOfDay
    var until: TimeOfDay?
    var room: String?
    var officer: String?
    var minutesPerPupil: Int

    init(_ plan: OfficeHourPlan) {
        start = plan.start
        until = plan.until
        room = plan.room
        officer = plan.officer
        minutesPerPupil = plan.minutesPerPupil
    }

    fileprivate init(start: TimeOfDay, until: TimeOfDay?, room: String?, officer: String?, minutes: Int) {
        self.start = start
        self.until = until
        self.room = room
        self.officer = officer
        minutesPerPupil = minutes
    }

    /// The same list, at another time or place.
    func applied(to plan: OfficeHourPlan) -> OfficeHourPlan {
        OfficeHourPlan(
            key: plan.key, start: start, until: until, room: room, officer: officer,
            minutesPerPupil: minutesPerPupil, entries: plan.entries)
    }
}

/// The fields in which an office hour, or the rhythm of several, is asked.
enum OfficeHourField: Hashable, Sendable {
    case school, weeks, day, start, until, room, officer, minutes, save
}

extension FormRow where Name == OfficeHourField {
    static func officeHour(_ terms: OfficeHourTerms?) -> [FormRow] {
        func field(_ name: Name, _ label: String, _ text: String?, columns: Int, limit: Int) -> FormField<
            Name
        > {
            FormField(name, label, .field(TextField(text ?? "", limit: limit)), columns: columns)
        }
        return [
            FormRow(
                "Begin", field(.start, "", terms?.start.description ?? "13:00", columns: 6, limit: 5),
                field(.until, "tot", terms?.until?.description, columns: 6, limit: 5)),
            FormRow("Lokaal", field(.room, "", terms?.room, columns: 24, limit: 200)),
            FormRow("Ambtenaar", field(.officer, "", terms?.officer, columns: 24, limit: 200)),
            FormRow(
                "Per leerling", field(.minutes, "", "\(terms?.minutesPerPupil ?? 15)", columns: 4, limit: 3)),
        ]
    }

    /// Nothing is chosen: which school it is is not guessed.
    static func school(_ schools: [School]) -> FormRow {
        FormRow("School", FormField(.school, "", .choice(Choice(OptionList.lettered(schools.map(\.name))))))
    }

    static func button(_ label: String) -> FormRow {
        FormRow("", FormField(.save, "", .choice(Choice([label])), columns: label.count + 4))
    }
}

extension RowForm where Name == OfficeHourField {
    /// What stands beside the fields, which are gone where one is typed in.
    mutating func explainOfficeHour() {
        form.remark(.understood("leeg: zonder einde"), on: .until)
        form.remark(.understood("minuten"), on: .minutes)
    }

    mutating func fill(_ terms: OfficeHourTerms) {
        for row in FormRow.officeHour(terms) {
            for field in row.fields { form[field.name]?.content = field.content }
        }
    }

    mutating func terms() throws(Incomplete<Name>) -> OfficeHourTerms {
        guard let start = answer(.start).flatMap({ TimeOfDay($0) }) else {
            throw complain("typ bijvoorbeeld 13:00", on: .start)
        }
        var until: TimeOfDay?
        if let text = answer(.until) {
            until = TimeOfDay(text)
            guard let until else { throw complain("typ bijvoorbeeld 15:30, of niets", on: .until) }
            guard until > start else { throw complain("niet na het begin", on: .until) }
        }
        guard let minutes = answer(.minutes).flatMap({ Int($0) }), (1...120).contains(minutes) else {
            throw complain("1 tot 120 minuten", on: .minutes)
        }
        return OfficeHourTerms(
            start: start, until: until, room: answer(.room), officer: answer(.officer), minutes: minutes)
    }
}

extension Situation {
    /// As the school's rhythm says, else as the last list was; nil where there was none.
    func usualTerms(at school: BRIN?) -> OfficeHourTerms? {
        if let school, let rhythm = register.schools[school]?.rhythm {
            return OfficeHourTerms(rhythm.plan(at: school, on: today))
        }
        return register.officeHours.values.filter { school == nil || $0.key.school == school }
            .max { $0.key < $1.key }.map { OfficeHourTerms(OfficeHourPlan($0)) }
    }
}
