import Attendance
import TextUI

extension UnlockScreen {
    public func draw(into frame: inout Frame, _ clock: Model.Clock, _ keymap: Keymap) {
        let all = frame.region
        let (left, right) = all.line(0).cut(right: 24)
        frame.put(" spreekuur", .title, in: left)
        frame.put("\(clock.today.dated)  \(clock.now) ", .muted, in: right, align: .right)
        frame.fill(all.line(2), .rule, with: frame.glyphs.rule)
        let body = all.cut(top: 3).rest.cut(bottom: 1).rest.cut(top: all.rows > 16 ? 1 : 0).rest
        let margin = max(2, (all.columns - 76) / 2)
        draw(into: &frame, body.inset(columns: margin))
        HintLine(hints(keymap)).draw(into: &frame, in: all.line(all.rows - 1).inset(columns: 1))
    }

    /// Control-C is heard outside, on every screen; here it is the only way to stop.
    func hints(_ keymap: Keymap) -> [Binding<Hint>] {
        let stop = Binding(.control("c"), label: "stoppen", message: Hint(), place: .pinned)
        let own = bindings(keymap).map { $0.map { _ in Hint() } }
        return if case .busyElsewhere = state { own } else { own + [stop] }
    }

    func bindings(_ keymap: Keymap) -> [Binding<UnlockKeys>] {
        keymap.applied(to: rows.map { Binding($0, message: $0) })
    }

    /// None while an answer is waited for.
    private var rows: [UnlockKeys] {
        switch state {
        case .unlocking(_, .forAnswer), .typingRecoveryKey(_, .forAnswer), .typingBack(_, _, .forAnswer, _):
            []
        case .choosingPassphrase(_, let choice) where choice.waiting == .forAnswer: []
        case .replacingPassphrase(_, let choice) where choice.waiting == .forAnswer: []
        case .unlocking: [.open, .forgotten, .clear]
        case .typingRecoveryKey: [.open, .withPassphrase]
        case .replacingPassphrase: [.next, .suggest]
        case .choosingRole: [.up, .down, .choose]
        case .namingMunicipalities: [.next, .back]
        case .choosingPassphrase: [.next, .suggest, .back]
        case .writingDown: [.written]
        case .typingBack: [.compare, .showAgain]
        case .busyElsewhere: [.leave]
        }
    }

    private func draw(into frame: inout Frame, _ page: Region) {
        switch state {
        case .unlocking(let field, let waiting): drawUnlocking(field, waiting, into: &frame, page)
        case .choosingRole(let cursor): drawRoles(cursor, into: &frame, page)
        case .namingMunicipalities(let choice): drawMunicipalities(choice, into: &frame, page)
        case .typingRecoveryKey(let field, let waiting):
            drawTypingRecoveryKey(field, waiting, into: &frame, page)
        case .replacingPassphrase(_, let choice):
            let rest = write(
                [
                    "De herstelsleutel klopt. Kies nu een nieuwe wachtzin; de oude werkt daarna niet meer. "
                        + "Je herstelsleutel blijft dezelfde."
                ], into: &frame, page)
            draw(choice, busy: "bezig met opslaan…", into: &frame, rest)
        case .choosingPassphrase(_, let choice): drawPassphrases(choice, into: &frame, page)
        case .writingDown(let shown, _): drawRecoveryKey(shown, into: &frame, page)
        case .typingBack(let shown, let field, let waiting, _):
            drawTypingBack(shown, field, waiting, into: &frame, page)
        case .busyElsewhere(let process, let terminal, let since):
            let rest = write(
                ["Deze gegevens zijn al open in een ander venster."], .emphasis, into: &frame, page)
            let place = terminal.isEmpty ? "Dat venster" : "Dat venster (\(terminal))"
            write(
                [
                    "\(place) heeft ze sinds \(since); procesnummer \(process).", "",
                    "Ga verder in dat venster, of sluit het daar af en start spreekuur opnieuw.",
                ], into: &frame, rest)
        }
    }

    private func drawUnlocking(
        _ field: TextField, _ waiting: Waiting, into frame: inout Frame, _ page: Region
    ) {
        let rest = write(["Typ je wachtzin om te openen."], into: &frame, page)
        let isWaiting = waiting == .forAnswer
        field.draw(into: &frame, in: rest.line(0).cut(left: 50).left, isFocused: !isWaiting, isMasked: true)
        draw(waiting, busy: "bezig met openen…", into: &frame, rest.cut(top: 2).rest)
    }

    private func drawTypingRecoveryKey(
        _ field: TextField, _ waiting: Waiting, into frame: inout Frame, _ page: Region
    ) {
        let rest = write(
            [
                "Typ de herstelsleutel van je papier: 13 groepen van 5 tekens. "
                    + "Streepjes, spaties en hoofdletters maken niet uit."
            ], into: &frame, page)
        let isWaiting = waiting == .forAnswer
        field.draw(into: &frame, in: rest.line(0), isFocused: !isWaiting)
        draw(waiting, busy: "bezig met openen…", into: &frame, rest.cut(top: 2).rest)
    }

    private func drawRoles(_ cursor: ListCursor, into frame: inout Frame, _ page: Region) {
        var rest = write(
            ["Welkom bij spreekuur. Er zijn hier nog geen gegevens."], .emphasis, into: &frame, page)
        rest = write(["Voor wie worden ze?"], into: &frame, rest)
        for (index, role) in UnlockScreen.roles.enumerated() {
            let row = rest.line(index)
            let isCurrent = index == cursor.index
            frame.put(
                Line(isCurrent ? "\(frame.glyphs.pointer) " : "  ") + Line("\(index + 1) ", .key)
                    + Line(role.explained), in: row)
            if isCurrent { frame.paint(row, .selected) }
        }
        write(
            [
                "Hierna kies je een wachtzin en zet je je school erin. "
                    + "Eerst kijken of oefenen op een verzonnen school kan ook: stop met Ctrl-C en typ "
                    + "spreekuur demo of spreekuur oefenen."
            ], .muted, into: &frame, rest.cut(top: UnlockScreen.roles.count + 1).rest)
    }

