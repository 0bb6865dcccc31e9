import Attendance

extension TakenOff.Why {
    var text: String {
        switch self {
        case .solved: "opgelost"
        case .ill: "ziek"
        case .unwilling: "leerling of ouders willen niet"
        case .reportFirst: "eerst melden"
        case .other(let words): words
        }
    }
}
