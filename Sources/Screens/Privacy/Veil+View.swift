import Attendance
import TextUI

extension Veil {
    /// The whole screen: a clock that anybody may see, and how the work comes back.
    func draw(
        into frame: inout Frame, _ clock: Model.Clock, _ keymap: Keymap, hasPin: Bool, demoPin: String?
    ) {
        let all = frame.region
        let page = all.cut(top: all.rows / 3).rest
        switch self {
        case .choosingPin(let field, let isRefused):
            frame.put(
                "Kies een pincode voor vandaag: 4 tot 6 cijfers.", .emphasis, in: page.line(0), align: .center
            )
            frame.put(
                "Daarmee haal je het scherm terug na \(keymap.word(PrivacyKeys.cover)), of als je even weg was.",
                .muted,
                in: page.line(1), align: .center)
            drawField(field, into: &frame, page.line(3))
            if isRefused {
                frame.put(
                    Line(frame.glyphs.cross, .error) + Line(" typ 4 tot 6 cijfers", .error),
                    in: page.line(4), align: .center)
            }
            frame.put(
                HintLine(keymap.applied(to: Veil.choosing)).line(columns: all.columns, glyphs: frame.glyphs),
                in: page.line(6), align: .center)
        case .covered(let cover):
            let rest = drawClock(clock, into: &frame, all)
            guard hasPin else {
                frame.put("Enter, en dan je wachtzin.", .muted, in: rest.line(0), align: .center)
                return
            }
            drawField(cover.field, into: &frame, rest.line(0))
            frame.put(hint(cover, demoPin), in: rest.line(1), align: .center)
        }
    }

    /// Large, for whoever drops in: a screen with the time on it asks no questions. Returns what is left below.
    private func drawClock(_ clock: Model.Clock, into frame: inout Frame, _ all: Region) -> Region {
        let (hours, minutes) = (clock.now.minutes / 60, clock.now.minutes % 60)
        let parts = [hours / 10, hours % 10, minutes / 10, minutes % 10].map { BigNumber($0) }
        let gaps = [2, 10, 2]
        let width = parts.reduce(gaps.reduce(0, +)) { $0 + $1.columns }
        let page = all.cut(top: max(1, (all.rows - BigNumber.height - 6) / 2)).rest
        var column = max(0, (all.columns - width) / 2)
        for (index, part) in parts.enumerated() {
            part.draw(into: &frame, in: page.cut(left: column).rest, .title)
            column += part.columns
            guard index < gaps.count else { break }
            if index == 1 {
                for row in [1, 3] {
                    let dot = page.line(row).cut(left: column + 4).rest.cut(left: 2).left
                    frame.fill(dot, .title, with: frame.glyphs.full)
                }
            }
            column += gaps[index]
        }
        let rest = page.cut(top: BigNumber.height + 1).rest
        frame.put("\(clock.today.dated)", .muted, in: rest.line(0), align: .center)
        return rest.cut(top: 3).rest
    }

    private func hint(_ cover: Cover, _ demoPin: String?) -> Line {
        if cover.isUnlockable {
            return Line("Vergrendelen lukt niet: wat je typte kan niet worden bewaard.", .warning)
        }
        let demo = demoPin.map { " In de demo is dat \($0)." } ?? ""
        let left = SessionPin.triesAtMost - cover.wrongTries
        guard cover.wrongTries > 0 else { return Line("Pincode en Enter.\(demo)", .muted) }
        return Line("Dat was niet de pincode. Nog \(left.text("keer", "keer")).\(demo)", .warning)
    }

    private func drawField(_ field: TextField, into frame: inout Frame, _ row: Region) {
        let place = Region(column: row.column + (row.columns - 8) / 2, row: row.row, columns: 8, rows: 1)
        field.draw(into: &frame, in: place, isFocused: true, isMasked: true)
    }

    static let choosing: [Binding<VeilKeys>] = VeilKeys.allCases.map { Binding($0, message: $0) }
}

/// The keys under the veil.
enum VeilKeys: KeyActions {
    static let place = "pincode"

    case choose, withoutPin

    var action: KeyAction {
        switch self {
        case .choose: KeyAction("deze pincode", .enter)
        case .withoutPin: KeyAction("zonder pincode: dan vraagt het programma je wachtzin", .escape)
        }
    }
}