    private func drawMunicipalities(
        _ choice: MunicipalityChoice, into frame: inout Frame, _ page: Region
    ) {
        let rest = write([MunicipalityNames.question], .emphasis, into: &frame, page)
        choice.draw(into: &frame, in: rest)
        write([MunicipalityNames.explanation], .muted, into: &frame, rest.cut(top: 3).rest)
    }

    private func drawPassphrases(
        _ choice: PassphraseChoice, into frame: inout Frame, _ page: Region
    ) {
        var rest = write(
            ["Kies een wachtzin: het voorstel, of eigen woorden die niet bij elkaar horen."], into: &frame,
            page)
        rest = write(
            [
                "Zonder deze wachtzin en zonder de herstelsleutel die je zo krijgt, kan niemand de "
                    + "gegevens nog openen."
            ], .warning, into: &frame, rest)
        draw(choice, busy: "bezig…", into: &frame, rest)
    }

    /// The suggestion, the two fields, and what is wrong.
    private func draw(_ choice: PassphraseChoice, busy: String, into frame: inout Frame, _ page: Region) {
        let rest = write(
            [choice.suggestion.map { "Voorstel: \($0)" } ?? ""], .emphasis, into: &frame, page)
        choice.draw(into: &frame, in: rest.cut(top: 4).top)
        draw(choice.waiting, busy: busy, into: &frame, rest.cut(top: 4).rest)
    }

    private func drawRecoveryKey(_ shown: RecoveryKeyCopy, into frame: inout Frame, _ page: Region) {
        let rest = write(
            [
                "Dit is je herstelsleutel. Schrijf hem nu over op papier, in deze volgorde. "
                    + "Je ziet hem maar één keer. Bewaar het papier niet bij deze computer."
            ], into: &frame, page)
        let perRow = max(1, min(5, page.columns / 13))
        let spacing = page.rows > 12 ? 2 : 1
        let rows = (shown.groups.count + perRow - 1) / perRow * spacing
        for (index, group) in shown.groups.enumerated() {
            let place = rest.line(index / perRow * spacing).cut(left: index % perRow * 13).rest
            let number = index + 1 < 10 ? " \(index + 1)" : "\(index + 1)"
            frame.put(Line("\(number) ", .muted) + Line(group, .emphasis), in: place)
        }
        write(
            ["Met deze sleutel open je de gegevens als je de wachtzin kwijt bent."], into: &frame,
            rest.cut(top: rows + (spacing == 1 ? 1 : 0)).rest)
    }

    private func drawTypingBack(
        _ shown: RecoveryKeyCopy, _ field: TextField, _ waiting: Waiting, into frame: inout Frame,
        _ page: Region
    ) {
        let rest = write(
            [
                "Typ de herstelsleutel over van je papier. "
                    + "Streepjes, spaties en hoofdletters maken niet uit."
            ], into: &frame, page)
        field.draw(into: &frame, in: rest.line(0), isFocused: waiting != .forAnswer)
        guard waiting == .forTyping(complaint: nil) else {
            draw(waiting, busy: "bezig met aanmaken…", into: &frame, rest.cut(top: 2).rest)
            return
        }
        let count = shown.groups.count
        let progress =
            switch shown.compare(field.text) {
            case .same: Line(frame.glyphs.check, .good) + Line(" alle \(count) groepen kloppen", .good)
            case .unfinished(let group): Line("groep \(group) van de \(count)", .muted)
            case .wrong(let group): Line("! groep \(group) van de \(count) wijkt af", .warning)
            case .tooLong: Line("! er staat te veel achter de laatste groep", .warning)
            }
        frame.put(progress, in: rest.line(2))
    }

    private func draw(_ waiting: Waiting, busy: String, into frame: inout Frame, _ page: Region) {
        switch waiting {
        case .forAnswer: frame.put(busy, .notice, in: page.line(0))
        case .forTyping(let complaint?):
            // Why a folder does not open may be a long sentence.
            let lines = wrapped(complaint.capitalizedFirst, columns: page.columns - 2)
            let (first, rest) = page.cut(top: 1)
            TextUI.Notice(.error, lines[0]).draw(into: &frame, in: first)
            for (row, line) in lines.dropFirst().enumerated() {
                frame.put(line, .error, in: rest.line(row).cut(left: 2).rest)
            }
        case .forTyping(nil): return
        }
    }

    /// Writes a paragraph; returns what is left of the page under it and an empty line.
    @discardableResult
    private func write(
        _ lines: [String], _ role: Role = .text, into frame: inout Frame, _ page: Region
    ) -> Region {
        let wrapped = lines.flatMap { TextUI.wrapped($0, columns: page.columns) }
        for (row, line) in wrapped.enumerated() { frame.put(line, role, in: page.line(row)) }
        return page.cut(top: wrapped.count + 1).rest
    }
}

extension FolderRole {
    var explained: String {
        switch self {
        case .leerplichtambtenaar: "leerplichtambtenaar: alleen de leerlingen van mijn lijsten"
        case .coordinator: "verzuimcoördinator: alle leerlingen van mijn school"
        }
    }
}
