import Attendance
import Crypto

/// The bytes of one draft, sealed under the log key and the keys of the pupils it names (FORMAT.md §3.6).
struct DraftFile {
    let device: [UInt8]
    /// The file's name; a draft put under another's does not open.
    let id: ID<Draft>

    enum Reading: Equatable {
        case draft(Draft)
        /// The key of one of its pupils was destroyed.
        case erased
        case unknownVersion
        case broken
    }

    private static let info = "spreekuur/1/draft"
    private static let noPupil = ID<Pupil>(raw: 0)

    /// Nil when one of its pupils has no key.
    func sealed(_ draft: Draft, _ keys: KeyRing, random: inout RandomBytes) -> [UInt8]? {
        let (epoch, logKey) = keys.current
        // As long for one pupil as for a group: the length of a file tells no more than it must.
        let rest = draft.pupils.count % Place.largestGroup
        let padding = draft.pupils.isEmpty || rest > 0 ? Place.largestGroup - rest : 0
        let list = draft.pupils + Array(repeating: DraftFile.noPupil, count: padding)
        let header = PupilBoundHeader(
            magic: JournalFormat.draftMagic, logKeyEpoch: epoch, device: device, salt: random.bytes(32),
            pupilCount: UInt32(list.count))
        let derived = PupilBoundKeys(logKey: logKey, salt: header.salt, info: DraftFile.info)
        guard let key = derived.body(of: draft.pupils, keys) else { return nil }
        return header.bytes
            + seal(SnapshotBody.encoded(list), using: derived.list, header)
            + seal(DraftFile.encoded(draft), using: key, header)
    }

    func read(_ bytes: [UInt8], _ keys: KeyRing) -> Reading {
        switch opened(bytes, keys) {
        case .unknownVersion: return .unknownVersion
        case .broken: return .broken
        case .list(let pupils, let header, let derived):
            guard let key = derived.body(of: pupils, keys) else { return .erased }
            let start = PupilBoundHeader.length + header.listLength
            guard let plaintext = open(bytes[start...], using: key, header) else { return .broken }
            return DraftFile.decoded(plaintext, of: pupils)
        }
    }

    /// Whom it is about, also when their keys are gone; nil where that cannot be read.
    func pupils(_ bytes: [UInt8], _ keys: KeyRing) -> [ID<Pupil>]? {
        guard case .list(let pupils, _, _) = opened(bytes, keys) else { return nil }
        return pupils
    }

    private enum Opened {
        case unknownVersion
        case broken
        case list([ID<Pupil>], PupilBoundHeader, PupilBoundKeys)
    }

    private func opened(_ bytes: [UInt8], _ keys: KeyRing) -> Opened {
        switch PupilBoundHeader.read(bytes.prefix(PupilBoundHeader.length), magic: JournalFormat.draftMagic) {
        case .broken: return .broken
        case .unknownVersion: return .unknownVersion
        case .header(let header):
            let rest = bytes.dropFirst(PupilBoundHeader.length)
            guard header.device == device, let logKey = keys.logKeys[header.logKeyEpoch],
                header.listLength <= rest.count
            else { return .broken }
            let derived = PupilBoundKeys(logKey: logKey, salt: header.salt, info: DraftFile.info)
            guard let list = open(rest.prefix(header.listLength), using: derived.list, header),
                let pupils = SnapshotBody.pupils(list)
            else { return .broken }
            return .list(pupils.filter { $0 != DraftFile.noPupil }, header, derived)
        }
    }

    /// Each of the two keys seals once.
    private func seal(_ plaintext: [UInt8], using key: SymmetricKey, _ header: PupilBoundHeader) -> [UInt8] {
        Array(
            Sealing.seal(
                plaintext, using: key, nonce: PupilBoundKeys.nonce(0), authenticating: associated(header)
            )[JournalFormat.nonceLength...])
    }

    private func open(
        _ sealed: ArraySlice<UInt8>, using key: SymmetricKey, _ header: PupilBoundHeader
    ) -> [UInt8]? {
        Sealing.open(
            PupilBoundKeys.nonce(0) + sealed, using: key, authenticating: associated(header)
        ).map { Array($0) }
    }

    private func associated(_ header: PupilBoundHeader) -> [UInt8] {
        var writer = ByteWriter(capacity: PupilBoundHeader.length + 16)
        writer.append(header.bytes)
        writer.append(id.raw)
        return writer.bytes
    }

    private static func encoded(_ draft: Draft) -> [UInt8] {
        var json = JSONWriter()
        draft.write(to: &json)
        let length = 4 + json.bytes.count
        let unit = JournalFormat.draftPadding
        var writer = ByteWriter(capacity: length + unit)
        writer.append(UInt32(json.bytes.count))
        writer.append(json.bytes)
        writer.pad(to: (length + unit - 1) / unit * unit)
        return writer.bytes
    }

    private static func decoded(_ plaintext: [UInt8], of pupils: [ID<Pupil>]) -> Reading {
        var fields = ByteReader(plaintext[...])
        guard let length: UInt32 = fields.integer(), let json = fields.take(Int(length)),
            fields.skip(zeroes: fields.remaining)
        else { return .broken }
        var reader = JSONReader(Array(json), in: 0..<json.count)
        do throws(PayloadFault) {
            var draft = try Draft(from: &reader)
            guard reader.isAtEnd else { return .broken }
            draft.pupils = pupils
            return .draft(draft)
        } catch {
            switch error {
            case .newer: return .unknownVersion
            case .malformed: return .broken
            }
        }
    }
}
