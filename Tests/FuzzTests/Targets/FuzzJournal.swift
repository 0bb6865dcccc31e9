import Attendance
import Crypto

@testable import Journal

/// A small journal of invented notes, the same in every run: where the targets that need one begin.
enum FuzzJournal {
    static let slotKey = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
    static let pupils = [ID<Pupil>(raw: 0x5a), ID<Pupil>(raw: 0xda)]
    static let texts = ["school", "groep", "Pien Zandhaas", "Joris Duinvoet", "afspraak"]
    static let occupant = Occupant(process: 4711, terminal: "pts/3", since: "2026-11-24 12:55")
    static let files = ["anker", "kluis-a/kluis.2", firstSegment, lastSegment, "stand/laatste"]
    static let firstSegment = "journaal/0000000001.spk"
    static let lastSegment = "journaal/0000000002.spk"

    /// Never changed: whoever needs to works on a copy.
    nonisolated(unsafe) static let made = Result<BytesFolder, JournalError> { () throws(JournalError) in
        let folder = BytesFolder()
        try commit(
            Journal.create(
                in: folder, lock: .slotKey(slotKey), recoveryKey: recoveryKey, occupant: occupant,
                random: RandomBytes(Counting())),
            [[(texts[0], nil)], [(texts[1], nil), (texts[2], pupils[0]), (texts[3], pupils[1])]])
        try commit(
            Journal.open(
                in: folder, unlock: .slotKey(slotKey), occupant: occupant, random: RandomBytes(Counting(2))),
            [[(texts[4], pupils[0])]])
        return folder
    }

    private static func commit(
        _ journal: Journal, _ saves: [[(text: String, pupil: ID<Pupil>?)]]
    ) throws(JournalError) {
        for save in saves {
            try journal.commit(save.map { Entry(pupil: $0.pupil, payload: Array($0.text.utf8)) })
        }
    }

    static func isOurs(_ payload: [UInt8]) -> Bool {
        texts.contains(String(decoding: payload, as: UTF8.self))
    }

    static var recoveryKey: RecoveryKey {
        var generator = Counting()
        return RecoveryKey(using: &generator)
    }

    static func file(_ path: String) throws -> [UInt8] { try made.get().bytes(of: path) ?? [] }

    static func segment() throws -> [UInt8] { try file(firstSegment) }

    static func frames() throws -> [[UInt8]] {
        let segment = try segment()
        var frames: [[UInt8]] = []
        var cursor = try FrameCursor(BytesFile(segment))
        while case .frame = try cursor.next(checkingBody: true) {
            frames.append(Array(segment[cursor.offset..<cursor.endOfFrame]))
        }
        return frames
    }

    /// The vault of the journal, opened.
    static func vault() throws(JournalError) -> Vault {
        var unlocker = try Unlocker(.slotKey(slotKey))
        return try Vault.open(in: made.get(), unlocker: &unlocker)
    }
}

/// The same numbers in every run; nothing here has to be hard to guess.
struct Counting: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64 = 1) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
