import Attendance

extension Candidate {
    /// In a row under its heading: what is not said there, in as few words as will do.
    func text(_ row: Overview.Row, _ unit: CountingUnit, on today: Day) -> String {
        guard let objection else { return why.text(row, unit, on: today) }
        switch objection {
        case .reportFirst, .exempt, .outsideDuty, .newcomer: return objection.text(on: today)
        case .onlyIll: return why.text(row, unit, on: today)
        }
    }

    /// All of it, where there is room.
    func sentences(_ row: Overview.Row, _ unit: CountingUnit, on today: Day) -> [String] {
        let why = why.sentences(row, unit, on: today)
        guard let objection, objection.text(on: today) != why.first else { return why }
        return [objection.text(on: today)] + why
    }

    /// *Aanleiding*, as it stands on a list and goes to the officer: it is read on a later day.
    func ofListing(_ unit: CountingUnit) -> String {
        switch why {
        case .carriedOver(let waiting): waiting.onNewList.reason
        case .reportDue(let report): "16 uur bereikt op \(report.end.short)"
        case .step(let ladder, let step):
            "\(step.step.limitText(unit)) \(step.step.period.text): stap \(step.number) van \(ladder)"
        case .signals(let signals): signals.map(\.kind.text).joined(separator: ", ")
        case .notSpoken: "veel verzuim, nog niet gesproken"
        case .near: Level.near.text
        case .rising: "verzuim neemt toe"
        case .nothing: ""
        }
    }
}

extension Candidate.Why {
    fileprivate func text(_ row: Overview.Row, _ unit: CountingUnit, on today: Day) -> String {
        switch self {
        case .carriedOver(let waiting): "\(waiting.why.text), \(waiting.last.day.brief)"
        case .reportDue(let report): report.sentence(on: today)
        case .step(_, let step):
            switch step.state {
            case .rearmed(_, let day): "nu \(step.amountText(unit)), nieuw sinds \(day.short)"
            case .below, .grace, .toJudge, .fired, .handled: "nu \(step.amountText(unit))"
            }
        case .signals(let signals): signals.map(\.kind.text).joined(separator: ", ")
        case .notSpoken: row.absenceText(unit)
        case .near, .rising: unit.text(minutes: row.standing.count.minutes)
        case .nothing: ""
        }
    }

    fileprivate func sentences(_ row: Overview.Row, _ unit: CountingUnit, on today: Day) -> [String] {
        switch self {
        case .carriedOver(let waiting): ["\(waiting.last.day.dated): \(waiting.why.text)"]
        case .reportDue(let report): [report.sentence(on: today)]
        case .step(let name, let step):
            row.ladders.first { $0.name == name }.map { [step.sentence(of: $0, unit)] } ?? []
        case .signals(let signals): signals.map { $0.sentence(unit) }
        case .notSpoken: [Signal.notSpoken.sentence(unit)]
        case .near: [Level.near.text]
        case .rising: ["verzuim neemt toe"]
        case .nothing: []
        }
    }
}

extension Candidate.Objection {
    func text(on today: Day) -> String {
        switch self {
        case .reportFirst(let report): report.sentence(on: today)
        case .exempt(let day): "vrijgesteld tot en met \(day.dated)"
        case .outsideDuty(let ended): ended.text
        case .newcomer(let day): "net in Nederland (ISK): tot en met \(day.brief) nog geen melding"
        case .onlyIll: "ziek gemeld: eerst een gesprek op school, dan de jeugdarts"
        }
    }

    /// Counted, in a question about several pupils.
    var countedText: String {
        switch self {
        case .reportFirst: "eerst melden"
        case .exempt: "vrijgesteld"
        case .outsideDuty: "niet leerplichtig"
        case .newcomer: "net in Nederland (ISK)"
        case .onlyIll: "alleen ziek gemeld"
        }
    }
}

extension Candidate.Group {
    /// `first` is one of them: what a step asks is the same for all.
    func heading(_ count: Int, _ first: Candidate.Why) -> String {
        let pupils = count.text("leerling", "leerlingen")
        return switch self {
        case .carriedOver: "van een eerdere lijst, niet gesproken · \(pupils)"
        case .reportDue: "16 uur bereikt: eerst melden · \(pupils)"
        case .step(let ladder, let number): "stap \(number) van \(ladder) · \(pupils)" + first.whoActs
        case .signals: "er valt iets op · \(pupils)"
        case .notSpoken: "veel verzuim, nog niet gesproken · \(pupils)"
        case .near: "\(Level.near.text) · \(pupils)"
        case .rising: "verzuim neemt toe · \(pupils)"
        case .planned: "staat al op een lijst · \(pupils)"
        case .objected: "hier niet zonder meer · \(pupils)"
        case .nothing: "hier valt niets op · \(pupils)"
        }
    }
}

extension Candidate.Why {
    fileprivate var whoActs: String {
        guard case .step(_, let step) = self else { return "" }
        let (actor, action) = (step.step.actor.text, step.step.action)
        return action.hasPrefix(actor) ? " · \(action)" : " · \(actor): \(action)"
    }
}

extension Overview.Row {
    /// What there is of absence: "9 lesuur, 4× te laat".
    fileprivate func absenceText(_ unit: CountingUnit) -> String {
        let late = standing.timesLate > 0 ? ", \(standing.timesLate)× te laat" : ""
        return unit.text(minutes: standing.count.minutes) + late
    }
}
