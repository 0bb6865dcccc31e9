import Attendance

/// An event and its JSON. The pupil it is about is not in it: the record says whose it is.
enum EventCoding {
    /// The version of every event's JSON; a program that must change one raises it and reads both.
    static let version = 1

    /// Precondition: not `absencesRecorded`, which is written in columns.
    static func json(of event: Event) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("v", version)
        writer.field("type", WireName(event))
        writeMembers(of: event, to: &writer)
        writer.endObject()
        return writer.bytes
    }

    private static func writeMembers(of event: Event, to writer: inout JSONWriter) {
        switch event {
        case .folderStarted(let role, let municipalities, let day):
            writer.field("role", role)
            writer.list("municipalities", municipalities)
            writer.field("on", day)
        case .ownMunicipalitiesChanged(let municipalities, let day):
            writer.list("municipalities", municipalities)
            writer.field("on", day)
        case .schoolAdded(let school), .schoolChanged(let school):
            school.writeMembers(to: &writer)
        case .importAccepted(let record):
            record.writeMembers(to: &writer)
        case .importTakenBack(let number, let day):
            writer.field("number", number)
            writer.field("on", day)
        case .pupilEnrolled(_, let school, let pupil, let source):
            writer.optional("source", source)
            writer.field("school", school)
            pupil.writeMembers(to: &writer)
        case .pupilChanged(_, let pupil, let source):
            writer.optional("source", source)
            pupil.writeMembers(to: &writer)
        case .pupilMissing(_, let day, let source):
            writer.field("source", source)
            writer.field("since", day)
        case .absencesRecorded:
            preconditionFailure("absences are written in columns")
        case .keyCardWritten(let name): writer.field("name", name)
        case .correspondentConfirmed(let correspondent):
            correspondent.writeMembers(to: &writer)
        case .packageMade(let package):
            package.writeMembers(to: &writer)
        case .handedOver(_, let handOver):
            handOver.writeMembers(to: &writer)
        case .feedbackReceived(_, let feedback):
            feedback.writeMembers(to: &writer)
        case .officeHourPlanned(let officeHour):
            officeHour.writeMembers(to: &writer)
        case .placeAdded(let key, let place):
            key.writeMembers(to: &writer)
            writer.field("place", place)
        case .pupilPlaced(let key, let place, let listing):
            key.writeMembers(to: &writer)
            writer.field("place", place)
            listing.writeMembers(to: &writer)
        case .statusChanged(let key, let place, _, let status):
            key.writeMembers(to: &writer)
            writer.field("place", place)
            writer.field("status", status)
        case .restDelayed(let key, let place, let minutes):
            key.writeMembers(to: &writer)
            writer.field("place", place)
            writer.field("minutes", minutes)
        case .talkHeld(let talk):
            talk.writeMembers(to: &writer)
        case .talkPartRecorded(let talk, let part):
            writer.field("talk", talk)
            part.writeMembers(to: &writer)
        case .talkPartCorrected(let talk, let part, let why, let day):
            writer.field("talk", talk)
            writer.field("why", why)
            writer.field("on", day)
            part.writeMembers(to: &writer)
        case .agreementJudged(let agreement, _, let verdict, let day):
            writer.field("agreement", agreement)
            writer.field("verdict", verdict)
            writer.field("on", day)
        case .reportMade(_, let report):
            report.writeMembers(to: &writer)
        case .contactRecorded(let contact):
            contact.writeMembers(to: &writer)
        case .takenOff(_, let taken):
            taken.writeMembers(to: &writer)
        case .signalHandled(_, let mark):
            mark.writeMembers(to: &writer)
        case .careRecorded(_, let signal):
            signal.writeMembers(to: &writer)
        case .apartMarked(_, let apart, let isWanted):
            writer.field("apart", apart)
            writer.field("wanted", isWanted)
        case .filterSaved(let slot, let filter):
            writer.field("slot", slot)
            writer.optional("filter", filter)
        case .stepUndone(let step), .stepRedone(let step):
            writer.field("step", step)
        case .pupilErased(let erasure):
            erasure.writeMembers(to: &writer)
        }
    }

    /// `pupil` is the one whose record holds the event.
    static func event(
        from reader: inout JSONReader, of pupil: ID<Pupil>?
    ) throws(PayloadFault) -> Event {
        let start = reader.offset
        try reader.beginObject()
        guard try reader.field("v") == version else { throw .newer(offset: start) }
        let name: WireName = try reader.field("type")
        let event = try readMembers(of: name, from: &reader, of: Owner(pupil: pupil, offset: start))
        try reader.endObject()
        guard reader.isAtEnd, event.pupil == pupil else { throw .malformed(offset: start) }
        return event
    }

    /// Whose record it is; an event that needs a pupil cannot stand in a record of nobody.
    private struct Owner {
        let pupil: ID<Pupil>?
        let offset: Int

        func id() throws(PayloadFault) -> ID<Pupil> {
            guard let pupil else { throw .malformed(offset: offset) }
            return pupil
        }
    }

    private static func readMembers(
        of name: WireName, from reader: inout JSONReader, of owner: Owner
    ) throws(PayloadFault) -> Event {
        switch name {
        case .folderStarted:
            .folderStarted(
                role: try reader.field("role"), ownMunicipalities: try reader.list("municipalities"),
                on: try reader.field("on"))
        case .ownMunicipalitiesChanged:
            .ownMunicipalitiesChanged(try reader.list("municipalities"), on: try reader.field("on"))
        case .schoolAdded: .schoolAdded(try School(members: &reader))
        case .schoolChanged: .schoolChanged(try School(members: &reader))
        case .importAccepted: .importAccepted(try ImportRecord(members: &reader))
        case .importTakenBack: .importTakenBack(try reader.field("number"), on: try reader.field("on"))
        case .pupilEnrolled: try enrolment(from: &reader, of: owner.id())
        case .pupilChanged: try change(from: &reader, of: owner.id())
        case .pupilMissing: try absenceFromFile(from: &reader, of: owner.id())
        case .absencesRecorded: throw .malformed(offset: owner.offset)
        case .keyCardWritten: .keyCardWritten(name: try reader.field("name"))
        case .correspondentConfirmed: .correspondentConfirmed(try Correspondent(members: &reader))
        case .packageMade: .packageMade(try MadePackage(members: &reader))
        case .handedOver: .handedOver(try owner.id(), try HandOver(of: owner.id(), members: &reader))
        case .feedbackReceived: .feedbackReceived(try owner.id(), try ReceivedFeedback(members: &reader))
        case .officeHourPlanned: .officeHourPlanned(try OfficeHour(members: &reader))
        case .placeAdded: .placeAdded(try OfficeHour.Key(members: &reader), try reader.field("place"))
        case .pupilPlaced:
            .pupilPlaced(
                try OfficeHour.Key(members: &reader), place: try reader.field("place"),
                try Listing(of: owner.id(), members: &reader))
        case .statusChanged:
            .statusChanged(
                try OfficeHour.Key(members: &reader), place: try reader.field("place"), try owner.id(),
                try reader.field("status"))
        case .restDelayed:
            .restDelayed(
                try OfficeHour.Key(members: &reader), from: try reader.field("place"),
                minutes: try reader.field("minutes"))
        case .talkHeld: .talkHeld(try Talk(members: &reader))
        case .talkPartRecorded:
            .talkPartRecorded(try reader.field("talk"), try TalkPart(of: owner.id(), members: &reader))
        case .talkPartCorrected: try correction(from: &reader, of: owner.id())
        case .agreementJudged:
            .agreementJudged(
                try reader.field("agreement"), of: try owner.id(), try reader.field("verdict"),
                on: try reader.field("on"))
        case .reportMade: .reportMade(try owner.id(), try Verzuimmelding(members: &reader))
        case .contactRecorded: .contactRecorded(try Contact(of: owner.pupil, members: &reader))
        case .takenOff: .takenOff(try owner.id(), try TakenOff(members: &reader))
        case .signalHandled: .signalHandled(try owner.id(), try HandledStep(members: &reader))
        case .careRecorded: .careRecorded(try owner.id(), try CareSignal(members: &reader))
        case .apartMarked:
            .apartMarked(try owner.id(), try reader.field("apart"), try reader.field("wanted"))
        case .filterSaved: .filterSaved(try reader.field("slot"), try reader.optional("filter"))
        case .stepUndone: .stepUndone(try reader.field("step"))
        case .stepRedone: .stepRedone(try reader.field("step"))
        case .pupilErased: .pupilErased(try Erasure(members: &reader))
        }
    }

    private static func enrolment(
        from reader: inout JSONReader, of pupil: ID<Pupil>
    ) throws(PayloadFault) -> Event {
        let source: ImportNumber? = try reader.optional("source")
        let school: BRIN = try reader.field("school")
        return .pupilEnrolled(pupil, school: school, try Pupil(members: &reader), source: source)
    }

    private static func change(
        from reader: inout JSONReader, of pupil: ID<Pupil>
    ) throws(PayloadFault) -> Event {
        let source: ImportNumber? = try reader.optional("source")
        return .pupilChanged(pupil, try Pupil(members: &reader), source: source)
    }

    private static func correction(
        from reader: inout JSONReader, of pupil: ID<Pupil>
    ) throws(PayloadFault) -> Event {
        let (talk, why, day): (ID<Talk>, String, Day) = (
            try reader.field("talk"), try reader.field("why"), try reader.field("on")
        )
        return .talkPartCorrected(talk, try TalkPart(of: pupil, members: &reader), why: why, on: day)
    }

    private static func absenceFromFile(
        from reader: inout JSONReader, of pupil: ID<Pupil>
    ) throws(PayloadFault) -> Event {
        let source: ImportNumber = try reader.field("source")
        return .pupilMissing(pupil, since: try reader.field("since"), source: source)
    }
}
