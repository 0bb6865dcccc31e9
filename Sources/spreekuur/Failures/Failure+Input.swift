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

    /// Of a file whose columns can be pointed out.
    init(_ refusal: FileRefusal, pointedOutIn file: String) {
        self.init(refusal, file: file)
        if refusal.isAboutColumns {
            suggestion = "--kolommen-voorbeeld; dat laat zien hoe je de kolommen zelf aanwijst"
        }
    }

    init(_ refusal: JSONRefusal, file: String) {
        self.init(.inputRefused, "\(file): \(refusal.dutch)", try: refusal.advice)
    }
}
