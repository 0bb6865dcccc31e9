import Attendance
import Exchange

extension FuzzTarget {
    /// Whatever a school makes of a template, what is typed about a pupil stays text.
    static let template = FuzzTarget("template") {
        PaperTemplates.Name.allCases.map { Array($0.builtIn.prefix(1500)) }
            + [
                "{{#afspraken}}{{wat}}{{/afspraken}}", "{{% CONTENT_TYPE: TEXT}}{{naam}}", "{{{naam}}}", "{",
                "<p title=\"{{naam}}\">", "{{=<% %>=}}<%naam%>",
            ].map { Array($0.utf8) }
    } fault: { bytes in
        for form in PaperForm.allCases {
            do throws(PaperTemplates.Refused) {
                let templates = try PaperTemplates([.paper(.letter(.invitation), form): bytes])
                guard let letter = HostileLetter.invitation else { return "there is no letter" }
                let text = templates.write([letter], .invitation, as: form)
                if form == .html, text.contains(HostileLetter.mark) { return "typed text is markup" }
            } catch {
                if error.fault.dutch.isEmpty { return "a refusal without words" }
            }
        }
        return nil
    }
}

/// An invitation to a pupil of whom everything typed is markup.
private enum HostileLetter {
    static let mark = "<b id=typed>"

    static var invitation: Letter? {
        guard let brin = BRIN("00XX00"), let day = Day("2026-11-24"), let number = PupilNumber("1") else {
            return nil
        }
        var register = Register()
        let id = ID<Pupil>(raw: 1)
        let key = OfficeHour.Key(school: brin, day: day)
        let officeHour = OfficeHour(
            key: key, start: .midnight, room: mark, officer: mark,
            places: [
                Place(
                    number: 1, form: .oneToOne,
                    listings: [Listing(pupil: id, reason: mark, requestedBy: .school)])
            ])
        for event: Event in [
            .schoolAdded(School(brin: brin, name: mark, kind: .vo, region: .noord)),
            .pupilEnrolled(
                id, school: brin,
                Pupil(
                    number: number, name: PersonName(given: mark, family: mark), birthDate: nil, group: mark,
                    municipality: mark, mentor: mark), source: nil),
            .officeHourPlanned(officeHour),
        ] {
            register.apply(event)
        }
        guard let file = register.pupils[id] else { return nil }
        // Nothing keeps this letter from being written.
        return try? Letter(.invitation, to: file, at: officeHour, register, LetterSettings(), on: day)
    }
}
