import Glibc
import Journal

/// Where things stand on this machine, after the XDG base directory specification.
enum Locations {
    /// `$XDG_DATA_HOME/spreekuur`, or `~/.local/share/spreekuur`; a relative value counts as unset.
    static var dataFolder: String {
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/spreekuur" }
        return (environment("HOME") ?? "/") + "/.local/share/spreekuur"
    }

    /// `$XDG_STATE_HOME/spreekuur`, or `~/.local/state/spreekuur`: what this machine remembers of its journals.
    static var statePath: String {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/spreekuur" }
        return (environment("HOME") ?? "/") + "/.local/state/spreekuur"
    }

    /// `$XDG_CONFIG_HOME/spreekuur/instellingen.toml`, or under `~/.config`.
    static var settingsPath: String {
        let folder =
            if let config = environment("XDG_CONFIG_HOME"), config.hasPrefix("/") { config } else {
                (environment("HOME") ?? "/") + "/.config"
            }
        return folder + "/spreekuur/instellingen.toml"
    }

    /// What the user set; without a file all is as it comes.
    static func settings() throws(Failure) -> SettingsFile {
        let path = settingsPath
        guard access(path, F_OK) == 0 else { return SettingsFile() }
        let bytes = try InputFile.read(path)
        do throws(SettingsFileError) {
            return try SettingsFile(bytes)
        } catch {
            throw Failure(.inputRefused, "\(path): \(error.sentence)", try: "spreekuur toetsen")
        }
    }

    /// Made where it is missing. Nil, and said, where it cannot be had: the journal works without it.
    ///
    /// To be called before the interface takes the terminal.
    static func stateFolder() -> (any DiskFolder)? {
        do throws(JournalError) {
            return try PosixFolder.create(statePath)
        } catch {
            let failure = Failure(error)
            Output.complain(
                "spreekuur: let op: een teruggezette oudere kopie wordt niet herkend: \(failure.sentence)")
            if let cure = failure.suggestion { Output.complain("spreekuur: probeer \(cure)") }
            return nil
        }
    }

    /// For the demonstration: gone when it ends.
    static var temporary: String { environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp" }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
