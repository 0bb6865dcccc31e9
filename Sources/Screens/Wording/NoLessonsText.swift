import Attendance

extension NoLessons {
    public var text: String {
        switch self {
        case .weekend: "weekend"
        case .holiday(let name): name
        case .publicHoliday(let holiday): holiday.text
        case .ownFreeDay: "vrije dag van de school"
        }
    }
}

extension PublicHoliday {
    public var text: String {
        switch self {
        case .newYear: "nieuwjaarsdag"
        case .goodFriday: "Goede Vrijdag"
        case .easterMonday: "tweede paasdag"
        case .kingsDay: "Koningsdag"
        case .liberationDay: "Bevrijdingsdag"
        case .ascensionDay: "Hemelvaartsdag"
        case .whitMonday: "tweede pinksterdag"
        case .christmasDay: "eerste kerstdag"
        case .boxingDay: "tweede kerstdag"
        }
    }
}
