import Attendance
import TextUI

extension TalkScreen {
    func title(_ situation: Situation) -> String { situation.title(of: officeHour) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        guard let file = situation.pupil(pupil) else {
            frame.put(MissingPupilText.sentence, .warning, in: region.line(0))
            return
        }
        var page = region.inset(columns: 1)
        if region.columns >= PupilPane.fromColumns {
            let parts = page.split(columns: .rest, .fixed(36), gap: 3)
            frame.put(name(file, situation), in: parts[0].line(0))
            drawPane(into: &frame, parts[1], file, situation)
            page = parts[0].cut(top: 2).rest
        } else {
            // In a low window every row is for the form; the longest list of options fits just.
            let rows = region.rows < 14 ? 1 : 3
            drawHead(into: &frame, page.cut(top: rows).top, file, situation)
            page = page.cut(top: rows).rest
        }
        form.rows.draw(into: &frame, in: page)
        question?.draw(into: &frame, in: region)
    }

    private func name(_ file: PupilFile, _ situation: Situation) -> Line {
        let listing = situation.register.officeHours[officeHour]?.place(of: pupil)?.listing
        let words = [file.pupil.group, listing?.reason ?? ""].filter { !$0.isEmpty }
        return Line(situation.name(of: file), .emphasis) + Line(words.map { " · \($0)" }.joined())
    }

    private func drawHead(
        into frame: inout Frame, _ region: Region, _ file: PupilFile, _ situation: Situation
    ) {
        put(
            name(file, situation), beside: countLine(file, bar: 8, frame.glyphs, situation), into: &frame,
            region.line(0))
        let last = LastTalk(of: file, situation.register).map { "Vorig gesprek \($0.summary)" }
        put(
            Line(last ?? "Eerste gesprek", .muted),
            beside: Line(clock.text(at: situation.now), .muted), into: &frame, region.line(1))
        frame.fill(region.line(2), .rule, with: frame.glyphs.rule)
    }

    private func put(_ left: Line, beside right: Line, into frame: inout Frame, _ row: Region) {
        let sides = row.cut(right: right.width + 1)
        frame.put(right, in: sides.right, align: .right)
        frame.put(left, in: sides.rest)
    }

    private func countLine(
        _ file: PupilFile, bar columns: Int, _ glyphs: Glyphs, _ situation: Situation
    ) -> Line {
        situation.overview[pupil]?.standing.count
            .line(situation.unit(of: file.school), bar: columns, glyphs) ?? ""
    }

    private func drawPane(
        into frame: inout Frame, _ region: Region, _ file: PupilFile, _ situation: Situation
    ) {
        var lines = countLines(file, frame.glyphs, situation)
        let open = file.openAgreementsByDue
        if !open.isEmpty {
            lines += ["", Line("Afgesproken", .heading)]
            for agreement in open {
                lines += wrapped("\(agreement.text) (\(agreement.terms))", in: region)
            }
        }
        lines += ["", Line("Vorig gesprek", .heading)]
        let last = LastTalk(of: file, situation.register)?.lines ?? ["Dit is het eerste gesprek."]
        lines += last.flatMap { wrapped($0, in: region) }
        lines += judgedLines(file, in: region)
        lines += ["", Line(clock.text(at: situation.now), .muted)]
        for (index, line) in lines.enumerated() { frame.put(line, in: region.line(index)) }
    }

    private func countLines(_ file: PupilFile, _ glyphs: Glyphs, _ situation: Situation) -> [Line] {
        let unit = situation.unit(of: file.school)
        var lines = [
            Line("Ongeoorloofd in 4 lesweken", .heading),
            countLine(file, bar: 16, glyphs, situation) + Line(" van 16", .muted),
        ]
        if let unknown = situation.overview[pupil]?.standing.count.unknownMinutes, unknown > 0 {
            lines.append(Line("en \(unit.text(minutes: unknown)) met onbekende reden", .unknown))
        }
        let weeks = situation.weeks(8, of: file)
        guard let newest = weeks.last else { return lines }
        // Full is eight hours, half of what makes a report due.
        let columns = Sparkline(
            weeks.map { $0.lessonDays == 0 ? nil : $0.unauthorisedMinutes }, top: SixteenHourCount.limit / 2)
        return lines + [
            "", Line("Laatste 8 lesweken", .heading),
            columns.line(glyphs: glyphs)
                + Line("  nieuwste \(unit.text(minutes: newest.unauthorisedMinutes))", .muted),
        ]
    }

    private func judgedLines(_ file: PupilFile, in region: Region) -> [Line] {
        let judged = file.agreements.compactMap { agreement -> String? in
            switch agreement.state {
            case .open: nil
            case .judged(let verdict, _): "\(agreement.text): \(verdict.text)"
            }
        }
        guard !judged.isEmpty else { return [] }
        return ["", Line("Eerder afgesproken", .heading)]
            + judged.suffix(4).flatMap { wrapped($0, in: region) }
    }

    private func wrapped(_ text: String, in region: Region) -> [Line] {
        TextUI.wrapped(text, columns: region.columns).map { Line($0) }
    }
}
