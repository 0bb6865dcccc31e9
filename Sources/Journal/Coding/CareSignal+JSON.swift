import Attendance

extension CareSignal: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let id: ID<CareSignal> = try reader.field("signal")
        let offset = reader.offset
        let taken: [TakenStep] = try reader.list("steps")
        guard let steps = [CareSignal.Step: Day](once: taken.map { ($0.step, $0.on) }) else {
            throw .malformed(offset: offset)
        }
        self.init(id: id, steps: steps)
    }

    /// In the order of the law, so that the event has one spelling.
    func writeMembers(to writer: inout JSONWriter) {
        writer.field("signal", id)
        writer.list(
            "steps", Step.allCases.compactMap { step in steps[step].map { TakenStep(step: step, on: $0) } })
    }
}

private struct TakenStep: JSONObject {
    let step: CareSignal.Step
    let on: Day

    init(step: CareSignal.Step, on: Day) {
        self.step = step
        self.on = on
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        step = try reader.field("step")
        on = try reader.field("on")
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("step", step)
        writer.field("on", on)
    }
}

extension Dictionary {
    /// Nil where a key comes twice.
    fileprivate init?(once pairs: [(Key, Value)]) {
        self.init(pairs) { first, _ in first }
        guard count == pairs.count else { return nil }
    }
}

extension CareContact: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(name: try reader.field("name"), phone: try reader.field("phone"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.field("phone", phone)
    }
}
