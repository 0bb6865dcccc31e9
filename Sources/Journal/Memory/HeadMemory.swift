import Crypto

/// Where this machine keeps how far a device had come: outside the data folder, so that a copy put back there
/// leaves it as it is (FORMAT.md §14.1).
///
/// It may say less than was acknowledged, never more: so what it says is written after the anchor was synced, and
/// nothing depends on it being durable. No error of it stops a save.
struct HeadMemory {
    let device: [UInt8]
    /// What it said at opening, and since; nil when it said nothing.
    private(set) var head: RememberedHead?
    private let folder: any DiskFolder
    private let key: SymmetricKey
    private var file: (any DiskFile)?
    private var counter: UInt64 = 0
    private(set) var hasFailed = false

    /// Nil where there is nothing to keep it in.
    init?(of device: [UInt8], in folder: (any DiskFolder)?, _ keys: KeyRing) {
        guard let folder, let key = RememberedHead.key(keys) else { return nil }
        self.device = device
        self.folder = folder
        self.key = key
        // What cannot be read says nothing, and is written anew.
        guard let file = try? folder.open(HeadMemory.name(of: device), for: .updating),
            let found = HeadMemory.newest(in: file, using: key), found.head.device == device
        else { return }
        self.file = file
        (head, counter) = found
    }

    /// The device in hexadecimal digits.
    static func name(of device: [UInt8]) -> String {
        device.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// What is remembered of every device of the journal that these keys are of.
    static func heads(in folder: any DiskFolder, _ keys: KeyRing) -> [RememberedHead] {
        guard let key = RememberedHead.key(keys), let names = try? folder.names() else { return [] }
        return names.compactMap { name in
            guard name.utf8.count == 32, let file = try? folder.open(name, for: .reading),
                let head = newest(in: file, using: key)?.head, HeadMemory.name(of: head.device) == name
            else { return nil }
            return head
        }
    }

    private static func newest(
        in file: any DiskFile, using key: SymmetricKey
    ) -> (head: RememberedHead, counter: UInt64)? {
        guard let bytes = try? file.contents(limit: 2 * RememberedHead.length) else { return nil }
        return [bytes.prefix(RememberedHead.length), bytes.dropFirst(RememberedHead.length)]
            .compactMap { RememberedHead.read($0, using: key) }
            .max { $0.counter < $1.counter }
    }

    /// To be called once the record is acknowledged, and what acknowledges it durable.
    mutating func remember(_ anchor: Anchor) {
        guard !hasFailed else { return }
        let next = RememberedHead(device: device, sequence: anchor.sequence, chain: anchor.chain)
        counter += 1
        do throws(JournalError) {
            if let file {
                let half = next.encoded(counter: counter, using: key)
                try file.write(half, at: Int(counter % 2) * RememberedHead.length)
            } else {
                try make(next)
            }
            head = next
        } catch {
            hasFailed = true
        }
    }

    /// Both halves; what a crash leaves of it says nothing, and is made anew.
    private mutating func make(_ head: RememberedHead) throws(JournalError) {
        let name = HeadMemory.name(of: device)
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let made = try folder.create(temporary)
        let first = counter + counter % 2
        for counter in [first, first + 1] { try made.append(head.encoded(counter: counter, using: key)) }
        try folder.rename(temporary, to: name)
        counter = first + 1
        file = try folder.open(name, for: .updating)
    }

    /// At the end of a run; what was not synced by then is less to recognise a copy by, and no error.
    func sync() {
        do throws(JournalError) {
            try file?.sync()
            try folder.sync()
        } catch {
            return
        }
    }
}
