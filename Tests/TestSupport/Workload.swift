/// What the n-th save of every test run holds, so that whoever checks it knows what was meant from its number.
public enum Workload {
    /// A path that the process looks for, in vain, when its own work begins.
    public static let beginning = "/spreekuur-rig-begins"
    public static let slotKey = [UInt8](repeating: 7, count: 32)

    public struct Part {
        /// 0 for a record of no pupil.
        public let pupil: UInt128
        public let text: String
    }

    /// One to three records; some over several sectors, now and then one larger than a single write may be.
    public static func save(_ number: Int) -> [Part] {
        var chance = Chance(seed: UInt64(number))
        let isLarge = number % 40 == 7
        return (0..<(isLarge ? 3 : chance.number(in: 1...3))).map { part in
            let padding =
                isLarge ? 450_000 : chance.number(in: 0...(chance.number(in: 0...4) == 0 ? 3000 : 40))
            return Part(
                pupil: chance.number(in: 0...2) == 0 ? 0 : UInt128(chance.number(in: 1...6)),
                text: "\(number).\(part) " + String(repeating: "x", count: padding))
        }
    }
}
