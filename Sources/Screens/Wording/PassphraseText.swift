import TextUI

extension PassphraseStrength {
    /// What is said of it beside the field.
    var remark: Remark {
        guard isEnough else { return .complaint("te zwak: \(duration)") }
        let verdict =
            switch days {
            case ..<3650: "matig"
            case ..<73_000: "goed"
            case _: "sterk"
            }
        return .understood("\(verdict): \(duration)")
    }

    /// Why the program does not take it.
    public var complaint: String { "deze wachtzin is te zwak (\(duration))" }

    private var duration: String {
        switch days {
        case ..<1: "te raden binnen een dag"
        case ..<14: "te raden in \(Int(days) + 1) dagen"
        case ..<60: "te raden in \(Int(days / 7)) weken"
        case ..<730: "te raden in \(Int(days / 30)) maanden"
        case ..<365_000: "te raden in \(PassphraseStrength.round(days / 365)) jaar"
        case _: "te raden in meer dan duizend jaar"
        }
    }

    /// An estimate has one figure.
    private static func round(_ years: Double) -> Int {
        var unit = 1
        while years / Double(unit) >= 10 { unit *= 10 }
        return Int(years / Double(unit)) * unit
    }
}
