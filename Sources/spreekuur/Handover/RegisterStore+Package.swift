import Attendance
import Exchange
import Handover
import Journal
import Screens

/// Making and opening packages: the same for a command and for the interface.
extension RegisterStore {
    func ownKeys() throws(JournalError) -> OwnKeys { OwnKeys(seed: try handoverSeed()) }

    /// What is to be handed over of this school, sealed; it counts as handed over from now on.
    ///
    /// Kept account of before the file is there: a number that no file has is no harm, one that two have is.
    mutating func makePackage(
        of school: BRIN, for recipient: Correspondent, on day: Day, from door: Access.Origin.Door
    ) throws -> SealedHandOver {
        let content = try outgoing(of: school, to: recipient, on: day)
        var generator = SystemRandomNumberGenerator()
        let id = ID<Package>(using: &generator)
        let counter = register.nextPackageCounter(of: school)
        let header = PackageHeader(
            kind: content.kind, id: id.raw, school: school, counter: counter, made: day,
            validThrough: day + MadePackage.daysValid)
        let bytes: [UInt8]
        do {
            bytes = try SealedPackage.seal(
                content.json, header, from: ownKeys(), to: PublicKeys(recipient.keys))
        } catch let refusal as PackageRefusal {
            throw Failure(refusal)
        } catch let refusal as KeyRefusal {
            throw Failure(refusal)
        }
        let made = MadePackage(
            id: id, recipient: recipient.id, school: school, counter: counter, made: day,
            pupils: content.pupils)
        let number = try record([.packageMade(made)], noting: .export, .package, from: door)
        return SealedHandOver(bytes: bytes, made: made, step: number)
    }

    /// Precondition of nothing: a list for an officer from a coordinator, feedback the other way.
    private func outgoing(
        of school: BRIN, to recipient: Correspondent, on day: Day
    ) throws -> (kind: PackageKind, json: [UInt8], pupils: Int) {
        switch (register.role, recipient.role) {
        case (.coordinator, .leerplichtambtenaar):
            let package = try register.schoolPackage(of: school, on: day)
            return (.list, package.json, package.pupils.count)
        case (.leerplichtambtenaar, .coordinator):
            let package = try register.officerPackage(for: school, on: day)
            return (.feedback, package.json, Set(package.results.map(\.number)).count)
        case (_, _): throw Refusal.packageWrongWay
        }
    }

    /// What opening this file would do; that it was refused is noted.
    func lookIntoPackage(
        at path: String, on day: Day, from door: Access.Origin.Door
    ) throws -> IncomingPackage {
        let bytes = try InputFile.read(path, limit: PackageText.longestFile)
        do {
            return try decidePackage(bytes, on: day)
        } catch {
            note(.importFile, .package, .refused, from: door)
            throw error
        }
    }

    /// What opening these bytes would do; nothing is kept yet.
    func decidePackage(_ bytes: [UInt8], on day: Day) throws -> IncomingPackage {
        let keys = try ownKeys()
        let correspondents = register.correspondents
        let opened: OpenedPackage
        do throws(PackageRefusal) {
            opened = try SealedPackage.open(bytes, with: keys) { id in
                // Keys that were confirmed are sound.
                correspondents[ID(keyID: id)].flatMap { try? PublicKeys($0.keys) }
            }
        } catch {
            throw Failure(error)
        }
        let origin = PackageOrigin(opened)
        let sender = try register.correspondent(origin.sender)
        let content: IncomingPackage.Content
        let decision: PackageDecision
        do throws(JSONRefusal) {
            switch opened.header.kind {
            case .list: content = .list(try SchoolPackage(json: opened.content))
            case .feedback: content = .feedback(try OfficerPackage(json: opened.content))
            }
        } catch {
            throw Failure(contentOfPackage: error)
        }
        switch content {
        case .list(let package):
            guard package.made == origin.made else { throw Failure(PackageRefusal.malformed) }
            var generator = SystemRandomNumberGenerator()
            decision = try register.decide(package, from: origin, on: day, using: &generator)
        case .feedback(let package):
            guard package.made == origin.made else { throw Failure(PackageRefusal.malformed) }
            decision = try register.decide(package, from: origin, on: day)
        }
        return IncomingPackage(sender: sender, origin: origin, content: content, decision: decision)
    }
}

/// A package that may go out, with what was kept of it.
struct SealedHandOver {
    let bytes: [UInt8]
    let made: MadePackage
    let step: Step.Number?

    func sentences(for recipient: Correspondent, in path: String) -> [String] {
        [
            "Pakket \(made.counter) voor \(recipient.name) staat in \(path): "
                + "\(made.pupils.text("leerling", "leerlingen")), \(bytes.count / 1024 + 1) kB.",
            "Alleen \(recipient.name) kan het openen, tot en met \((made.made + MadePackage.daysValid).dated).",
        ]
    }
}

/// A package that opened, and what it would do.
struct IncomingPackage {
    enum Content {
        case list(SchoolPackage)
        case feedback(OfficerPackage)
    }

    let sender: Correspondent
    let origin: PackageOrigin
    let content: Content
    let decision: PackageDecision
}

extension PackageOrigin {
    init(_ opened: OpenedPackage) {
        self.init(
            id: ID(raw: opened.header.id), sender: ID(keyID: opened.sender.id), school: opened.header.school,
            counter: opened.header.counter, made: opened.header.made,
            validThrough: opened.header.validThrough, contentHash: opened.contentHash)
    }
}

extension ID<Correspondent> {
    /// The first sixteen of the 32 bytes that identify keys.
    init(keyID: [UInt8]) { self.init(raw: keyID.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }) }
}
