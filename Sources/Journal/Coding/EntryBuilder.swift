import Attendance

/// Fills payloads with items, and begins a new record where the pupil changes or the payload is full.
struct EntryBuilder {
    /// Of the record under way.
    var payload = ByteWriter(capacity: 0)
    private var pupil: ID<Pupil>?
    private var entries: [Entry] = []
    private let header: [UInt8]
    private let limit: Int

    init(instant: Instant, actor: FolderRole?, limit: Int) {
        let word = Array((actor?.rawValue ?? "").utf8)
        var header = ByteWriter(capacity: RecordCoding.headerLength + word.count)
        header.append(RecordCoding.version)
        header.append(UInt8(word.count))
        header.append(instant.milliseconds)
        header.append(word)
        self.header = header.bytes
        self.limit = limit
    }

    /// The largest item that a record has room for.
    var itemLimit: Int { limit - header.count - RecordCoding.itemHeaderLength }

    /// Makes room for an item of at most `itemLimit` bytes, which the caller then appends to `payload`.
    mutating func beginItem(_ form: RecordCoding.Form, length: Int, of pupil: ID<Pupil>?) {
        let needed = RecordCoding.itemHeaderLength + length
        if payload.bytes.isEmpty || pupil != self.pupil || payload.bytes.count + needed > limit {
            close()
            self.pupil = pupil
            payload = ByteWriter(capacity: header.count + needed)
            payload.append(header)
        }
        payload.append(form.rawValue)
        payload.append(UInt32(length))
    }

    mutating func finish() -> [Entry] {
        close()
        return entries
    }

    private mutating func close() {
        if !payload.bytes.isEmpty { entries.append(Entry(pupil: pupil, payload: payload.bytes)) }
        payload = ByteWriter(capacity: 0)
    }
}
