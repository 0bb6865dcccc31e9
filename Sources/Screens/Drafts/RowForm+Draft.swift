import Attendance
import TextUI

extension RowForm where Name: DraftName {
    /// What stands in every field, and beside it.
    var answers: [Draft.Field] {
        var heading = ""
        return rows.flatMap { row in
            // A row without a label, or indented, belongs to the one above.
            if row.label.first?.isWhitespace == false { heading = row.label }
            let own = row.label.trimmed
            var words = own.isEmpty || own == heading ? heading : "\(heading) \(own)"
            var fields: [Draft.Field] = []
            for field in form.fields[row.fields] {
                if case .fixed(let line) = field.content { words += " " + line.text.trimmed }
                guard let answer = field.content.answer else { continue }
                let label = field.label.isEmpty ? words : "\(heading) \(field.label)"
                fields.append(Draft.Field(name: field.name.inDraft, label: label.trimmed, answer: answer))
            }
            return fields
        }
    }

    var draftCursor: Draft.Cursor? {
        focus.map { Draft.Cursor(field: $0.inDraft, offset: form[$0]?.content.offset ?? 0) }
    }

    /// Puts the cursor where it stood, as far as there is such a field.
    mutating func put(_ cursor: Draft.Cursor?) {
        guard let cursor, let name = name(cursor.field) else { return }
        form.focus(on: name)
        form[name]?.content.offset = cursor.offset
    }

    /// Fills in what was typed before; what finds no place comes back.
    mutating func fill(in fields: [Draft.Field]) -> [Draft.Field] {
        fields.filter { field in
            guard let name = name(field.name), let content = form[name]?.content.answered(field.answer) else {
                return true
            }
            form[name]?.content = content
            return false
        }
    }

    /// Adds what found no place to what stands in `note`, so that it is not lost.
    mutating func add(_ fields: [Draft.Field], to note: Name) throws(Unfit) {
        guard !fields.isEmpty else { return }
        let isArea = if case .area = form[note]?.content { true } else { false }
        let words = ([text(note)] + fields.map(\.spelled)).filter { !$0.isEmpty }
            .map { isArea ? $0 : $0.replacing("\n", with: " ") }
        guard let content = form[note]?.content.answered(.text(words.joined(separator: isArea ? "\n" : "; ")))
        else { throw Unfit(why: "het formulier is veranderd, en er is geen ruimte voor alles") }
        form[note]?.content = content
    }

    private func name(_ inDraft: String) -> Name? { form.fields.first { $0.name.inDraft == inDraft }?.name }
}
