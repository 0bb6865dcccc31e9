import Attendance

/// What one record of the journal says, once opened.
struct RecordContents: Equatable {
    let instant: Instant
    /// As whom the writer worked; nil before the data folder had a role.
    let actor: FolderRole?
    let events: [Event]
}

/// Events and the payloads of the records that hold them (FORMAT.md §9).
enum RecordCoding {
    static let version: UInt8 = 1
    static let headerLength = 10
    static let itemHeaderLength = 5

    enum Form: UInt8 {
        case json = 1
        /// Read, and no longer written.
        case absenceColumns = 2
        case packedAbsences = 3
    }

    /// The records of one transaction, in the order of the events; each is about one pupil or about none, and
    /// its payload has at most `limit` bytes.
    static func entries(
        for events: [Event], at instant: Instant, by actor: FolderRole?,
        limit: Int = JournalFormat.payloadLimit
    ) throws(EventTooLarge) -> [Entry] {
        var builder = EntryBuilder(instant: instant, actor: actor, limit: limit)
        for event in events {
            switch event {
            case .absencesRecorded(let pupil, let rows, let source):
                for part in try rows.packed(from: source, fitting: builder.itemLimit) {
                    builder.beginItem(.packedAbsences, length: part.count, of: pupil)
                    builder.payload.append(part)
                }
            case .folderStarted, .ownMunicipalitiesChanged, .schoolAdded, .schoolChanged, .importAccepted,
                .importTakenBack,
                .pupilEnrolled, .pupilChanged, .pupilMissing, .officeHourPlanned, .placeAdded, .pupilPlaced,
                .statusChanged, .takenOff, .restDelayed, .talkHeld, .talkPartRecorded, .talkPartCorrected,
                .agreementJudged,
                .reportMade,
                .contactRecorded, .signalHandled, .careRecorded, .apartMarked, .filterSaved, .stepUndone,
                .stepRedone, .pupilErased, .keyCardWritten, .correspondentConfirmed, .packageMade,
                .handedOver, .feedbackReceived:
                let json = EventCoding.json(of: event)
                guard json.count <= builder.itemLimit else {
                    throw EventTooLarge(bytes: json.count, limit: builder.itemLimit)
                }
                builder.beginItem(.json, length: json.count, of: event.pupil)
                builder.payload.append(json)
            }
        }
        return builder.finish()
    }

    /// `pupil` is whose record it is, as its frame says.
    static func read(_ payload: [UInt8], of pupil: ID<Pupil>?) throws(PayloadFault) -> RecordContents {
        var reader = ByteReader(payload[...])
        var offset: Int { payload.count - reader.remaining }
        guard let version: UInt8 = reader.integer() else { throw .malformed(offset: 0) }
        guard version == self.version else { throw .newer(offset: 0) }
        guard let actorLength: UInt8 = reader.integer(), let milliseconds: Int64 = reader.integer(),
            let word = reader.take(Int(actorLength))
        else { throw .malformed(offset: offset) }
        let actor = FolderRole.allCases.first { word.elementsEqual($0.rawValue.utf8) }
        guard word.isEmpty || actor != nil else { throw .newer(offset: headerLength) }
        var events: [Event] = []
        repeat {
            let start = offset
            guard let number: UInt8 = reader.integer() else { throw .malformed(offset: start) }
            guard let form = Form(rawValue: number) else { throw .newer(offset: start) }
            guard let length: UInt32 = reader.integer(), let item = reader.take(Int(length)) else {
                throw .malformed(offset: start)
            }
            events.append(try event(form, payload, in: item.startIndex..<item.endIndex, of: pupil))
        } while reader.remaining > 0
        return RecordContents(instant: Instant(milliseconds: milliseconds), actor: actor, events: events)
    }

    /// When the record was made; nil for bytes that are none.
    static func instant(of payload: [UInt8]) -> Instant? {
        var reader = ByteReader(payload[...])
        guard reader.take(2) != nil, let milliseconds: Int64 = reader.integer() else { return nil }
        return Instant(milliseconds: milliseconds)
    }

    /// Whether the record says nothing but which lessons a pupil missed.
    static func isOnlyAbsences(_ payload: [UInt8]) -> Bool {
        var reader = ByteReader(payload[...])
        guard reader.take(1) != nil, let actorLength: UInt8 = reader.integer(),
            reader.take(8 + Int(actorLength)) != nil, reader.remaining > 0
        else { return false }
        while reader.remaining > 0 {
            guard let number: UInt8 = reader.integer(), let length: UInt32 = reader.integer(),
                reader.take(Int(length)) != nil
            else { return false }
            switch Form(rawValue: number) {
            case .absenceColumns, .packedAbsences: continue
            case .json, nil: return false
            }
        }
        return true
    }

    private static func event(
        _ form: Form, _ payload: [UInt8], in range: Range<Int>, of pupil: ID<Pupil>?
    ) throws(PayloadFault) -> Event {
        switch form {
        case .json:
            var reader = JSONReader(payload, in: range)
            return try EventCoding.event(from: &reader, of: pupil)
        case .absenceColumns:
            guard let pupil else { throw .malformed(offset: range.lowerBound) }
            let (rows, source) = try AbsenceColumns.read(payload, in: range)
            return .absencesRecorded(pupil, rows, source: source)
        case .packedAbsences:
            guard let pupil else { throw .malformed(offset: range.lowerBound) }
            let (rows, source) = try PackedAbsences.read(payload, in: range)
            return .absencesRecorded(pupil, rows, source: source)
        }
    }
}
