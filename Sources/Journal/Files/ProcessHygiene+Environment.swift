import Glibc

extension ProcessHygiene {
    /// What the C library and the Swift runtime read only when a process starts; so it is set by starting anew.
    private static let backtrace = (name: "SWIFT_BACKTRACE", value: "enable=no")
    private static let tunables = (
        name: "GLIBC_TUNABLES", value: "glibc.malloc.hugetlb=1:glibc.malloc.top_pad=16777216"
    )

    /// Starts this program anew, once, with the crash report off and memory taken in large pieces.
    ///
    /// The Swift runtime would print what stood in registers and frames after a crash, and that can be a pupil.
    /// Large pieces spare a cold start of a region some twenty thousand page faults. Arguments, open descriptors
    /// and the process number stay. Where it cannot be done (no `/proc`), the program goes on as it was started.
    public static func settleEnvironment() {
        // A variable that cannot be set would start us anew for ever.
        guard !isSettled, let program = ownPath(), setEnvironment() else { return }
        _ = execv(program, CommandLine.unsafeArgv)
    }

    private static var isSettled: Bool {
        environment(backtrace.name) == backtrace.value && environment(tunables.name).contains(tunables.value)
    }

    /// The same for a program that is about to be started; false when it cannot be had.
    public static func setEnvironment() -> Bool {
        let pages = environment(tunables.name)
        let all =
            pages.isEmpty || pages.contains(tunables.value) ? tunables.value : pages + ":" + tunables.value
        return setenv(backtrace.name, backtrace.value, 1) == 0 && setenv(tunables.name, all, 1) == 0
    }

    private static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }

    /// Nil without `/proc`.
    public static func ownPath() -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let length = bytes.withUnsafeMutableBytes { room in
            guard let start = room.baseAddress else { return 0 }
            return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), room.count)
        }
        guard length > 0, length < bytes.count else { return nil }
        return String(validating: bytes[..<length], as: UTF8.self)
    }
}
