import Attendance

/// A package that opened, and what it would do: nothing is kept before its events are.
public struct PackagePreview: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case list, feedback
    }

    public var content: Content
    public var sender: String
    public var origin: PackageOrigin
    public var counts: PackageCounts
    /// It was opened before.
    public var isKnown: Bool
    /// A newer one was opened before: it is merged as history.
    public var isOlder: Bool
    /// Empty when it was opened before.
    public var events: [Event]

    public init(
        _ content: Content, from sender: String, _ origin: PackageOrigin, _ decision: PackageDecision
    ) {
        self.content = content
        self.sender = sender
        self.origin = origin
        counts = decision.counts
        isKnown = decision.isKnown
        isOlder = decision.isOlder
        events = decision.events
    }
}

extension PackagePreview {
    /// Which package it is; `isTrial` where nothing of it was kept.
    public func heading(isTrial: Bool) -> String {
        let what = "Pakket \(origin.counter) van \(sender), gemaakt op \(origin.made.dated)"
        if isKnown { return "\(what), was al geopend: 0 nieuw." }
        return "\(what)\(isTrial ? " (proef: er is niets veranderd)" : "")."
    }

    /// What it does, in numbers.
    public var sentences: [String] {
        guard !isKnown else { return [] }
        var lines: [String] = []
        if isOlder {
            lines.append("Er is al een nieuwer pakket geopend; hiervan telt alleen wat daar niet in staat.")
        }
        switch content {
        case .list: lines += listSentences
        case .feedback: lines.append("\(counts.results.text("uitkomst", "uitkomsten")) van gesprekken.")
        }
        if counts.unknown > 0 {
            let unknown = counts.unknown.text("leerling", "leerlingen")
            lines.append("Hier niet bekend, en niet bewaard: \(unknown).")
        }
        return lines
    }

    private var listSentences: [String] {
        var lines = [
            "\(counts.new.text("nieuwe leerling", "nieuwe leerlingen")), \(counts.changed) gewijzigd, "
                + "\(counts.unchanged) gelijk."
        ]
        lines += asked.map { day, count in
            "Spreekuur van \(day.dated): \(count.text("leerling", "leerlingen"))."
        }
        if counts.gone > 0 {
            lines.append(
                "\(counts.gone.text("leerling", "leerlingen")) vraagt school niet meer; "
                    + "\(counts.gone == 1 ? "die blijft" : "die blijven") staan, met een teken.")
        }
        if counts.conflicts > 0 {
            lines.append(
                "Bij \(counts.conflicts.text("leerling", "leerlingen")) had je zelf al een aanleiding; "
                    + "beide staan er.")
        }
        return lines
    }

    /// How many the school asks for, by the day of the list.
    private var asked: [(Day, Int)] {
        var counts: [Day: Int] = [:]
        for case .handedOver(_, let handOver) in events {
            for ask in handOver.asks { counts[ask.day, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
