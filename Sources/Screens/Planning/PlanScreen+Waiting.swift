import Attendance
import TextUI

extension PlanScreen {
    /// Who waits for a list of this day.
    func waiting(_ situation: Situation) -> [Waiting] {
        situation.register.waiting(at: key.school, for: key.day, on: situation.today)
    }

    /// Behind whoever is there, as far as there is room.
    func planTakingAlong(_ situation: Situation) -> (OfficeHourPlan, Int)? {
        let along = waiting(situation).filter(\.goesAlong).prefix(room(situation))
        guard !along.isEmpty else { return nil }
        var plan = plan(situation)
        let first = plan.entries.count
        plan.entries += along.map { .oneToOne($0.onNewList) }
        return (plan, first)
    }

    func takingAlongReason(_ situation: Situation) -> String {
        let waiting = waiting(situation)
        if waiting.isEmpty { return "er wacht niemand van een eerdere lijst" }
        guard waiting.contains(where: \.goesAlong) else {
            return waiting.allSatisfy { $0.obstacle == .parentsFirst }
                ? "wie wacht kwam twee keer niet: de school belt eerst de ouders"
                : "wie wacht gaat niet vanzelf mee: kies ze met \(situation.keymap.word(Keys.add))"
        }
        return "er is geen plaats meer"
    }

    /// For how many more there is room.
    private func room(_ situation: Situation) -> Int {
        guard let officeHour = situation.register.officeHours[key], let capacity = officeHour.capacity else {
            return .max
        }
        return max(0, capacity - officeHour.places.reduce(0) { $0 + $1.pupils })
    }
}
