import Attendance
import Screens

extension PackagePreview {
    init(_ incoming: IncomingPackage) {
        let content: Content =
            switch incoming.content {
            case .list: .list
            case .feedback: .feedback
            }
        self.init(content, from: incoming.sender.name, incoming.origin, incoming.decision)
    }
}
