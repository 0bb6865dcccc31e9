import Attendance

/// `afspraken --json`: what everyone promised, across pupils.
public enum AgreementsJSON {
    /// Overdue first, the oldest in front; then the other open ones by due date, those without one last;
    /// then the judged ones, the newest judgement first.
    public static func document(_ register: Register, on day: Day) -> JSONValue {
        let files = register.pupils.values.filter { !$0.agreements.isEmpty }
        let all = files.flatMap { entries(of: $0, register, on: day) }
        return [
            "versie": 1, "datum": .day(day),
            "afspraken": .array(all.sorted { $0.order < $1.order }.map(\.json)),
        ]
    }

    private static func entries(of file: PupilFile, _ register: Register, on day: Day) -> [Entry] {
        var madeOn: [ID<Agreement>: Day] = [:]
        for talk in file.talks.compactMap({ register.talks[$0] }) {
            for agreement in talk.parts.flatMap(\.agreements) { madeOn[agreement.id] = talk.officeHour.day }
        }
        let name = PupilOrder(file)
        return file.agreements.map { agreement in
            Entry(
                order: Order(agreement, name),
                json: .joined(
                    file.identity, agreement.members,
                    [
                        "verlopen": .bool(agreement.isOverdue(on: day)),
                        "gesprek_op": .day(madeOn[agreement.id]),
                    ]))
        }
    }

    private struct Entry {
        let order: Order
        let json: JSONValue
    }

    /// Open before judged, then by day; overdue ones are the open ones with the oldest due date.
    private struct Order: Comparable {
        private let rank: Int
        private let day: Int
        private let pupil: PupilOrder
        private let id: ID<Agreement>

        init(_ agreement: Agreement, _ pupil: PupilOrder) {
            self.pupil = pupil
            id = agreement.id
            switch agreement.state {
            case .open:
                rank = agreement.due == nil ? 1 : 0
                day = Int(agreement.due?.number ?? 0)
            case .judged(_, let judgedOn):
                rank = 2
                day = -Int(judgedOn.number)
            }
        }

        static func < (left: Order, right: Order) -> Bool {
            (left.rank, left.day, left.pupil, left.id) < (right.rank, right.day, right.pupil, right.id)
        }
    }
}
