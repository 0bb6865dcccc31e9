import Attendance
import TextUI

extension ImportScreen {
    private static let list = Table([Table.Column("")], hasHeading: false)

    /// What the preview says below its counts; wraps as in the smallest window, so that the cursor counts the
    /// same lines in every one.
    var lines: [Line] {
        switch stage {
        case .asking, .choosing, .reading: []
        case .looking(let preview), .kept(let preview, _):
            preview.lines(columns: Model.smallest.columns - 5)
        }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let page = region.inset(columns: 1)
        frame.put(heading, .emphasis, in: page.line(0))
        let body = page.cut(top: 2).rest
        switch stage {
        case .asking(let advice): drawForm(into: &frame, body, advice, situation)
        case .choosing(let columns): columns.draw(into: &frame, body, situation)
        case .reading(let progress): draw(progress, into: &frame, body)
        case .looking(let preview), .kept(let preview, _):
            for (index, line) in preview.counted.enumerated() { frame.put(line, in: body.line(index)) }
            let lines = lines
            ImportScreen.list.draw(
                into: &frame, in: region.cut(top: 5).rest, count: lines.count,
                current: lines.isEmpty ? nil : cursor.index
            ) { Table.Row([Table.Entry(lines[$0])]) }
        }
        question?.draw(into: &frame, in: region)
    }

    private var heading: String {
        switch stage {
        case .asking: "Een bestand van de school inlezen"
        case .choosing: "\(form.fileName): welke kolom is wat?"
        case .reading, .looking: "Bekijken: er is nog niets ingelezen"
        case .kept(_, let number): "Ingelezen als nummer \(number.value)"
        }
    }

    /// What, and how far.
    private func draw(_ progress: Progress, into frame: inout Frame, _ body: Region) {
        switch progress {
        case .opening: frame.put("\(form.fileName) openen", in: body.line(0))
        case .read(let done, let total, let secondsLeft):
            let share = done * 100 / max(1, total)
            let bar = Bar(certain: done, limit: total)
            frame.put("\(form.fileName) lezen", in: body.line(0))
            frame.put(
                bar.line(columns: 40, glyphs: frame.glyphs, role: .count)
                    + Line(" \(share) % van \(total.spelledBytes)"), in: body.line(1))
            if let secondsLeft {
                frame.put("nog ongeveer \(secondsLeft.spelledSeconds)", .muted, in: body.line(2))
            }
        case .comparing: frame.put("\(form.fileName) vergelijken met wat er al staat", in: body.line(0))
        }
        frame.put(
            Line(Key.escape.name(frame.glyphs), .key) + Line(" stopt; er is nog niets ingelezen.", .muted),
            in: body.line(4))
    }

    private func drawForm(
        into frame: inout Frame, _ body: Region, _ advice: Advice, _ situation: Situation
    ) {
        let (top, rest) = body.cut(top: min(form.rows.rows.count + 2, body.rows))
        form.rows.draw(into: &frame, in: top)
        var lines = advice.lines(columns: rest.columns, frame.glyphs)
        if case .hint = advice, let last = situation.lastImport {
            let words = "Laatst ingelezen: nummer \(last.number.value), \(last.what), \(last.on.brief); "
            lines += [
                Line(),
                Line(words, .muted) + Line(situation.keymap.word(Keys.takeBackLast), .key)
                    + Line(" neemt dat terug.", .muted),
            ]
        }
        for (index, line) in lines.enumerated() { frame.put(line, in: rest.line(index)) }
    }
}

extension ImportScreen.Advice {
    fileprivate func lines(columns: Int, _ glyphs: Glyphs) -> [Line] {
        switch self {
        case .hint:
            return wrapped(
                "Je ziet eerst wat er nieuw is en wat er verandert. Pas daarna lees je het in.",
                columns: columns
            ).map { Line($0, .muted) }
        case .first:
            let words = [
                "De school staat erin. Nu de leerlingen: een CSV-bestand uit het schoolsysteem.",
                "Heb je dat nog niet? Esc slaat dit over; later kan het in Leerlingen.",
                "Kolommen: leerlingnummer, roepnaam, tussenvoegsel, achternaam, geboortedatum, klas, "
                    + "woongemeente.",
            ]
            return words.flatMap { wrapped($0, columns: columns) }.map { Line($0, .muted) }
        case .candidates(let names):
            return [Line("Het kan nog worden:", .muted)] + names.map { Line("  " + $0) }
        case .unreadable(let sentence, let suggestion):
            let words = sentence.capitalizedFirst + (suggestion.map { "; probeer \($0)" } ?? "") + "."
            return wrapped(words, columns: columns - 2).enumerated().map { index, text in
                (index == 0 ? Line(glyphs.cross, .error) + " " : "  ") + Line(text, .error)
            }
        }
    }
}

extension Int {
    fileprivate var spelledSeconds: String { self < 90 ? "\(self) s" : "\((self + 30) / 60) minuten" }

    /// A file's size as people say it: `840 kB`, `31 MB`.
    fileprivate var spelledBytes: String {
        self < 1_000_000 ? "\((self + 999) / 1000) kB" : "\(self / 1_000_000) MB"
    }
}

extension ImportPreview {
    fileprivate var counted: [Line] {
        var read = Line("\(content.rows(counts.read)) gelezen")
        if counts.refused > 0 { read += Line(", ") + Line("! \(counts.refused) geweigerd", .warning) }
        return [
            read,
            Line("\(counts.new) nieuw", .emphasis)
                + Line(", \(counts.changed) gewijzigd, \(counts.unchanged) gelijk"),
        ]
    }

    fileprivate func lines(columns: Int) -> [Line] {
        let notes = remarks.flatMap { hanging("- " + $0, columns: columns) }
        guard !refused.isEmpty else { return notes }
        let heading = [notes.isEmpty ? nil : Line(), Line("Geweigerd:", .heading)].compactMap(\.self)
        return notes + heading
            + refusedTogether.flatMap { rows in
                let column = rows[0].column.map { ", kolom \($0)" } ?? ""
                let place =
                    rows.count == 1
                    ? "regel \(rows[0].line)"
                    : "\(rows.count) rijen, regel \(rows[0].line)-\(rows[rows.count - 1].line)"
                return hanging("! \(place)\(column): \(rows[0].why)", columns: columns)
            }
    }

    /// Of one pupil who is not known a file has many rows in a row: what is wrong with all of them is said once.
    private var refusedTogether: [[Refused]] {
        refused.reduce(into: []) { runs, row in
            if let last = runs.last?.last, last.column == row.column, last.why == row.why {
                runs[runs.count - 1].append(row)
            } else {
                runs.append([row])
            }
        }
    }

    /// What goes on stands under the words and not under the sign.
    private func hanging(_ text: String, columns: Int) -> [Line] {
        wrapped(text, columns: columns - 2).enumerated().map { Line(($0 == 0 ? "" : "  ") + $1) }
    }
}
