import Attendance

/// Office hours as a calendar file that other programs import (RFC 5545).
public enum OfficeHourCalendar {
    private static let zone = "Europe/Amsterdam"

    /// Names of pupils only when `withNames`: a calendar is often shared, and synced to a telephone. `instant` is when
    /// it was made.
    public static func document(
        _ officeHours: [OfficeHour], _ register: Register, withNames: Bool, madeAt instant: Instant
    ) -> String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//spreekuur//spreekuur//NL")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        addZone(to: &lines)
        for officeHour in officeHours.sorted(by: { $0.key < $1.key }) {
            add(officeHour, register, withNames, instant, to: &lines)
        }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    /// The rule of the European Union since 1996: a calendar keeps what the clock on the wall says.
    private static func addZone(to lines: inout CalendarLines) {
        lines.add("BEGIN", "VTIMEZONE")
        lines.add("TZID", zone)
        for (kind, name, from, to, start, month) in [
            ("DAYLIGHT", "CEST", "+0100", "+0200", "19960331T020000", 3),
            ("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
        ] {
            lines.add("BEGIN", kind)
            lines.add("TZNAME", name)
            lines.add("TZOFFSETFROM", from)
            lines.add("TZOFFSETTO", to)
            lines.add("DTSTART", start)
            lines.add("RRULE", "FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU")
            lines.add("END", kind)
        }
        lines.add("END", "VTIMEZONE")
    }

    private static func add(
        _ officeHour: OfficeHour, _ register: Register, _ withNames: Bool, _ instant: Instant,
        to lines: inout CalendarLines
    ) {
        let (key, start) = (officeHour.key, officeHour.start)
        let end = officeHour.until ?? officeHour.end
        let school = register.schools[key.school]?.name ?? key.school.text
        lines.add("BEGIN", "VEVENT")
        // The same for ever: importing a later file changes the appointment instead of adding one.
        lines.add("UID", "\(key.day)-\(key.school.text)@spreekuur")
        lines.add("DTSTAMP", stamp(instant))
        lines.add("DTSTART;TZID=\(zone)", "\(date(key.day))T\(time(start))")
        // No end is allowed, one that is no later than the start is not.
        if start < end { lines.add("DTEND;TZID=\(zone)", "\(date(key.day))T\(time(end))") }
        lines.add("SUMMARY", text: "Spreekuur \(school), \(officeHour.headcount)")
        lines.add(
            "LOCATION", text: [school, officeHour.room].compactMap { $0 }.joined(separator: ", lokaal "))
        if withNames {
            lines.add("DESCRIPTION", text: officeHour.namedLines(register).joined(separator: "\n"))
        }
        lines.add("CLASS", "PRIVATE")
        lines.add("END", "VEVENT")
    }

    private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    private static func time(_ time: TimeOfDay) -> String { time.description.filter { $0 != ":" } + "00" }

    /// In UTC, as the standard asks.
    private static func stamp(_ instant: Instant) -> String {
        let second = Int(instant.milliseconds / 1000)
        let (days, rest) = second.quotientAndRemainder(dividingBy: 86_400)
        let ofMinute = rest % 60
        let minute = TimeOfDay.midnight.advanced(byMinutes: rest / 60).description.filter { $0 != ":" }
        return "\(date(Day(number: Int32(days))))T\(minute)\(ofMinute < 10 ? "0" : "")\(ofMinute)Z"
    }
}

extension OfficeHour {
    /// Of who is still expected, or came.
    fileprivate var headcount: String {
        let count = places.reduce(0) { sum, place in
            switch place.form {
            case .oneToOne, .group: sum + place.listings.count { $0.status.isOfThisDay }
            case .headcount(_, let count, _): sum + count
            case .pause: sum
            }
        }
        return count == 1 ? "1 leerling" : "\(count) leerlingen"
    }

    fileprivate func namedLines(_ register: Register) -> [String] {
        slots.compactMap { slot in
            guard let time = slot.start else { return nil }
            let place = slot.place
            let names = place.listings.filter { $0.status.isOfThisDay && !$0.isWalkIn }
                .compactMap { register.pupils[$0.pupil]?.pupil }.map { "\($0.name.full) (\($0.group))" }
                .joined(separator: ", ")
            switch place.form {
            case .oneToOne: return names.isEmpty ? nil : "\(time) \(names)"
            case .group(let name, _): return "\(time) groep \(name): \(names)"
            case .headcount(let name, let count, _): return "\(time) groep \(name): \(count) leerlingen"
            case .pause: return "\(time) pauze"
            }
        }
    }
}

extension Listing.Status {
    fileprivate var isOfThisDay: Bool {
        switch self {
        case .planned, .spoken, .notCome, .ill, .declined: true
        case .moved, .cancelled: false
        }
    }
}
