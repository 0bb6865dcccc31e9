/// A reader of bytes that come from outside, and what must hold whatever they are.
///
/// `swift test` replays the seeds and the corpus of each; `fuzz.sh` lets libFuzzer look for more.
struct FuzzTarget: Sendable {
    let name: String
    /// Made by the real encoders and from the samples of other tests, so that chance begins near what counts.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// What is wrong with what came of these bytes, nil when all is well; a trap or a hang is wrong as well.
    let fault: @Sendable (_ bytes: [UInt8]) -> String?

    init(
        _ name: String, seeds: @escaping @Sendable () throws -> [[UInt8]],
        fault: @escaping @Sendable (_ bytes: [UInt8]) -> String?
    ) {
        self.name = name
        self.seeds = seeds
        self.fault = fault
    }

    static let all: [FuzzTarget] = [
        .frame, .segment, .authentic, .anchor, .vault, .ring, .folder, .snapshot, .ledger,
        .access, .backup, .memory, .draft, .record, .event, .packedAbsences, .absenceColumns, .recoveryKey,
        .occupant,
        .encoding, .delimited, .absences, .roster, .holidays, .json, .jsonInput,
        .theme, .ladder, .codes, .template, .text, .keys, .field, .screens, .day, .sealedPackage, .keyCard,
    ]
}
