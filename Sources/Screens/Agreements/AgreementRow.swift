import Attendance

/// One agreement among those of everybody.
struct AgreementRow: Searchable {
    let pupil: ID<Pupil>
    let agreement: Agreement
    let searchText: String
    /// Of the pupil's name.
    fileprivate let sortKey: String

    var id: ID<Agreement> { agreement.id }

    enum Order: Hashable, Sendable {
        /// What is due first on top; what has no day last.
        case due
        /// By whose move it is, and then by day.
        case party
    }
}

extension Situation {
    /// The agreements of everybody, in order.
    func agreements(by order: AgreementRow.Order, _ isShown: (Agreement) -> Bool) -> [AgreementRow] {
        var rows: [AgreementRow] = []
        for file in register.pupils.values {
            let shown = file.agreements.filter(isShown)
            guard !shown.isEmpty else { continue }
            let sortKey = file.pupil.name.sortKey
            rows += shown.map { agreement in
                AgreementRow(
                    pupil: file.id, agreement: agreement,
                    searchText: "\(file.searchText) \(agreement.party.text) \(agreement.text)",
                    sortKey: sortKey)
            }
        }
        return rows.sorted { $0.rank(by: order) < $1.rank(by: order) }
    }
}

extension AgreementRow {
    /// The identity last, so that the order is the same every time.
    fileprivate func rank(by order: Order) -> (Int, Int32, String, ID<Agreement>) {
        let party =
            switch order {
            case .due: 0
            case .party: Agreement.Party.allCases.firstIndex(of: agreement.party) ?? 0
            }
        return (party, agreement.due?.number ?? .max, sortKey, id)
    }
}
