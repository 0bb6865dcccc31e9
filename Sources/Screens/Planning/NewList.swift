import Attendance

/// A list for a day that has none, begun with whoever waits for it.
struct NewList: Hashable, Sendable {
    private let plan: OfficeHourPlan
    private let along: [Waiting]

    init(_ plan: OfficeHourPlan, _ situation: Situation) {
        along = situation.register.waiting(at: plan.key.school, for: plan.key.day, on: situation.today)
            .filter(\.goesAlong)
        var filled = plan
        filled.entries = along.map { .oneToOne($0.onNewList) }
        self.plan = filled
    }

    /// Nil where nobody waits: a list of nobody is no list.
    var command: Command? { along.isEmpty ? nil : .planOfficeHour(plan) }

    var screen: Screen { .plan(PlanScreen(plan)) }

    func notice(_ situation: Situation) -> Notice { .takenAlong(along.goingAlongText, at: situation.now) }
}

extension Waiting {
    /// As it stood, and with a reason where there was none.
    var onNewList: Listing {
        var listing = again
        if listing.reason.isEmpty { listing.reason = "nog niet gesproken" }
        return listing
    }
}
