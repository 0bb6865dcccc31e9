/// Where in the rows of one file the columns of its layout stand, from 0.
struct AbsencePlaces {
    enum Judgement {
        case word(Int)
        case code(Int)
        case codeUnderType(code: Int, type: Int)
        case typeAndReason(type: Int, reason: Int)
    }

    enum Minutes {
        case whole(Int)
        case hoursAndMinutes(Int)
        case either(Int)
    }

    let number: Int
    let date: Int
    let firstHour: Int
    let lastHour: Int?
    let minutes: Minutes?
    let judgement: Judgement
    let subject: Int?

    init(_ columns: AbsenceColumns, in heading: Heading) throws(FileRefusal) {
        func place(_ column: Column) throws(FileRefusal) -> Int {
            guard let place = try heading.place(of: column) else { throw heading.missing(columns.required) }
            return place
        }
        number = try place(columns.number)
        date = try place(columns.date)
        firstHour = try place(columns.firstHour)
        judgement =
            switch columns.judgement {
            case .word(let column): .word(try place(column))
            case .code(let column): .code(try place(column))
            case .codeUnderType(let code, let type):
                .codeUnderType(code: try place(code), type: try place(type))
            case .typeAndReason(let type, let reason):
                .typeAndReason(type: try place(type), reason: try place(reason))
            }
        switch columns.minutes {
        case .whole(let column)?: minutes = try heading.place(of: column).map { .whole($0) }
        case .hoursAndMinutes(let column)?:
            minutes = try heading.place(of: column).map { .hoursAndMinutes($0) }
        case .either(let column)?: minutes = try heading.place(of: column).map { .either($0) }
        case nil: minutes = nil
        }
        if let column = columns.lastHour { lastHour = try heading.place(of: column) } else { lastHour = nil }
        if let column = columns.subject { subject = try heading.place(of: column) } else { subject = nil }
    }
}
