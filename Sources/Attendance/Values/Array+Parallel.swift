import Dispatch

extension Array where Element: Sendable {
    /// The same as `map`, in the same order, shared out over the processor's cores: for work that is worth some
    /// microseconds an element and asks nothing of the other elements.
    ///
    /// A share is small enough that no core waits long for the last one, and large enough that handing it out costs
    /// nothing.
    public func mapInParallel<Result: Sendable>(
        inSharesOf share: Int = 128, _ transform: @Sendable (Element) -> Result
    ) -> [Result] {
        guard count > share else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { room, filled in
            // Every share writes places of its own, and all have ended when `concurrentPerform` returns.
            nonisolated(unsafe) let room = room
            DispatchQueue.concurrentPerform(iterations: (count + share - 1) / share) { number in
                for place in number * share..<Swift.min((number + 1) * share, count) {
                    room.initializeElement(at: place, to: transform(self[place]))
                }
            }
            filled = count
        }
    }
}
