import Attendance

extension Journal {
    /// Keeps lines of the access log; one that cannot be kept stops nothing, and is told once.
    func note(_ lines: [Access]) {
        guard !lines.isEmpty else { return }
        do throws(JournalError) {
            try lock.confirm()
            let refused = try RefusedOpenings.read(in: folder)
            try accessLog.append(refused + lines, keys: vault.keys, random: &random)
            if !refused.isEmpty { try RefusedOpenings.clear(in: folder) }
        } catch {
            if case .none = accessLog.failure { accessLog.failure = .new(error) }
        }
    }

    /// Why lines were not kept, the first time it is asked.
    func takeAccessFailure() -> JournalError? {
        guard case .new(let error) = accessLog.failure else { return nil }
        accessLog.failure = .told
        return error
    }

    /// Everything the access log says.
    func accessReport() throws(JournalError) -> AccessReport {
        try AccessReport(of: folder, vault.keys)
    }

    /// That a key did not fit: there is nothing to seal it with, so it proves nothing. Best effort, for the refusal
    /// itself is what has to be said.
    public static func noteRefusedOpening(
        of folder: any DiskFolder, from origin: Access.Origin, at instant: Instant
    ) {
        do throws(JournalError) {
            try RefusedOpenings.note(origin, at: instant, in: folder)
        } catch {
            return
        }
    }
}

extension RegisterStore {
    /// Keeps lines of the access log; one that cannot be kept stops nothing, and is told once.
    public func note(_ lines: [Access]) { journal.note(lines) }

    /// Why lines were not kept, the first time it is asked.
    public func takeAccessFailure() -> JournalError? { journal.takeAccessFailure() }

    /// Everything the access log says.
    public func accessReport() throws(JournalError) -> AccessReport { try journal.accessReport() }
}
