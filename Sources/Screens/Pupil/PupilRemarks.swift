import Attendance
import TextUI

/// What an officer should know of a pupil before the talk, the most urgent first.
///
/// Each is a fact or a warning; none of them stops anything.
struct PupilRemark: Hashable, Sendable {
    let text: String
    let role: Role

    init(_ text: String, _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

extension PupilRemark {
    /// `listing` = the place on the list it is asked for, if any: ground and parents belong to that.
    static func all(_ file: PupilFile, _ listing: Listing? = nil, _ situation: Situation) -> [PupilRemark] {
        var remarks: [PupilRemark] = []
        let standing = situation.overview[file.id]?.standing
        if let report = file.dueReport(in: standing, on: situation.today) {
            remarks.append(PupilRemark(report.sentence(on: situation.today), .warning))
        }
        if situation.register.hasEndedWriting(for: file.id) {
            remarks.append(PupilRemark("gaat verder buiten dit programma", .warning))
        }
        if let listing {
            remarks += [sinceList(file, listing, situation)].compactMap { $0 }
            remarks += school(file, listing, situation)
            remarks += [parents(file, listing, situation.today), ground(listing)].compactMap { $0 }
        }
        remarks += [waiting(file, situation), apart(file, situation)].compactMap { $0 }
        if let level = standing?.level, level > .calm { remarks.append(PupilRemark(level.text, level.role)) }
        if let day = situation.overview[file.id]?.projection {
            let unit = situation.unit(of: file.school)
            remarks.append(PupilRemark(day.projectionSentence(unit, standing?.level)))
        }
        remarks += [recheck(file, situation)].compactMap { $0 }
        remarks += data(file, situation) + agreements(file, situation.today)
        let unit = situation.unit(of: file.school)
        remarks += situation.signals(of: file).filter { !$0.isRemarked }
            .map { PupilRemark($0.sentence(unit), $0.role) }
        if let standing { remarks += counted(standing, situation.unit(of: file.school)) }
        if let listing { remarks += [home(file, listing, situation.today)].compactMap { $0 } }
        return remarks
    }

    /// Did not come for the second time: nobody asks them again before the parents know.
    private static func waiting(_ file: PupilFile, _ situation: Situation) -> PupilRemark? {
        let times = situation.register.timesNotCome(file)
        guard times > 1 else { return nil }
        return PupilRemark("\(times) keer niet gekomen: de school belt de ouders", .warning)
    }

    /// Without saying from whom: who looks along may not read that.
    private static func apart(_ file: PupilFile, _ situation: Situation) -> PupilRemark? {
        let count = situation.register.apart(from: file.id).count
        guard count > 0 else { return nil }
        return PupilRemark("apart houden van \(count.text("andere leerling", "andere leerlingen"))", .warning)
    }

    /// What was read in since the pupil came on this list, as far as it changes the count.
    private static func sinceList(
        _ file: PupilFile, _ listing: Listing, _ situation: Situation
    ) -> PupilRemark? {
        guard let key = situation.list(of: file, with: listing),
            let now = situation.overview[file.id]?.standing.count.minutes,
            let then = situation.minutesWhenListed(file, at: key), then != now
        else { return nil }
        let unit = situation.unit(of: file.school)
        return PupilRemark(
            "van \(unit.text(from: then, to: now, by: " naar ")) sinds de lijst",
            now > then ? .warning : .text)
    }

    /// Where the school's newest package says something else than the list.
    private static func school(
        _ file: PupilFile, _ listing: Listing, _ situation: Situation
    ) -> [PupilRemark] {
        let register = situation.register
        guard let key = situation.list(of: file, with: listing),
            let ask = register.schoolAsk(of: file.id, at: key)
        else { return [] }
        if register.isNoLongerAsked(file.id, at: key) {
            return [PupilRemark("school vraagt dit gesprek niet meer", .warning)]
        }
        guard ask.reason != listing.reason else { return [] }
        return [PupilRemark("school: \(situation.words(ask.reason, about: file.id))")]
    }

    /// What the school let know of the weeks since a talk.
    private static func recheck(_ file: PupilFile, _ situation: Situation) -> PupilRemark? {
        guard let recheck = situation.register.recheck(of: file.id), let first = recheck.weeks.first else {
            return nil
        }
        let unit = situation.unit(of: file.school)
        let minutes = unit.text(minutes: recheck.weeks.reduce(0) { $0 + $1.minutes })
        let late = recheck.weeks.reduce(0) { $0 + $1.timesLate }
        let report = recheck.weeks.contains(where: \.hasReport) ? ", wel een melding" : ""
        let left = recheck.hasLeft ? ", inmiddels van school" : ""
        return PupilRemark(
            "school: sinds \(first.monday.short) \(minutes) verzuim, \(late) keer te laat\(report)\(left)")
    }

    private static func parents(_ file: PupilFile, _ listing: Listing, _ today: Day) -> PupilRemark? {
        guard listing.missesParents(file.pupil, on: today), listing.status == .planned else { return nil }
        let age = file.pupil.birthDate == nil ? "leeftijd onbekend" : "onder 16"
        return PupilRemark("ouders nog niet ingelicht (\(age))", .warning)
    }

    /// From 16 on nobody has to be told first, and what home hears is less.
    private static func home(_ file: PupilFile, _ listing: Listing, _ today: Day) -> PupilRemark? {
        let age = AgeGroup(file.pupil, on: today)
        guard listing.parentsInformed == nil, listing.status == .planned, !age.mustTellParents else {
            return nil
        }
        return PupilRemark(age.parentsText, .muted)
    }

    private static func ground(_ listing: Listing) -> PupilRemark? {
        guard listing.ground == nil, listing.status == .planned else { return nil }
        return PupilRemark("grond ontbreekt", .warning)
    }

    private static func data(_ file: PupilFile, _ situation: Situation) -> [PupilRemark] {
        var remarks: [PupilRemark] = []
        if let day = file.missingSince {
            remarks.append(PupilRemark(day.missingSentence, .warning))
        }
        if let day = file.pupil.exemptUntil, day >= situation.today {
            remarks.append(PupilRemark("vrijgesteld tot en met \(day.dated)", .warning))
        }
        let own = situation.register.ownMunicipalities.map(Collation.key)
        if !own.isEmpty, !file.pupil.municipality.isEmpty,
            !own.contains(Collation.key(file.pupil.municipality))
        {
            remarks.append(PupilRemark("woont in \(file.pupil.municipality)"))
        }
        return remarks
    }

    private static func agreements(_ file: PupilFile, _ today: Day) -> [PupilRemark] {
        let open = file.openAgreements
        guard !open.isEmpty else { return [] }
        let overdue = open.count { $0.isOverdue(on: today) }
        let count = open.count.text("afspraak open", "afspraken open")
        guard overdue > 0 else { return [PupilRemark(count)] }
        return [PupilRemark("\(count), \(overdue) over de datum", .warning)]
    }

    private static func counted(_ standing: Standing, _ unit: CountingUnit) -> [PupilRemark] {
        var remarks: [PupilRemark] = []
        if standing.count.unknownMinutes > 0 {
            remarks.append(
                PupilRemark("\(unit.text(minutes: standing.count.unknownMinutes)) kan erbij komen", .unknown))
        }
        if standing.count.unmappedLessons > 0 {
            let lessons = standing.count.unmappedLessons.text("les", "lessen")
            remarks.append(PupilRemark("\(lessons) met een onbekende code", .unknown))
        }
        return remarks
    }

    /// Where the pupil stands in "wie eerst", and why: `3e: dicht bij de grens`.
    static func place(_ row: Overview.Row, _ situation: Situation) -> PupilRemark? {
        situation.overview.position(of: row.id).map { position in
            PupilRemark("\(position + 1)e: \(row.reason.text(on: situation.today))", row.reason.role)
        }
    }

    /// Without what the reason of the pupil's place says already.
    static func besides(_ reason: Overview.Reason, _ remarks: [PupilRemark], on today: Day) -> [PupilRemark] {
        let said = reason.text(on: today)
        return remarks.filter { $0.text != said }
    }

    /// The remarks behind each other, as many whole ones on each line as fit.
    static func lines(_ remarks: [PupilRemark], columns: Int, after start: Line = "") -> [Line] {
        var lines: [Line] = []
        var line = start
        var isFirst = true
        for remark in remarks {
            let separator = isFirst ? "" : " · "
            let words = wrapped(remark.text, columns: columns)
            if words.count > 1 {
                if !line.isEmpty { lines.append(line) }
                lines += words.dropLast().map { Line($0, remark.role) }
                line = Line(words[words.count - 1], remark.role)
            } else if !line.isEmpty, line.width + separator.count + TextUI.columns(of: remark.text) > columns
            {
                lines.append(line)
                line = Line(remark.text, remark.role)
            } else {
                line += Line(separator, .muted) + Line(remark.text, remark.role)
            }
            isFirst = false
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

extension DueReport {
    func sentence(on today: Day) -> String {
        if is18 { return "16 uur bereikt op \(end.brief); melding 18+ mag, uiterlijk \(deadline.brief)" }
        return deadline < today
            ? "eerst melden: dat moest uiterlijk \(deadline.brief)"
            : "eerst melden, uiterlijk \(deadline.brief)"
    }
}
