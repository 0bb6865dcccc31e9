/// What a store owes after a run that was cut off: everything acknowledged, then whole saves or nothing.
public struct SaveLedger {
    public private(set) var acknowledged: [String] = []
    /// Saves that were begun and never acknowledged, in order: each may be there whole.
    private var possible: [[String]] = []
    /// Those of them that this run found, so that its first save keeps them.
    private var carried: [[String]] = []

    public init() {}

    /// Begun: only an acknowledgement or the next start tells whether it is there.
    public mutating func attempt(_ texts: [String]) { possible.append(texts) }

    /// The save attempted last is durable, and with it all that this run had found; other attempts are void.
    public mutating func acknowledgeLast() {
        guard let last = possible.last else { return }
        acknowledged += carried.joined() + last
        carried = []
        possible = []
    }

    /// Says what is wrong with what a start found; nil when nothing is.
    ///
    /// `lasts` tells that it can no longer be taken away: it stands on the platter, or the system goes on.
    public mutating func find(_ found: [String], lasts: Bool) -> String? {
        guard found.starts(with: acknowledged) else {
            let same = zip(found, acknowledged).prefix { $0 == $1 }.count
            return "of \(acknowledged.count) acknowledged records only \(same) of \(found.count) are there"
        }
        var rest = found.dropFirst(acknowledged.count)
        var whole: [[String]] = []
        for save in possible where !save.isEmpty && rest.starts(with: save) {
            whole.append(save)
            rest = rest.dropFirst(save.count)
        }
        if lasts {
            acknowledged += whole.joined()
            possible = []
            carried = []
        } else {
            possible = whole
            carried = whole
        }
        return rest.isEmpty ? nil : "\(rest.count) records are there that nobody saved whole"
    }
}
