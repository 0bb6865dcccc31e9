import Attendance
import Journal

extension Command {
    /// As the access log names it.
    var action: Access.Action {
        switch self {
        case .startFolder: .create
        case .addSchool, .changeSchool: .saveSchool
        case .addPupil: .addPupil
        case .takeBackImport: .takeBackImport
        case .planOfficeHour: .planOfficeHour
        case .addWalkIn: .addWalkIn
        case .setStatus: .setStatus
        case .recordTalk: .recordTalk
        case .judgeAgreement: .judgeAgreement
        case .recordReport: .recordReport
        case .recordContact: .recordContact
        case .handleStep: .handleStep
        case .saveFilter: .saveFilter
        }
    }

    /// What the access log names it of: every pupil it is about, or what it is about when that is no pupil.
    func objects(in register: Register, events: [Event]) -> [Access.Object] {
        switch self {
        case .startFolder: [.folder]
        case .addSchool, .changeSchool: [.schools]
        case .addPupil: events.first?.pupil.map { [.pupil($0)] } ?? [.pupils]
        case .takeBackImport(let number, _): [register.imports[number]?.content.object ?? .folder]
        case .planOfficeHour: [.officeHour]
        case .addWalkIn(_, let listing): [.pupil(listing.pupil)]
        case .setStatus(_, _, let pupil, _), .recordReport(let pupil, _), .handleStep(let pupil, _, _, _, _):
            [.pupil(pupil)]
        case .recordTalk(let draft): draft.pupils.map { .pupil($0.part.pupil) }
        case .judgeAgreement(let agreement, _, _):
            [register.owner(of: agreement).map { .pupil($0) } ?? .agreements]
        case .recordContact(let contact): [contact.pupil.map { .pupil($0) } ?? .contact]
        case .saveFilter: [.filter]
        }
    }
}

extension ImportRecord.Content {
    fileprivate var object: Access.Object {
        switch self {
        case .pupils: .pupils
        case .absences: .absences
        }
    }
}
