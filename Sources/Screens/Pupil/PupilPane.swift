import Attendance
import TextUI

/// What is worth knowing of one pupil, beside a list that is wide enough.
struct PupilPane {
    private let file: PupilFile
    private let listing: Listing?

    init(_ file: PupilFile, _ listing: Listing? = nil) {
        self.file = file
        self.listing = listing
    }

    /// From here on there is room for a pane.
    static let fromColumns = 110

    /// The list keeps its columns, less where the pane would get under 30.
    static func split(_ region: Region, list columns: Int = 80) -> (list: Region, pane: Region?) {
        guard region.columns >= fromColumns else { return (region, nil) }
        let (list, rest) = region.cut(right: max(30, region.columns - columns))
        return (list, rest.cut(left: 2).rest)
    }

    func draw(into frame: inout Frame, _ pane: Region, _ situation: Situation) {
        let pane = pane.cut(right: 1).rest
        let lines = lines(situation, columns: pane.columns, frame.glyphs)
        for (index, line) in lines.enumerated() { frame.put(line, in: pane.line(index)) }
    }

    private func lines(_ situation: Situation, columns: Int, _ glyphs: Glyphs) -> [Line] {
        var lines = [Line(situation.name(of: file), .emphasis), Line(facts(situation), .muted), Line()]
        let row = situation.overview[file.id]
        if let standing = row?.standing {
            let unit = situation.unit(of: file.school)
            lines.append(standing.count.line(unit, bar: 16, glyphs))
            let weeks = situation.weeks(8, of: file)
            lines.append(
                Line.weeks(weeks, glyphs) + Line(" 8 lesweken, \(standing.timesLate)× te laat", .muted))
        }
        lines.append(Line())
        for remark in PupilRemark.all(file, listing, situation) {
            lines += wrapped(remark.text, columns: columns).map { Line($0, remark.role) }
        }
        if let listing { lines += [Line()] + beforehand(listing, columns) }
        lines += [Line()] + moments(row)
        let agreements = file.openAgreementsByDue
        if !agreements.isEmpty { lines += [Line(), Line("Afgesproken", .heading)] }
        for agreement in agreements {
            lines += agreement.lines(of: file.id, situation, columns: columns)
        }
        return lines
    }

    private func facts(_ situation: Situation) -> String {
        let age = file.pupil.birthDate.map { "\($0.age(on: situation.today)) jaar" }
        return [file.pupil.group, age, file.pupil.number.text, situation.schoolAmongOthers(file)]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func beforehand(_ listing: Listing, _ columns: Int) -> [Line] {
        var lines = wrapped(listing.reason, columns: columns).filter { !$0.isEmpty }.map { Line($0) }
        lines += [Line("gevraagd door \(listing.requestedBy.text)", .muted)]
        if let informed = listing.parentsInformed {
            let how = informed.how.map { ", \($0)" } ?? ""
            lines.append(Line("ouders ingelicht \(informed.on.brief)\(how)", .muted))
        }
        if !listing.schoolActions.isEmpty {
            let actions = listing.schoolActions.map(\.text).joined(separator: ", ")
            lines += wrapped("school deed: \(actions)", columns: columns).map { Line($0, .muted) }
        }
        if listing.doubtsIllness { lines.append(Line("school twijfelt aan de ziekmelding", .muted)) }
        if let ground = listing.ground { lines.append(Line("grond: \(ground.text)", .muted)) }
        return lines
    }

    private func moments(_ row: Overview.Row?) -> [Line] {
        [
            Line("laatste contact ", .muted) + Line(row?.lastContact?.brief ?? "nog geen"),
            Line("volgend moment  ", .muted) + Line(row?.nextMoment?.brief ?? "nog geen"),
        ]
    }
}

extension Line {
    /// Unauthorised hours of each lesson week as a small column; full at 8 hours.
    static func weeks(_ weeks: [WeekTotals], _ glyphs: Glyphs) -> Line {
        Sparkline(
            weeks.map { $0.lessonDays == 0 ? nil : $0.unauthorisedMinutes },
            top: SixteenHourCount.limit / 2
        ).line(glyphs: glyphs)
    }
}

extension SchoolAction {
    fileprivate var text: String {
        switch self {
        case .mentorSpoke: "mentor sprak de leerling"
        case .parentsTold: "ouders gebeld"
        case .hoursMadeUp: "uren ingehaald"
        }
    }
}

extension Ground {
    fileprivate var text: String {
        switch self {
        case .overig(let number): "melding overig" + (number.map { " \($0)" } ?? "")
        case .ownRequest(let requester): "eigen verzoek (\(requester.text))"
        case .bureau(let article): "afspraak bureau" + (article.map { ", artikel \($0)" } ?? "")
        }
    }
}
