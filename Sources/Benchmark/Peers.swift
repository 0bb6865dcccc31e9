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
    /// What `radar --json` counts, in words that every version knows: the reports with their restarts, what counts
    /// now and what may be added, times late and sick reports. It leaves out levels, signals, the estimate, names
    /// and the text itself. Two statements: without the first the second takes minutes.
    private static let sameAnswer = """
        CREATE TEMP TABLE counted (pupil INTEGER, day INTEGER, minutes INTEGER, PRIMARY KEY (pupil, day)) \
        WITHOUT ROWID; INSERT INTO counted SELECT pupil, day, \
        sum(CASE WHEN minutes > 60 THEN minutes ELSE 60 END) FROM absence WHERE kind = 0 GROUP BY pupil, day; \
        WITH RECURSIVE report(pupil, after, ending) AS (SELECT p.pupil, -1, (SELECT min(e.day) FROM counted e \
        WHERE e.pupil = p.pupil AND (SELECT sum(w.minutes) FROM counted w WHERE w.pupil = e.pupil \
        AND w.day BETWEEN e.day - 19 AND e.day) >= 960) FROM (SELECT DISTINCT pupil FROM absence) p \
        UNION ALL SELECT r.pupil, r.ending, (SELECT min(e.day) FROM counted e WHERE e.pupil = r.pupil \
        AND e.day > r.ending AND (SELECT sum(w.minutes) FROM counted w WHERE w.pupil = e.pupil \
        AND w.day > r.ending AND w.day BETWEEN e.day - 19 AND e.day) >= 960) FROM report r \
        WHERE r.ending IS NOT NULL), latest(day) AS (SELECT max(day) FROM absence) \
        SELECT count(*), sum(reports), sum(now), sum(open), sum(late), sum(ill) FROM (SELECT r.pupil, \
        count(r.ending) AS reports, (SELECT sum(minutes) FROM counted c WHERE c.pupil = r.pupil \
        AND c.day > max(r.after) AND c.day > latest.day - 20) AS now, (SELECT sum(max(60, minutes)) \
        FROM absence a WHERE a.pupil = r.pupil AND a.kind = 1 AND a.day > max(r.after) \
        AND a.day > latest.day - 20) AS open, (SELECT count(*) FROM absence a WHERE a.pupil = r.pupil \
        AND a.kind = 2) AS late, (SELECT count(DISTINCT a.day) FROM absence a WHERE a.pupil = r.pupil \
        AND a.kind = 3 AND a.day > latest.day - 60 AND NOT EXISTS (SELECT 1 FROM absence b \
        WHERE b.pupil = a.pupil AND b.day = a.day - 1 AND b.kind = 3)) AS ill \
        FROM report r, latest GROUP BY r.pupil)
        """
    private static let table =
        "CREATE TABLE absence (pupil INTEGER, day INTEGER, hour INTEGER, minutes INTEGER, kind INTEGER"
    private static let key = "PRAGMA key = \"x'\(String(repeating: "07", count: 32))'\";"

    static func measure(_ year: InventedYear, in folder: ScratchFolder) {
        print("\nthe peers' queries, on (pupil, school day, hour) as primary key")
        print("  four weeks:  \(window)\n  all windows: \(everyWindow)\n  same answer: \(sameAnswer)\n")
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
        for (name, query) in [
            ("four weeks", window), ("all windows", everyWindow), ("same answer", sameAnswer),
        ] {
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

    /// Of one "Run Time: real 0.123 user 0.100 sys 0.020" for each statement, in milliseconds.
    private static func realTime(_ text: String) -> Double? {
        let words = text.split(whereSeparator: \.isWhitespace)
        let times = zip(words, words.dropFirst()).compactMap { $0 == "real" ? Double($1) : nil }
        // A query that this version does not know gives no time, or an error.
        return times.isEmpty || text.contains("Error") ? nil : times.reduce(0, +) * 1000
    }
}
