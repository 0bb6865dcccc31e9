import Attendance

/// A candidate in the list, to be found by name, class or number.
struct CandidateRow: Searchable {
    let candidate: Candidate
    let searchText: String

    var id: ID<Pupil> { candidate.id }
}

/// What stands in the table: the candidates of one group under their heading.
enum CandidateLine {
    case heading(Candidate.Group, count: Int, first: Candidate.Why)
    /// By its place in the list.
    case row(Int)

    static func all(_ list: SearchedList<CandidateRow>) -> [CandidateLine] {
        var lines: [CandidateLine] = []
        var start = 0
        while start < list.count {
            let first = list[start].candidate
            let end = (start..<list.count).first { list[$0].candidate.group != first.group } ?? list.count
            lines.append(.heading(first.group, count: end - start, first: first.why))
            lines += (start..<end).map { .row($0) }
            start = end
        }
        return lines
    }

    /// Nil for a heading.
    var index: Int? {
        switch self {
        case .heading: nil
        case .row(let index): index
        }
    }
}
