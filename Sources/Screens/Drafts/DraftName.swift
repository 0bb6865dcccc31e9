import Attendance

/// The name of a field as a draft spells it: it stays when the code is renamed, for drafts outlive a version.
protocol DraftName: Hashable, Sendable {
    var inDraft: String { get }
}

extension DraftName where Self: RawRepresentable<String> {
    var inDraft: String { rawValue }
}

extension TalkForm.Name: DraftName {
    var inDraft: String {
        switch self {
        case .fixed(let number): "fixed.\(number)"
        case .earlierText(let agreement): "earlier-text.\(agreement)"
        case .earlier(let agreement): "earlier.\(agreement)"
        case .ownWords: "own-words"
        case .goesWell: "goes-well"
        case .goalCount: "goal-count"
        case .goalOutOf: "goal-out-of"
        case .goalUnit: "goal-unit"
        case .goalUntil: "goal-until"
        case .agreement(let row): "agreement.\(row)"
        case .party(let row): "party.\(row)"
        case .due(let row): "due.\(row)"
        case .causes: "causes"
        case .outcome: "outcome"
        case .followUp: "follow-up"
        case .present: "present"
        case .schoolMayKnow: "school-may-know"
        case .homeMayKnow: "home-may-know"
        case .textsSeen: "texts-seen"
        case .minutes: "minutes"
        case .note: "note"
        case .forSchool: "for-school"
        case .forHome: "for-home"
        case .why: "why"
        case .save: "save"
        }
    }
}

extension ListingForm.Name: DraftName {
    var inDraft: String {
        switch self {
        case .reason: "reason"
        case .requester: "requester"
        case .ground: "ground"
        case .detail: "detail"
        case .schoolActions: "school-actions"
        case .informedOn: "informed-on"
        case .how: "how"
        case .bothHolders: "both-holders"
        case .doubt: "doubt"
        case .save: "save"
        }
    }
}

extension CareSignalForm.Name: DraftName {
    var inDraft: String {
        switch self {
        case .step(let step): "step.\(step.rawValue)"
        case .save: "save"
        }
    }
}

extension SchoolForm.Name: DraftName {
    var inDraft: String {
        switch self {
        case .fixed(let number): "fixed.\(number)"
        case .name: "name"
        case .brin: "brin"
        case .kind: "kind"
        case .region: "region"
        case .unit: "unit"
        case .lessonMinutes: "lesson-minutes"
        case .ladders: "ladders"
        case .save: "save"
        }
    }
}

extension OfficeHourField: DraftName {
    var inDraft: String {
        switch self {
        case .school: "school"
        case .weeks: "weeks"
        case .day: "day"
        case .start: "start"
        case .until: "until"
        case .room: "room"
        case .officer: "officer"
        case .minutes: "minutes"
        case .save: "save"
        }
    }
}

extension MunicipalitiesScreen.Name: DraftName {
    var inDraft: String {
        switch self {
        case .names: "names"
        case .save: "save"
        }
    }
}

extension GroupTalkForm.Name: DraftName {
    var inDraft: String {
        switch self {
        case .fixed(let number): "fixed.\(number)"
        case .shared: "shared"
        case .attendance(let pupil): "attendance.\(pupil)"
        case .agreement(let pupil): "agreement.\(pupil)"
        case .party(let pupil): "party.\(pupil)"
        case .outcome(let pupil): "outcome.\(pupil)"
        case .earlierText(let agreement): "earlier-text.\(agreement)"
        case .earlier(let agreement): "earlier.\(agreement)"
        case .minutes: "minutes"
        case .add: "add"
        case .save: "save"
        }
    }
}
