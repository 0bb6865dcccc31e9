import Attendance
import TextUI

extension FormRow {
    /// An open agreement of an earlier talk, to be judged in this one.
    init(_ label: String, judging agreement: Agreement, words: Name, verdict: Name, today: Day) {
        let sign = agreement.isOverdue(on: today) ? Line("! ", .warning) : ""
        let text = sign + Line(agreement.text) + Line(" (\(agreement.terms))", .muted)
        let verdicts = Choice(Agreement.Verdict.allCases.map(\.text))
        self.init(
            label, FormField(words, "", .fixed(text)),
            FormField(verdict, "", .choice(verdicts), columns: 29))
    }
}

extension RowForm {
    /// The agreement under the cursor stands in full below its row, where there may be no room for it.
    mutating func spellOut(_ agreement: Agreement, at verdict: Name) {
        let isCurrent = focus == verdict
        form.remark(isCurrent ? .understood("\(agreement.text) (\(agreement.terms))") : nil, on: verdict)
    }
}
