import Attendance

/// The 32 bytes of a line (FORMAT.md §3.5).
extension Access {
    static let length = 32

    enum Reading: Equatable {
        case broken
        /// An action, object or word of a later program.
        case newer
        case line(Access)
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: Access.length)
        writer.append(at.milliseconds)
        writer.append(action.rawValue)
        writer.append(object.number)
        writer.append(outcome.rawValue)
        writer.append(origin.door.rawValue)
        writer.append(actor.map(Access.number(of:)) ?? 0)
        writer.append(origin.terminalBytes)
        writer.append(object.pupil?.raw ?? 0)
        return writer.bytes
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        var reader = ByteReader(bytes)
        guard let milliseconds: Int64 = reader.integer(), let action: UInt8 = reader.integer(),
            let object: UInt8 = reader.integer(), let outcome: UInt8 = reader.integer(),
            let door: UInt8 = reader.integer(), let actor: UInt8 = reader.integer(),
            let terminal = reader.take(3), let pupil: UInt128 = reader.integer(), reader.remaining == 0
        else { return .broken }
        guard let action = Action(rawValue: action), let object = Object(number: object, pupil: pupil),
            let outcome = Outcome(rawValue: outcome), let origin = Origin(door: door, terminal: terminal),
            let actor = role(number: actor)
        else { return .newer }
        return .line(
            Access(
                action, object, outcome, from: origin, by: actor,
                at: Instant(milliseconds: milliseconds)))
    }

    private static func number(of role: FolderRole) -> UInt8 {
        switch role {
        case .leerplichtambtenaar: 1
        case .coordinator: 2
        }
    }

    private static func role(number: UInt8) -> FolderRole?? {
        if number == 0 { return .some(nil) }
        return FolderRole.allCases.first { self.number(of: $0) == number }.map { .some($0) }
    }
}

extension Access.Object {
    /// The pupil it is about.
    public var pupil: ID<Pupil>? {
        if case .pupil(let pupil) = self { pupil } else { nil }
    }

    fileprivate var number: UInt8 {
        switch self {
        case .folder: 1
        case .pupil: 2
        case .officeHour: 3
        case .overview: 4
        case .agreements: 5
        case .schools: 6
        case .pupils: 7
        case .absences: 8
        case .contact: 9
        case .filter: 10
        case .accessLog: 11
        case .drafts: 12
        case .package: 13
        case .correspondents: 14
        case .keyCard: 15
        }
    }

    private static let withoutPupil: [Access.Object] = [
        .folder, .officeHour, .overview, .agreements, .schools, .pupils, .absences, .contact, .filter,
        .accessLog, .drafts, .package, .correspondents, .keyCard,
    ]

    fileprivate init?(number: UInt8, pupil: UInt128) {
        if number == Access.Object.pupil(ID(raw: 0)).number {
            self = .pupil(ID(raw: pupil))
        } else if let known = Access.Object.withoutPupil.first(where: { $0.number == number }) {
            self = known
        } else {
            return nil
        }
    }
}

extension Access.Origin {
    /// Kind (1), number (2).
    var terminalBytes: [UInt8] {
        var writer = ByteWriter(capacity: 3)
        let (kind, number): (UInt8, UInt16) =
            switch terminal {
            case nil: (0, 0)
            case .pseudo(let number): (1, number)
            case .console(let number): (2, number)
            case .other: (3, 0)
            }
        writer.append(kind)
        writer.append(number)
        return writer.bytes
    }

    init?(door: UInt8, terminal bytes: ArraySlice<UInt8>) {
        var reader = ByteReader(bytes)
        guard let door = Door(rawValue: door), let kind: UInt8 = reader.integer(),
            let number: UInt16 = reader.integer()
        else { return nil }
        switch kind {
        case 0: self.init(door, terminal: nil)
        case 1: self.init(door, terminal: .pseudo(number))
        case 2: self.init(door, terminal: .console(number))
        case 3: self.init(door, terminal: .other)
        case _: return nil
        }
    }
}
