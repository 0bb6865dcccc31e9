import Attendance

extension NoLessons {
    public var text: String {
        switch self {
        case .weekend: "weekend"
        case .holiday(let name): name
        case .publicHoliday(let holiday): holiday.name
        case .ownFreeDay: "vrije dag van de school"
        }
    }
}
