import Journal

/// Where the data folder stands, and what must be said of that before any work begins.
extension FolderOptions {
    /// The data folder, in a place where its promises hold or where the user wants it all the same.
    func openFolder() throws -> PosixFolder {
        let folder = try PosixFolder.open(path)
        try judgePlace()
        warnOfRoom()
        return folder
    }

    /// The same for a new one: nothing is made in a place that is refused.
    func createFolder() throws -> PosixFolder {
        try judgePlace()
        let folder = try PosixFolder.create(path)
        warnOfRoom()
        return folder
    }

    /// Says at every start what is lost in a place that was accepted.
    func judgePlace() throws {
        guard let problem = try UnfitPlace.problem(at: path) else { return }
        guard acceptsPlace else { throw Failure(problem) }
        Output.complain("spreekuur: let op: \(problem.sentence); \(problem.loss)")
    }

    func warnOfClock(_ folder: PosixFolder) {
        guard let last = ClockJudgement(lastSave: folder.lastSave).future else { return }
        let (day, time) = Clock.local(at: last)
        Output.complain(
            "spreekuur: let op: de klok liep terug: er is al iets bewaard op \(day) \(time); kijk de klok na")
    }

    private func warnOfRoom() {
        guard let megabytes = DiskSpace.scarceMegabytes(of: DiskSpace.freeBytes(at: path)) else { return }
        Output.complain("spreekuur: let op: op de schijf is nog \(megabytes) MB vrij; maak ruimte")
    }
}
