import Attendance

/// Databases on the same rows in the same run, each a program of its own; one that is not installed is
/// passed over.
enum Peers {
    /// The easier half of the count: the sums of the four lesson weeks up to today. Neither restarts nor the
    /// reports of the year come out of it.
    private static let window = """
        SELECT count(*), max(total) FROM (SELECT pupil, \
        sum(CASE WHEN minutes > 60 THEN minutes ELSE 60 END) AS total FROM absence \
        WHERE kind = 0 AND day > (SELECT max(day) - 20 FROM absence) GROUP BY pupil)
        """
    /// Every window of the year, for whoever reached 16 hours at any time; still without restarts.
    private static let everyWindow = """
        SELECT count(*) FROM (SELECT pupil, max(total) AS most FROM (SELECT pupil, \
        sum(CASE WHEN minutes > 60 THEN minutes ELSE 60 END) OVER (PARTITION BY pupil ORDER BY day \
        RANGE BETWEEN 19 PRECEDING AND CURRENT ROW) AS total FROM absence WHERE kind = 0) GROUP BY pupil) \
        WHERE most >= 960
        """
    private static let table =
        "CREATE TABLE absence (pupil INTEGER, day INTEGER, hour INTEGER, minutes INTEGER, kind INTEGER"
    private static let key = "PRAGMA key = \"x'\(String(repeating: "07", count: 32))'\";"

    static func measure(_ year: InventedYear, in folder: ScratchFolder) {
        print("\nthe peers' queries, on (pupil, school day, hour) as primary key")
        print("  four weeks:  \(window)\n  all windows: \(everyWindow)\n")
        folder.write(rows(of: year), to: "absence.csv")
        sqlite("sqlite3", key: "", year, in: folder)
        sqlite("sqlcipher", key: key, year, in: folder)
        duckdb(year, in: folder)
    }

    /// Lesson days are numbered through, so that "four weeks" is twenty of them for everyone.
    private static func rows(of year: InventedYear) -> String {
        let calendar = SchoolCalendar(school: year.school)
        var text = ""
        for (place, pupil) in year.pupils.enumerated() {
            var last: (day: Day, hour: UInt8)?
            for row in pupil.rows {
                // The later row of an hour decides; a primary key takes one.
                if let last, last == (row.day, row.firstHour) { continue }
                last = (row.day, row.firstHour)
                guard case .absent(let kind) = row.mark, let index = calendar.index(of: row.day) else {
                    continue
                }
                text += "\(place),\(index),\(row.firstHour),\(row.minutes),\(kind.rawValue)\n"
            }
        }
        return text
    }

    private static func sqlite(_ program: String, key: String, _ year: InventedYear, in folder: ScratchFolder)
    {
        guard Shell.has(program) else {
            print("\(program): not installed, passed over")
            return
        }
        let file = "\(folder.path)/\(program).db"
        folder.write(
            """
            \(key)
            \(table), PRIMARY KEY (pupil, day, hour)) WITHOUT ROWID;
            .mode csv
            .import \(folder.path)/absence.csv absence
            """, to: "load.sql")
        guard Shell.output("\(program) '\(file)' < '\(folder.path)/load.sql' 2>&1") != nil else {
            print("\(program): the rows could not be loaded")
            return
        }
        for (name, query) in [("four weeks", window), ("all windows", everyWindow)] {
            folder.write("\(key)\n.bail on\n.timer on\n\(query);\n", to: "query.sql")
            // A process each time: as cold as the radar is, with the file in the page cache.
            let times = (0..<Sample.runs).compactMap { _ in
                Shell.output("\(program) '\(file)' < '\(folder.path)/query.sql' 2>&1").flatMap(realTime)
            }
            report("\(program), \(name), cold process", times, year)
        }
    }

    private static func duckdb(_ year: InventedYear, in folder: ScratchFolder) {
        guard Shell.output("python3 -c 'import duckdb' 2>&1") != nil else {
            print("duckdb: not installed, passed over")
            return
        }
        folder.write(
            """
            import duckdb, time
            db = duckdb.connect()
            db.execute("\(table))")
            db.execute("COPY absence FROM '\(folder.path)/absence.csv'")
            for query in ["\(window)", "\(everyWindow)"]:
                for run in range(\(Sample.runs)):
                    start = time.perf_counter()
                    db.execute(query).fetchall()
                    print((time.perf_counter() - start) * 1000)
            """, to: "duck.py")
        let times = (Shell.output("python3 '\(folder.path)/duck.py'") ?? "")
            .split(separator: "\n").compactMap { Double($0) }
        report("duckdb, four weeks, in memory", Array(times.prefix(Sample.runs)), year)
        report("duckdb, all windows, in memory", Array(times.dropFirst(Sample.runs)), year)
    }

    private static func report(_ name: String, _ times: [Double], _ year: InventedYear) {
        guard times.count == Sample.runs else {
            print("\(name): this version cannot run the query")
            return
        }
        Sample(wall: times, processor: []).print(name, rows: year.rowCount)
    }

    /// Of "Run Time: real 0.123 user 0.100 sys 0.020", in milliseconds.
    private static func realTime(_ line: String) -> Double? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard let place = words.firstIndex(of: "real"), place + 1 < words.count else { return nil }
        return Double(words[place + 1]).map { $0 * 1000 }
    }
}
