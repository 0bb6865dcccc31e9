/// Finds a school's pupil by number, also by one that lost its leading zeros.
struct NumberIndex: Sendable {
    enum Match: Equatable {
        case none
        case one(ID<Pupil>)
        case several(Int)
    }

    private var exact: [String: ID<Pupil>] = [:]
    private var stripped: [String: [ID<Pupil>]] = [:]

    mutating func insert(_ number: PupilNumber, _ id: ID<Pupil>) {
        exact[number.text] = id
        stripped[number.withoutLeadingZeros, default: []].append(id)
    }

    mutating func remove(_ number: PupilNumber, _ id: ID<Pupil>) {
        exact[number.text] = nil
        stripped[number.withoutLeadingZeros]?.removeAll { $0 == id }
    }

    func find(_ text: String) -> Match {
        if let id = exact[text] { return .one(id) }
        guard let number = PupilNumber(text) else { return .none }
        // Only zeros that were lost are added back, never ones that were written taken away.
        guard number.withoutLeadingZeros == text else { return .none }
        let candidates = stripped[text] ?? []
        switch candidates.count {
        case 0: return .none
        case 1: return .one(candidates[0])
        default: return .several(candidates.count)
        }
    }
}
