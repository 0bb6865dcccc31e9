extension Int {
    /// `1 leerling`, `2 leerlingen`
    public func text(_ one: String, _ many: String) -> String { self == 1 ? "1 \(one)" : "\(self) \(many)" }
}
