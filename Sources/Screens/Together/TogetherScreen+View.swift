import Attendance
import TextUI

extension TogetherScreen {
    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = region.inset(columns: region.columns >= 100 ? 16 : 4, rows: 1).cut(bottom: 1)
        let page = sides.rest
        frame.put(steps(frame.glyphs), in: sides.bottom)
        guard let file = situation.pupil(pupil) else {
            frame.put(MissingPupilText.sentence, in: page)
            return
        }
        switch self.page {
        case .presence: drawPresence(into: &frame, page, file, situation)
        case .calendar: drawCalendar(into: &frame, page, file, situation)
        case .better: drawBetter(into: &frame, page, file, situation)
        case .agreements: drawAgreements(into: &frame, page, situation)
        case .forSchool:
            drawText(.school, consent.school, into: &frame, page, situation)
        case .forHome:
            drawText(.home, consent.home, into: &frame, page, situation)
        }
    }

    /// How far along: `● ● ○ ○ ○ ○  2 van 6`.
    private func steps(_ glyphs: Glyphs) -> Line {
        let pages = TogetherPage.allCases
        let done = (pages.firstIndex(of: page) ?? 0) + 1
        let signs = pages.indices.map { Line($0 < done ? glyphs.chosen : glyphs.open, .muted) + Line(" ") }
        return signs.reduce(Line(), +) + Line(" \(done) van \(pages.count)", .muted)
    }

    private func drawPresence(
        into frame: inout Frame, _ page: Region, _ file: PupilFile, _ situation: Situation
    ) {
        frame.put(Line(situation.name(of: file), .emphasis), in: page.line(0))
        guard let presence = presence(file, situation), presence.lessonDays > presence.sickDays else {
            frame.put("Er zijn nog geen lesdagen om te laten zien.", in: page.line(2))
            return
        }
        let whole = presence.wholeDays - presence.sickDays
        let days = presence.lessonDays - presence.sickDays
        let number = BigNumber(whole)
        let middle = page.cut(top: page.rows >= 14 ? 3 : 2).rest
        number.draw(into: &frame, in: middle, .good)
        let words = middle.cut(left: number.columns + 3).rest
        frame.put(Line("van de \(days.text("dag", "dagen"))", .emphasis), in: words.line(1))
        frame.put("was je helemaal op school.", in: words.line(2))
        frame.put(Line("In de laatste \(TogetherScreen.presenceWeeks) lesweken.", .muted), in: words.line(4))
        let below = middle.cut(top: BigNumber.height + 2).rest
        frame.put(Line(TogetherScreen.encouragement(whole, of: days)), in: below.line(0))
        if presence.sickDays > 0 {
            let ill = presence.sickDays.text("dag", "dagen")
            frame.put(Line("Je was ook \(ill) ziek. Die tellen we apart.", .muted), in: below.line(2))
        }
    }

    private static let presenceWeeks = 5

    private func presence(_ file: PupilFile, _ situation: Situation) -> Presence? {
        guard let basis = situation.basis(of: file.school),
            let since = situation.weeks(TogetherScreen.presenceWeeks, of: file).first?.monday,
            since <= situation.today
        else { return nil }
        return file.absences.presence(
            in: since...situation.today, arrivedOn: file.pupil.arrivedOn, on: basis)
    }

    private static func encouragement(_ whole: Int, of days: Int) -> String {
        if whole == days { return "Alle dagen. Mooi!" }
        if whole * 10 >= days * 9 { return "Dat is bijna altijd. Mooi!" }
        return whole * 2 >= days ? "Dat zijn de meeste dagen." : "Elke dag dat je er bent, telt."
    }

    private func drawCalendar(
        into frame: inout Frame, _ page: Region, _ file: PupilFile, _ situation: Situation
    ) {
        guard let calendar = PupilCalendar(file, situation) else { return }
        let legend = calendar.legend(.pupil, frame.glyphs)
        let isLow = page.rows < calendar.plot.height + legend.count + 3
        var (map, below) = page.cut(top: calendar.plot.height)
        if !isLow {
            frame.put(Line("Jouw weken dit schooljaar", .emphasis), in: page.line(0))
            (map, below) = page.cut(top: 2).rest.cut(top: calendar.plot.height)
            below = below.cut(top: 1).rest
        }
        calendar.plot.draw(into: &frame, in: map)
        let lines =
            isLow
            ? Line.flow(calendar.legend(.pupilInFewWords, frame.glyphs), columns: below.columns) : legend
        for (index, line) in lines.enumerated() { frame.put(line, in: below.line(index)) }
    }

    private func drawBetter(
        into frame: inout Frame, _ page: Region, _ file: PupilFile, _ situation: Situation
    ) {
        let better = BeforeAndAfter(.last, file, situation)?.better ?? []
        guard let around = better.first?.around else { return drawSmallStep(into: &frame, page, situation) }
        frame.put(Line("Dit gaat beter", .emphasis), in: page.line(0))
        frame.put(
            Line("\(around.days) schooldagen voor en na ons gesprek van \(around.day.brief)", .muted),
            in: page.line(1))
        var row = 3
        for measure in better {
            frame.put(measure.nameForPupil, in: page.line(row))
            for line in measure.barsForPupil.lines(columns: 30, glyphs: frame.glyphs, role: .good) {
                row += 1
                frame.put(line, in: page.line(row))
            }
            row += 2
        }
        frame.put("Wat heb jij gedaan waardoor dit lukt?", in: page.line(row))
    }

    private func drawSmallStep(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        frame.put(Line("Een kleine stap", .emphasis), in: page.line(0))
        let own = talk.promises.first { $0.party == .pupil }
        let (lead, step): (String, String?) =
            if let goal = talk.goal {
                ("Dit is je doel:", goal.spokenToPupil)
            } else if let own {
                ("Dit wilde je gaan doen:", own.text)
            } else {
                ("Kies samen één ding dat deze week lukt.", nil)
            }
        frame.put(lead, in: page.line(2))
        let place = page.cut(top: 4).rest
        let words = step.map { wrapped(situation.words($0, about: pupil), columns: place.columns) } ?? []
        for (index, line) in words.enumerated() { frame.put(Line(line, .good), in: place.line(index)) }
        if step != nil { frame.put("Wat helpt je om hiermee te beginnen?", in: place.line(words.count + 1)) }
    }
}
