import Attendance

extension Feedback {
    /// What the school is to do and what it was told, each with what it is.
    var texts: [(String, String)] {
        promises.map { promise in
            ("school doet", promise.text + (promise.due.map { ", uiterlijk \($0.brief)" } ?? ""))
        } + (told.map { [("voor school", $0)] } ?? [])
    }
}
