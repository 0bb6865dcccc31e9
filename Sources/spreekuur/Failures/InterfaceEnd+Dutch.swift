import Glibc

extension InterfaceEnd {
    /// Empty when the interface has said itself what there was to say, or the user broke it off.
    var complaint: [String] {
        guard case .killed(let signal) = self, signal != SIGINT else { return [] }
        let cause =
            InterfaceEnd.crashes.contains(signal)
            ? "het programma stopte door een fout van ons" : "het programma is van buiten gestopt"
        return [
            "spreekuur: \(cause) (signaal \(signal))",
            "spreekuur: probeer spreekuur opnieuw te starten; alles waarbij \"Opgeslagen\" stond, is er nog",
        ]
    }
}
