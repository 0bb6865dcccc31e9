/// The steps of looking together, presence first.
enum TogetherPage: CaseIterable, Hashable, Sendable {
    case presence, calendar, better, agreements, forSchool, forHome

    /// Whether the pupil is asked who may read what stands on it.
    var asksConsent: Bool {
        switch self {
        case .forSchool, .forHome: true
        case .presence, .calendar, .better, .agreements: false
        }
    }
}
