import Attendance
import Exchange
import Journal
import Screens

extension DataFolder {
    /// What the file would do, held against the register as it is now. `progress` throws where it need not go on.
    func preview(
        _ request: ImportRequest, today: Day, progress: (FileAnswer) throws(FileRefusal) -> Void
    ) -> FileAnswer {
        answer(request) { bytes, register in
            do {
                return .preview(
                    try ImportPreview(request, bytes, register, today: today, progress: progress))
            } catch let refusal as FileRefusal where refusal.isAboutColumns && !request.saysColumns {
                return try .columns(request, bytes, register)
            }
        }
    }

    /// What stands in the columns of the file.
    func columns(_ request: ImportRequest) -> FileAnswer {
        answer(request) { bytes, register in try .columns(request, bytes, register) }
    }

    /// Whatever goes wrong, in a sentence.
    private func answer(
        _ request: ImportRequest, _ body: ([UInt8], Register) throws -> FileAnswer
    ) -> FileAnswer {
        let register =
            switch store {
            case let store?: store.register
            // No school is known, and that is what is answered.
            case nil: Register()
            }
        do {
            return try body(InputFile.read(PathCompletion.expanded(request.path)), register)
        } catch FileRefusal.stopped {
            return .stopped
        } catch let failure as Failure {
            return .unreadable(failure.sentence, suggestion: failure.suggestion)
        } catch let refusal as FileRefusal {
            let failure = Failure(refusal, file: request.path)
            return .unreadable(failure.sentence, suggestion: failure.suggestion)
        } catch let refusal as Refusal {
            return .unreadable(refusal.sentence, suggestion: refusal.suggestion)
        } catch {
            return .unreadable("er ging iets mis in het programma zelf", suggestion: nil)
        }
    }
}

extension FileAnswer {
    fileprivate static func columns(
        _ request: ImportRequest, _ bytes: [UInt8], _ register: Register
    ) throws -> FileAnswer {
        .columns(try FileColumns(of: bytes, as: request.content, at: register.school(request.school)))
    }
}

extension ImportRequest {
    /// Whether somebody said what the columns hold: another form to say it would not help.
    fileprivate var saysColumns: Bool {
        switch reading {
        case .pupils: columns != nil
        case .absences(let reading): columns != nil || reading.layout != nil
        }
    }
}

extension ImportPreview {
    fileprivate init(
        _ request: ImportRequest, _ bytes: [UInt8], _ register: Register, today: Day,
        progress: (FileAnswer) throws(FileRefusal) -> Void
    ) throws {
        let (report, change) =
            switch request.reading {
            case .pupils: try ImportPreview.pupils(bytes, request, register, today: today)
            case .absences(let reading):
                try ImportPreview.absences(
                    bytes, reading, request, register, today: today, progress: progress)
            }
        self.init(
            content: request.content, counts: report.decision.counts, remarks: report.remarks,
            refused: report.decision.refused.map {
                Refused(line: $0.line, column: $0.column, why: $0.complaint.dutch)
            },
            events: change + report.decision.events)
    }

    /// With what changes at the school when columns were pointed out.
    private static func pupils(
        _ bytes: [UInt8], _ request: ImportRequest, _ register: Register, today: Day
    ) throws -> (ImportReport, [Event]) {
        var school = try register.school(request.school)
        let roster = try RosterImport.read(
            bytes: bytes, columns: request.columns, remembered: school.pupilColumns)
        if let columns = request.columns { school.remember(columns) }
        var generator = SystemRandomNumberGenerator()
        let change = try register.decide(.changeSchool(school), using: &generator)
        var report = ImportReport(
            try register.decidePupils(
                roster.pupils, refused: roster.refused, unreadable: roster.unreadable,
                school: school.brin, on: today, using: &generator), register, isTrial: true)
        report.ignoredColumns = roster.ignoredColumns
        report.hasNewColumns = !change.isEmpty
        return (report, change)
    }

    /// With what changes at the school when its codes were handed in too, or columns pointed out.
    private static func absences(
        _ bytes: [UInt8], _ reading: ImportRequest.AbsenceReading, _ request: ImportRequest,
        _ register: Register, today: Day, progress: (FileAnswer) throws(FileRefusal) -> Void
    ) throws -> (ImportReport, [Event]) {
        let known = try register.school(request.school)
        var school = known
        if let codes = reading.codes {
            school.codes = try CodeTableFile.read(InputFile.read(PathCompletion.expanded(codes)), name: codes)
        }
        if let columns = request.columns { school.remember(columns) }
        var generator = SystemRandomNumberGenerator()
        let change = try register.decide(.changeSchool(school), using: &generator)
        let start = ContinuousClock.now
        let absences = try AbsenceImport.read(
            bytes: bytes, layout: reading.layout.map(AbsenceLayout.init), columns: request.columns,
            school: school
        ) { done, total throws(FileRefusal) in
            let left = secondsLeft(done, of: total, since: start)
            try progress(.progress(done: done, total: total, secondsLeft: left))
        }
        try progress(.comparing)
        var report = ImportReport(
            try register.decideAbsences(
                absences.batch, refused: absences.refused, school: request.school, complete: reading.complete,
                on: today), register, isTrial: true)
        report.unmappedCodes = absences.unmapped
        report.layout = absences.layoutName
        report.hasNewCodes = school.codes != known.codes
        report.hasNewColumns = school.absenceColumns != known.absenceColumns
        return (report, change)
    }
}

extension AbsenceLayout {
    fileprivate init(_ layout: ImportRequest.Layout) {
        self =
            switch layout {
            case .general: .algemeen
            case .magister: .magister
            case .somtoday: .somtoday
            case .pars: .pars
            }
    }
}

/// As fast as it went so far; nil while that says little, and where nothing is left.
private func secondsLeft(_ done: Int, of total: Int, since start: ContinuousClock.Instant) -> Int? {
    let passed = (ContinuousClock.now - start) / .seconds(1)
    guard passed >= 0.5, done > 0, done < total else { return nil }
    return max(1, Int((passed * Double(total - done) / Double(done)).rounded()))
}
