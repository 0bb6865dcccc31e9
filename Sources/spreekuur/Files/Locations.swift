import Glibc

/// Where things stand on this machine, after the XDG base directory specification.
enum Locations {
    /// `$XDG_DATA_HOME/spreekuur`, or `~/.local/share/spreekuur`; a relative value counts as unset.
    static var dataFolder: String {
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/spreekuur" }
        return (environment("HOME") ?? "/") + "/.local/share/spreekuur"
    }

    /// For the demonstration: gone when it ends.
    static var temporary: String { environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp" }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
