import Attendance

/// How a kind of absence is written: a word in a school's code table, a number in the rows.
///
/// Both are the journal's own, so that the order of the cases in Attendance means nothing to a file.
extension AbsenceKind: JSONCoded {
    private enum Word: String, JSONWord {
        case unauthorised, unknown, late, sick
        case sickHome = "sick-home"
        case medical, leave, luxury, suspended
        case sentOut = "sent-out"
        case authorised
    }

    private var code: (word: Word, number: UInt8) {
        switch self {
        case .unauthorised: (.unauthorised, 1)
        case .unknown: (.unknown, 2)
        case .late: (.late, 3)
        case .sick: (.sick, 4)
        case .sickHome: (.sickHome, 5)
        case .medical: (.medical, 6)
        case .leave: (.leave, 7)
        case .luxury: (.luxury, 8)
        case .suspended: (.suspended, 9)
        case .sentOut: (.sentOut, 10)
        case .authorised: (.authorised, 11)
        }
    }

    var number: UInt8 { code.number }

    init(from reader: inout JSONReader) throws(PayloadFault) {
        switch try Word(from: &reader) {
        case .unauthorised: self = .unauthorised
        case .unknown: self = .unknown
        case .late: self = .late
        case .sick: self = .sick
        case .sickHome: self = .sickHome
        case .medical: self = .medical
        case .leave: self = .leave
        case .luxury: self = .luxury
        case .suspended: self = .suspended
        case .sentOut: self = .sentOut
        case .authorised: self = .authorised
        }
    }

    func write(to writer: inout JSONWriter) { code.word.write(to: &writer) }
}
