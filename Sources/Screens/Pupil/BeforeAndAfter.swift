import Attendance
import TextUI

/// A pupil's absence before and after a talk, measure by measure.
struct BeforeAndAfter {
    enum Which { case first, last }

    struct Measure {
        enum Kind { case unauthorised, late }

        let around: AroundTalk
        let kind: Kind
        let unit: CountingUnit
    }

    let around: AroundTalk
    let measures: [Measure]

    /// Nil while too little has passed since to say anything; without measures where there was no absence.
    init?(_ which: Which, _ file: PupilFile, _ situation: Situation) {
        let days = file.talks.compactMap { situation.register.talks[$0]?.officeHour.day }
            .filter { $0 < situation.today }
        guard let day = which == .first ? days.min() : days.max(),
            let basis = situation.basis(of: file.school),
            let around = file.absences.around(talkOn: day, arrivedOn: file.pupil.arrivedOn, on: basis)
        else { return nil }
        self.around = around
        let unit = situation.unit(of: file.school)
        measures = [.unauthorised, .late].map { Measure(around: around, kind: $0, unit: unit) }
            .filter(\.isAny)
    }

    /// As rows of the pupil's page.
    func lines(_ glyphs: Glyphs) -> [Line] {
        guard !measures.isEmpty else { return [] }
        let days = "\(around.days) schooldagen voor en na het gesprek van \(around.day.short)"
        return [Line(days, .heading)]
            + measures.flatMap { measure in
                measure.barsForOfficer.lines(columns: 16, glyphs: glyphs, role: measure.role)
                    .map { Line("- ", .muted) + $0 }
            }
    }

    /// What is less than it was: an hour or a time at least.
    var better: [Measure] { measures.filter(\.isBetter) }
}

extension BeforeAndAfter.Measure {
    private func amount(_ side: AroundTalk.Side) -> Int {
        switch kind {
        case .unauthorised: side.unauthorisedMinutes
        case .late: side.timesLate
        }
    }

    private func text(_ side: AroundTalk.Side) -> String {
        switch kind {
        case .unauthorised: unit.text(minutes: side.unauthorisedMinutes)
        case .late: "\(side.timesLate)×"
        }
    }

    fileprivate var isAny: Bool { amount(around.before) + amount(around.after) > 0 }

    fileprivate var isBetter: Bool {
        let less = amount(around.before) - amount(around.after)
        return switch kind {
        case .unauthorised: less >= 60
        case .late: less >= 1
        }
    }

    fileprivate var role: Role {
        switch kind {
        case .unauthorised: .unauthorised
        case .late: .warning
        }
    }

    var nameForPupil: String {
        switch kind {
        case .unauthorised: "Lessen gemist"
        case .late: "Te laat gekomen"
        }
    }

    var barsForPupil: ComparedBars { bars("toen", "nu") }

    fileprivate var barsForOfficer: ComparedBars {
        switch kind {
        case .unauthorised: bars("ongeoorloofd voor", "ongeoorloofd na")
        case .late: bars("te laat voor", "te laat na")
        }
    }

    private func bars(_ then: String, _ now: String) -> ComparedBars {
        ComparedBars([
            .init(then, amount(around.before), text: text(around.before)),
            .init(now, amount(around.after), text: text(around.after)),
        ])
    }
}
