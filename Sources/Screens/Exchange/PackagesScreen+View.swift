import Attendance
import TextUI

extension PackagesScreen {
    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let (top, rest) = region.cut(top: 3)
        let page = top.inset(columns: 1)
        for (index, line) in ownCard(situation).enumerated() { frame.put(line, in: page.line(index)) }
        let all = situation.correspondents
        guard let index = cursor.index(in: all.count) else {
            let place = rest.inset(columns: 1)
            let lines = steps(situation).flatMap { wrapped($0, columns: place.columns) }
            for (index, line) in lines.enumerated() { frame.put(Line(line), in: place.line(index)) }
            return
        }
        let height = min(all.count + 1, max(3, rest.rows / 2))
        let (list, below) = rest.cut(top: height)
        Table([
            Table.Column("met wie"), Table.Column("rol", .fixed(10)), Table.Column("bevestigd", .fixed(10)),
            Table.Column("gegeven", .fixed(10)), Table.Column("gekregen", .fixed(10)),
        ]).draw(into: &frame, in: list, count: all.count, current: index) { row(all[$0], situation) }
        let place = below.cut(top: 1).rest.inset(columns: 1)
        for (index, line) in traffic(with: all[index], situation).enumerated() {
            frame.put(line, in: place.line(index))
        }
    }

    func ownCard(_ situation: Situation) -> [Line] {
        guard let name = situation.register.keyCardName else {
            return [
                Line("Jouw kaart: nog niet geschreven; ", .muted)
                    + Line(situation.keymap.word(Keys.card), .key) + Line(" schrijft hem.", .muted)
            ]
        }
        let card = Line("Jouw kaart: ") + Line(name, .emphasis)
        guard let ownWords else {
            return [
                card,
                Line(situation.keymap.word(Keys.words), .key) + Line(" laat de zes woorden zien.", .muted),
            ]
        }
        return [card, Line("Zes woorden: ") + Line(ownWords.joined(separator: " "), .emphasis)]
    }

    private func steps(_ situation: Situation) -> [String] {
        let keymap = situation.keymap
        return [
            "Nog geen sleutels uitgewisseld. Eén keer, op beide laptops:",
            "1. \(keymap.word(Keys.card)) schrijft jouw kaart. Geef hem aan de ander, op een stick of per mail.",
            "2. Zet de kaart van de ander op deze laptop.",
            "3. \(keymap.word(Keys.confirm)) bevestigt die kaart: bel de ander, en typ de zes woorden die je hoort.",
            "",
            "Daarna gaan er pakketten heen en terug die alleen jullie twee kunnen openen.",
        ]
    }

    private func row(_ other: Correspondent, _ situation: Situation) -> Table.Row {
        let (given, received) = latest(with: other, situation)
        return Table.Row([
            Table.Entry(other.name), Table.Entry(other.role.side, .muted),
            Table.Entry(other.confirmedOn.brief), Table.Entry(given?.brief ?? "", .text),
            Table.Entry(received?.brief ?? "", .text),
        ])
    }

    /// The day of the newest package each way.
    func latest(with other: Correspondent, _ situation: Situation) -> (given: Day?, received: Day?) {
        let register = situation.register
        return (
            register.madePackages.filter { $0.recipient == other.id }.map(\.made).max(),
            register.openedPackages.filter { $0.origin.sender == other.id }.map(\.origin.made).max()
        )
    }

    /// Newest first.
    func traffic(with other: Correspondent, _ situation: Situation) -> [Line] {
        let register = situation.register
        func school(_ brin: BRIN) -> String {
            register.schools.count > 1 ? ", " + (register.schools[brin]?.name ?? brin.text) : ""
        }
        let made = register.madePackages.filter { $0.recipient == other.id }.map { made in
            (
                made.made, made.counter,
                "gegeven \(made.made.dated): pakket \(made.counter), "
                    + made.pupils.text("leerling", "leerlingen") + school(made.school)
            )
        }
        let opened = register.openedPackages.filter { $0.origin.sender == other.id }.map { opened in
            (
                opened.origin.made, opened.origin.counter,
                "gekregen, van \(opened.origin.made.dated): pakket \(opened.origin.counter), inlezing "
                    + "\(opened.number.value)" + school(opened.origin.school)
            )
        }
        let all = (made + opened).sorted { ($0.0, $0.1) > ($1.0, $1.1) }
        let heading = Line("Heen en terug met \(other.name)", .heading)
        return [heading] + (all.isEmpty ? [Line("Nog niets.", .muted)] : all.map { Line($0.2) })
    }
}
