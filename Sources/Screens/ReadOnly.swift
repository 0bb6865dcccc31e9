import TextUI

/// Why nothing can be recorded now, though all that can be read is shown.
public enum ReadOnly: Hashable, Sendable {
    /// The journal is damaged; so many records cannot be read.
    case damaged(lost: UInt64)
    /// An older version of the journal was put back; so many records are missing.
    case older(missing: UInt64)
    /// The disk failed in a way that leaves unknown what it kept.
    case diskFailed
    case asked

    /// Short enough for the narrowest screen.
    var banner: String {
        switch self {
        case .damaged(0): "Alleen lezen: journaal beschadigd (spreekuur controle)"
        case .damaged(let lost): "Alleen lezen: \(records(lost)) onleesbaar (spreekuur controle)"
        case .older(let missing): "Alleen lezen: oudere versie, \(records(missing)) weg"
        case .diskFailed: "Alleen lezen: schijffout. Sluit af en start opnieuw"
        case .asked: "Alleen lezen, zoals gevraagd"
        }
    }

    private func records(_ count: UInt64) -> String { count == 1 ? "1 regel" : "\(count) regels" }
}
