import Attendance
import Glibc
import Journal

extension RegisterStore {
    /// One line of the access log. On the command line it says on standard error, once, that lines are not kept;
    /// the interface asks for it.
    func note(
        _ action: Access.Action, _ object: Access.Object, _ outcome: Access.Outcome = .done,
        from door: Access.Origin.Door = .command
    ) {
        note([(action, object)], outcome, from: door)
    }

    func note(
        _ accesses: [(Access.Action, Access.Object)], _ outcome: Access.Outcome = .done,
        from door: Access.Origin.Door = .command
    ) {
        let (instant, origin) = (Clock.instant, Access.Origin.here(door))
        note(
            accesses.map {
                Access($0, $1, outcome, from: origin, by: register.role, at: instant)
            })
        guard door == .command, let failure = takeAccessFailure() else { return }
        Output.complain("spreekuur: let op: \(Failure.accessNotKept(failure))")
    }

    /// Puts something in a file outside, and notes of whom it was, also when nothing was written.
    func exporting<Result>(
        _ accesses: [(Access.Action, Access.Object)], from door: Access.Origin.Door,
        _ write: () throws -> Result
    ) throws -> Result {
        do {
            let result = try write()
            note(accesses, from: door)
            return result
        } catch {
            note(accesses, error is Failure || error is FileOccupied ? .refused : .failed, from: door)
            throw error
        }
    }
}

extension Access.Origin {
    static func here(_ door: Door) -> Access.Origin {
        Access.Origin(
            door, terminal: ttyname(STDIN_FILENO).map { Terminal(device: String(cString: $0)) })
    }
}

extension Failure {
    static func accessNotKept(_ error: JournalError) -> String {
        "wie wat bekijkt, wordt nu niet bijgehouden: \(Failure(error).sentence)"
    }
}
