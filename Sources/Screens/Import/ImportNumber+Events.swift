import Attendance

extension [Event] {
    /// Under which what was read in can be taken back; nil where nothing was.
    var importNumber: ImportNumber? {
        lazy.compactMap { event in
            if case .importAccepted(let record) = event { record.number } else { nil }
        }.first
    }
}
