import Attendance
import Exchange
import Journal
import Screens

extension DataFolder {
    /// What the file would do, held against the register as it is now. `progress` throws where it need not go on.
    func preview(
        _ request: ImportRequest, today: Day, progress: (FileAnswer) throws(FileRefusal) -> Void
    ) -> FileAnswer {
        let register =
            switch store {
            case let store?: store.register
            // No school is known, and that is what is answered.
            case nil: Register()
            }
        do {
            let bytes = try InputFile.read(PathCompletion.expanded(request.path))
            return .preview(try ImportPreview(request, bytes, register, today: today, progress: progress))
        } catch FileRefusal.stopped {
            return .stopped
        } catch let failure as Failure {
            return .unreadable(failure.sentence, suggestion: failure.suggestion)
        } catch let refusal as FileRefusal {
            let failure = Failure(refusal, file: request.path)
            return .unreadable(failure.sentence, suggestion: refusal.adviceOnScreen ?? failure.suggestion)
        } catch let refusal as Refusal {
            return .unreadable(refusal.sentence, suggestion: refusal.suggestion)
        } catch {
            return .unreadable("er ging iets mis in het programma zelf", suggestion: nil)
        }
    }
}

extension FileRefusal {
    /// Where the form has a field for what an option does.
    fileprivate var adviceOnScreen: String? {
        if case .unknownLayout = self {
            "bij Formaat het systeem te kiezen waar het vandaan komt"
        } else {
            nil
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
            case .pupils: (try ImportPreview.pupils(bytes, request.school, register, today: today), [Event]())
            case .absences(let reading):
                try ImportPreview.absences(
                    bytes, reading, request.school, register, today: today, progress: progress)
            }
        self.init(
            content: request.content, counts: report.decision.counts, remarks: report.remarks,
            refused: report.decision.refused.map {
                Refused(line: $0.line, column: $0.column, why: $0.complaint.dutch)
            },
            events: change + report.decision.events)
    }

    private static func pupils(
        _ bytes: [UInt8], _ school: BRIN, _ register: Register, today: Day
    ) throws -> ImportReport {
        let roster = try RosterImport.read(bytes: bytes)
        var generator = SystemRandomNumberGenerator()
        var report = ImportReport(
            try register.decidePupils(
                roster.pupils, refused: roster.refused, unreadable: roster.unreadable, school: school,
                on: today, using: &generator), isTrial: true)
        report.ignoredColumns = roster.ignoredColumns
        return report
    }

    /// With what changes at the school when its codes were handed in too.
    private static func absences(
        _ bytes: [UInt8], _ reading: ImportRequest.AbsenceReading, _ brin: BRIN, _ register: Register,
        today: Day, progress: (FileAnswer) throws(FileRefusal) -> Void
    ) throws -> (ImportReport, [Event]) {
        var school = try register.school(brin)
        if let codes = reading.codes {
            school.codes = try CodeTableFile.read(InputFile.read(PathCompletion.expanded(codes)), name: codes)
        }
        var generator = SystemRandomNumberGenerator()
        let change = try register.decide(.changeSchool(school), using: &generator)
        let absences = try AbsenceImport.read(
            bytes: bytes, layout: reading.layout.map(AbsenceLayout.init), school: school
        ) { done, total throws(FileRefusal) in try progress(.progress(done: done, total: total)) }
        try progress(.comparing)
        var report = ImportReport(
            try register.decideAbsences(
                absences.batch, refused: absences.refused, school: brin, complete: reading.complete,
                on: today), isTrial: true)
        report.unmappedCodes = absences.unmapped
        report.layout = absences.layout.rawValue
        report.hasNewCodes = !change.isEmpty
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
