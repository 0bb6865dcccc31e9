import TestSupport

extension SystemCalls {
    /// One fault at one call, and whether it stays.
    struct Case {
        let place: Place
        let fault: Fault
        let stays: Bool

        var name: String { "\(fault.rawValue)\(stays ? " for ever" : "") at \(place.call) \(place.number)" }
        var command: [String] { SystemCalls.injecting(fault.rawValue, at: place, stays: stays) }

        /// Every call with every fault in a whole campaign; a sample takes some of the calls, with the kinds of fault
        /// in turn.
        static func chosen(_ places: [Place]) -> [Case] {
            let all = places.map { place in
                Fault.allCases.map { Case(place: place, fault: $0, stays: false) }
                    + [.inputOutput, .full].map { Case(place: place, fault: $0, stays: true) }
            }
            guard !Share.isWhole else { return Share.piece(of: all.flatMap { $0 }) }
            return Share.sample(0..<all.count, every: 7).map { all[$0][$0 / 7 % all[$0].count] }
        }
    }
}
