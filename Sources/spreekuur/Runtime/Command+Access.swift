import Attendance
import Journal

extension Command {
    /// As the access log names it: each action, and of what. `register` is as it was after the events.
    func accesses(in register: Register, events: [Event]) -> [(Access.Action, Access.Object)] {
        func saved(_ action: Access.Action, _ pupil: ID<Pupil>) -> [(Access.Action, Access.Object)] {
            [(action, .pupil(pupil))]
        }
        return switch self {
        case .startFolder: [(.create, .folder)]
        case .changeOwnMunicipalities: [(.saveMunicipalities, .folder)]
        case .addSchool, .changeSchool: [(.saveSchool, .schools)]
        case .addPupil: [(.addPupil, events.first?.pupil.map { .pupil($0) } ?? .pupils)]
        case .takeBackImport(let number, _):
            [(.takeBackImport, register.imports[number]?.content.object ?? .folder)]
        case .nameKeyCard: [(.export, .keyCard)]
        case .confirmCorrespondent: [(.confirmCorrespondent, .correspondents)]
        case .planOfficeHour: [(.planOfficeHour, .officeHour)]
        case .takeOff(let pupils, _, _, _): pupils.map { (.takeOff, .pupil($0)) }
        case .addWalkIn(_, let listing): saved(.addWalkIn, listing.pupil)
        case .setStatus(_, _, let pupil, _): saved(.setStatus, pupil)
        case .keepApart(let one, let other, _): saved(.keepApart, one) + saved(.keepApart, other)
        case .delayRest: [(.planOfficeHour, .officeHour)]
        case .recordCare(let pupil, _, _): saved(.addToFile, pupil)
        case .recordReport(let pupil, _): saved(.recordReport, pupil)
        case .handleStep(let pupil, _, _, _, _): saved(.handleStep, pupil)
        case .recordTalk(let draft): draft.pupils.map { (.recordTalk, .pupil($0.part.pupil)) }
        case .correctTalk(_, let part, _, _, _): saved(.correct, part.pupil)
        case .judgeAgreement(let agreement, _, _):
            [(.judgeAgreement, register.owner(of: agreement).map { .pupil($0) } ?? .agreements)]
        case .recordContact(let contact):
            [(.recordContact, contact.pupil.map { .pupil($0) } ?? .contact)]
        case .saveFilter: [(.saveFilter, .filter)]
        case .all(let commands): commands.flatMap { $0.accesses(in: register, events: events) }
        case .undo, .redo: undoing(in: register, events: events)
        }
    }

    private func undoing(in register: Register, events: [Event]) -> [(Access.Action, Access.Object)] {
        let (action, number): (Access.Action, Step.Number?) =
            switch events.first {
            case .stepUndone(let number): (.undo, number)
            case .stepRedone(let number): (.redo, number)
            case _: (self == .redo ? .redo : .undo, nil)
            }
        let pupils = number.flatMap { register.step($0)?.pupils } ?? []
        return pupils.isEmpty ? [(action, .folder)] : pupils.sorted().map { (action, .pupil($0)) }
    }
}

extension ImportRecord.Content {
    fileprivate var object: Access.Object {
        switch self {
        case .pupils: .pupils
        case .absences: .absences
        case .package: .package
        }
    }
}
