import Attendance
import Exchange
import Screens

extension Failure {
    init(_ refusal: Refusal) {
        self.init(.refused, refusal.sentence, try: refusal.suggestion)
    }

    init(_ refusal: FileRefusal, file: String) {
        self.init(.inputRefused, "\(file): \(refusal.dutch)", try: refusal.advice)
    }

    init(_ refusal: JSONRefusal, file: String) {
        self.init(.inputRefused, "\(file): \(refusal.dutch)", try: refusal.advice)
    }
}
