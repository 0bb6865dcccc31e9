import Attendance
import Exchange
import Journal
import Screens

extension DataFolder {
    /// What the file would do, held against the register as it is now.
    func preview(_ request: ImportRequest, today: Day, progress: (FileAnswer) -> Void) -> FileAnswer {
        let register =
            switch store {
            case let store?: store.register
            // No school is known, and that is what is answered.
            case nil: Register()
            }
        do {
            let bytes = try InputFile.read(PathCompletion.expanded(request.path))
            return .preview(try ImportPreview(request, bytes, register, today: today, progress: progress))
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

extension ImportPreview {
    fileprivate init(
        _ request: ImportRequest, _ bytes: [UInt8], _ register: Register, today: Day,
        progress: (FileAnswer) -> Void
    ) throws {
        var report: ImportReport
        switch request.content {
        case .pupils:
            let roster = try RosterImport.read(bytes: bytes)
            var generator = SystemRandomNumberGenerator()
            report = ImportReport(
                try register.decidePupils(
                    roster.pupils, refused: roster.refused, unreadable: roster.unreadable,
                    school: request.school, on: today, using: &generator), isTrial: true)
            report.ignoredColumns = roster.ignoredColumns
        case .absences:
            let absences = try AbsenceImport.read(
                bytes: bytes, layout: nil, school: register.school(request.school)
            ) { progress(.progress(done: $0, total: $1)) }
            report = ImportReport(
                try register.decideAbsences(
                    absences.batch, refused: absences.refused, school: request.school, complete: nil,
                    on: today), isTrial: true)
            report.unmappedCodes = absences.unmapped
        }
        self.init(
            content: request.content, counts: report.decision.counts, remarks: report.remarks,
            refused: report.decision.refused.map {
                Refused(line: $0.line, column: $0.column, why: $0.complaint.dutch)
            },
            events: report.decision.events)
    }
}
