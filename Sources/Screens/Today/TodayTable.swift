import Attendance
import TextUI

/// The rows of the day's list as a table.
struct TodayTable {
    private let situation: Situation
    private let glyphs: Glyphs
    /// In a narrow list the reason stands under it instead.
    private let showsReason: Bool

    static let reasonColumns = 19

    init(_ situation: Situation, columns: Int, _ glyphs: Glyphs) {
        self.situation = situation
        self.glyphs = glyphs
        showsReason = columns >= 76
    }

    func draw(into frame: inout Frame, in region: Region, _ rows: [TodayRow], current: Int) {
        let reason = showsReason ? [Table.Column("aanleiding", .fixed(TodayTable.reasonColumns))] : []
        let columns =
            [Table.Column("tijd", .fixed(5)), Table.Column("leerling"), Table.Column("klas", .fixed(4))]
            + reason
            + [Table.Column("vooraf", .fixed(6)), Table.Column("16 uur in 4 lesw.", .fixed(18))]
        Table(columns).draw(into: &frame, in: region, count: rows.count, current: current) { row(rows[$0]) }
    }

    /// Whether the reason of this listing can be read in the table.
    func shows(_ listing: Listing) -> Bool {
        showsReason && columns(of: listing.reasonOrWalkIn) <= TodayTable.reasonColumns
    }

    private func row(_ row: TodayRow) -> Table.Row {
        switch row {
        case .heading(let key):
            return Table.Row([Table.Entry(Line(situation.title(of: key), .heading), span: 6)])
        case .unplaced(let key):
            let text = situation.register.officeHours[key].map { situation.register.unplacedText($0) } ?? ""
            return Table.Row([Table.Entry(Line(text, .warning), span: 6)])
        case .carried(let waiting):
            return Table.Row([Table.Entry(Line(carried(waiting), .muted), span: 6)])
        case .slot(let key, let slot):
            return self.row(slot, at: key)
        }
    }

    /// Of whoever is still to come, that the school keeps them apart from somebody.
    private func sign(of listing: Listing, at key: OfficeHour.Key) -> Line {
        guard situation.register.outcome(of: listing, at: key) == nil,
            !situation.register.apart(from: listing.pupil).isEmpty
        else { return situation.sign(of: listing, at: key, glyphs) }
        return Line(glyphs.apart, .warning)
    }

    /// A group has been spoken when one of its pupils was, and nobody waits any more.
    private func sign(ofGroup listings: [Listing], at key: OfficeHour.Key) -> Line {
        let outcomes = listings.map { situation.register.outcome(of: $0, at: key) }
        guard !outcomes.isEmpty, !outcomes.contains(nil) else { return "" }
        return outcomes.contains(.spoken) ? Line(glyphs.check, .good) : Line(glyphs.cross, .warning)
    }

    private func carried(_ waiting: [Waiting]) -> String {
        let along = waiting.count(where: \.goesAlong)
        let again = waiting.count { $0.obstacle == .parentsFirst }
        let chosen = waiting.count - along - again
        let texts = [
            along > 0 ? along.text("gaat", "gaan") + " mee naar een volgend spreekuur" : nil,
            again > 0 ? "\(again) weer niet gekomen" : nil,
            chosen > 0 ? "\(chosen) kies je zelf" : nil,
        ]
        return "+ " + texts.compactMap { $0 }.joined(separator: " · ")
    }

    private func row(_ slot: Slot, at key: OfficeHour.Key) -> Table.Row {
        let day = key.day
        let time = Table.Entry(slot.start?.description ?? "")
        switch slot.place.form {
        case .oneToOne:
            guard let listing = slot.place.listings.first, let file = situation.pupil(listing.pupil) else {
                return Table.Row([time, Table.Entry(Line(MissingPupilText.row, .muted), span: 5)])
            }
            let count = situation.overview[file.id]?.standing.count
            let reason =
                showsReason ? [Table.Entry(situation.words(listing.reasonOrWalkIn, about: file.id))] : []
            return Table.Row(
                sign: sign(of: listing, at: key),
                [time, Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group)] + reason
                    + [
                        Table.Entry(beforehand(listing, on: day)),
                        Table.Entry(count?.line(situation.unit(of: file.school), bar: 8, glyphs) ?? ""),
                    ])
        case .group(let name, _):
            let pupils = slot.place.listings.count.text("leerling", "leerlingen")
            return Table.Row(
                sign: sign(ofGroup: slot.place.listings, at: key),
                [
                    time,
                    Table.Entry(Line("groepsgesprek \"\(name)\" · \(pupils)"), span: showsReason ? 3 : 2),
                    Table.Entry(slot.place.listings.common { beforehand($0, on: day) } ?? ""),
                ])
        case .headcount(let name, let count, _):
            let pupils = count.text("leerling", "leerlingen")
            return Table.Row([
                time, Table.Entry(Line("groep \"\(name)\" · \(pupils), zonder namen"), span: 5),
            ])
        case .pause: return Table.Row([time, Table.Entry(Line("pauze", .muted), span: 5)])
        }
    }

    /// `o` parents informed, `s` the school acted first, `m` a ground; a dot where it is missing, and nothing where
    /// the parents need not know.
    private func beforehand(_ listing: Listing, on day: Day) -> Line {
        let missing = Line(glyphs.dot, .warning)
        let parents: Line =
            listing.parentsInformed != nil ? "o" : situation.missesParents(listing, on: day) ? missing : " "
        return parents + (listing.schoolActions.isEmpty ? Line(" ") + missing : " s")
            + (listing.ground == nil ? Line(" ") + missing : " m")
    }
}

extension Listing {
    var reasonOrWalkIn: String { isWalkIn && reason.isEmpty ? "inloop" : reason }
}

extension Array {
    /// What is the same for all of them, else nil.
    fileprivate func common<Value: Equatable>(_ value: (Element) -> Value) -> Value? {
        guard let first = first.map(value) else { return nil }
        return allSatisfy { value($0) == first } ? first : nil
    }
}
