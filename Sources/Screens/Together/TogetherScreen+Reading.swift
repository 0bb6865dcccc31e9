import Attendance
import TextUI

/// The pages that are read: what was agreed, and the texts that leave.
extension TogetherScreen {
    func drawAgreements(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        frame.put(Line("Dit spreken we af", .emphasis), in: page.line(0))
        drawReading(into: &frame, page.cut(top: 2).rest) { agreementLines(situation, columns: $0) }
    }

    private func agreementLines(_ situation: Situation, columns: Int) -> [Line] {
        var lines: [Line] = []
        for promise in talk.promises {
            let start = "\(promise.party.spokenToPupil): "
            let words = wrapped(start + situation.words(promise.text, about: pupil), columns: columns)
            lines += words.enumerated().map { index, line in
                guard index == 0 else { return Line(line) }
                return Line(String(line.prefix(start.count)), .emphasis)
                    + Line(String(line.dropFirst(start.count)))
            }
            if let due = promise.due { lines.append(Line("uiterlijk \(due.brief)", .muted)) }
            lines.append("")
        }
        if lines.isEmpty { lines = ["Er staat nog geen afspraak.", ""] }
        guard let goal = talk.goal else { return lines.dropLast() }
        return lines + [Line("Je doel", .emphasis)]
            + wrapped(goal.spokenToPupil, columns: columns).map { Line($0, .good) }
    }

    func drawText(
        _ words: TextWords, _ answer: Bool?, into frame: inout Frame, _ page: Region, _ situation: Situation
    ) {
        frame.put(Line(words.heading, .emphasis), in: page.line(0))
        guard let text else {
            frame.put(words.nothing, in: page.line(2))
            return
        }
        let air = page.rows >= 12 ? 1 : 0
        let (body, asked) = page.cut(top: 2).rest.cut(bottom: talk.isKept ? 2 + 2 * air : 0)
        drawReading(into: &frame, body) { columns in
            wrapped(situation.words(text, about: pupil), columns: columns).map { Line($0) }
        }
        let answers = [("ja", true), ("nee", false)].map { word, value in
            let sign = value == answer ? frame.glyphs.chosen : frame.glyphs.open
            return Line(sign, value == answer ? .emphasis : .text)
                + Line(" \(word)    ", value == answer ? .emphasis : .text)
        }
        frame.put(words.question, in: asked.line(air))
        frame.put(answers[0] + answers[1], in: asked.line(air + 1))
    }

    struct TextWords {
        let heading, question, nothing: String

        static let school = TextWords(
            heading: "Dit willen we aan school vertellen", question: "Mag school dit lezen?",
            nothing: "Er is geen tekst voor school.")
        static let home = TextWords(
            heading: "Dit willen we thuis vertellen", question: "Mag thuis dit lezen?",
            nothing: "Er is geen tekst voor thuis.")
    }

    /// From where it was scrolled to, but never past its end; what has no room is announced.
    private func drawReading(into frame: inout Frame, _ body: Region, _ lines: (Int) -> [Line]) {
        let columns = min(72, body.columns)
        var lines = lines(columns)
        var text = body
        if lines.count > body.rows {
            let (rest, bottom) = body.cut(bottom: 1)
            text = rest
            lines.removeFirst(min(scrolled, lines.count - rest.rows))
            if lines.count > rest.rows {
                frame.put(Line("\(Key.down.name(frame.glyphs)) er staat nog meer", .muted), in: bottom)
            }
        }
        for (index, line) in lines.prefix(text.rows).enumerated() { frame.put(line, in: text.line(index)) }
    }
}

extension Goal {
    /// Said to the pupil.
    var spokenToPupil: String {
        let share = outOf.map { "\(count) van de \($0)" } ?? "\(count)"
        let what =
            switch unit {
            case .firstHour: "\(share) keer op tijd in het eerste uur"
            case .day: "\(share) dagen helemaal op school"
            case .lesson: "\(share) lessen erbij"
            }
        return "\(what), elke \(per.rawValue)" + (until.map { ". Tot \($0.brief)." } ?? ".")
    }
}

extension Agreement.Party {
    /// Said to the pupil.
    fileprivate var spokenToPupil: String {
        switch self {
        case .pupil: "Jij"
        case .parents: "Je ouders"
        case .school: "School"
        case .leerplicht: "Leerplicht"
        case .jeugdarts: "De jeugdarts"
        case .wijkteam: "Het wijkteam"
        case .samenwerkingsverband: "Het samenwerkingsverband"
        case .other: "Iemand anders"
        }
    }
}
