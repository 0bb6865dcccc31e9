import Attendance

/// Municipalities as they are typed, with commas between them: none has a comma in its name.
struct MunicipalityNames: Hashable, Sendable {
    /// None counts twice.
    let all: [String]

    static let limit = 200
    static let question = "Voor welke gemeenten werk je?"
    static let explanation =
        "Zet er een komma tussen. Een leerling uit een andere gemeente krijgt erbij: \"woont in Meppel\". "
        + "Laat je dit leeg, dan staat dat nergens."

    init(_ text: String) {
        var known: Set<String> = []
        all = text.split { ",;".contains($0) }.map(\.trimmed)
            .filter { !$0.isEmpty && known.insert(Collation.key($0)).inserted }
    }

    /// `2 gemeenten: Emmen · Coevorden`
    var understood: String {
        guard !all.isEmpty else { return "bijvoorbeeld: Emmen, Coevorden" }
        return "\(all.count.text("gemeente", "gemeenten")): \(all.joined(separator: " · "))"
    }
}
