import Attendance
import Journal
import Screens

extension DataFolder {
    var drafts: FoundDrafts {
        switch store {
        case let store?: store.drafts
        case nil: FoundDrafts()
        }
    }

    /// A draft that is kept for the first time gets its identity here, for the interface knows no chance.
    mutating func keep(_ draft: Draft, as known: ID<Draft>?) -> Message {
        var generator = SystemRandomNumberGenerator()
        let id = known ?? ID(using: &generator)
        do throws(JournalError) {
            guard try store?.keep(draft, as: id) != nil else { return .draftNotKept(.readOnly) }
            draftFailure = nil
            return .draftKept(KeptDraft(id: id, draft))
        } catch {
            draftFailure = Failure(error)
            return .draftNotKept(SaveFailure(error))
        }
    }

    func drop(_ id: ID<Draft>) -> Message {
        do throws(JournalError) {
            try store?.removeDraft(id)
            return .draftDropped(id)
        } catch {
            return .draftNotDropped(id)
        }
    }
}
