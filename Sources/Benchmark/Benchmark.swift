import Attendance
import Glibc
import Journal

/// `swift run -c release Benchmark [--leerlingen N | --groei | --toetsen]`: what the count and a cold radar cost,
/// beside databases on the same rows in the same run, or from a thousand pupils to a hundred thousand, or what lies
/// between a key and its frame. Measures and prints; it decides nothing.
@main
enum Benchmark {
    static func main() throws {
        ProcessHygiene.settleEnvironment()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == ColdRadar.word, arguments.count == 2 {
            try ColdRadar.measureHere(folder: arguments[1])
            return
        }
        if arguments == ["--groei"] {
            try grow()
            return
        }
        if arguments == ["--toetsen"] {
            KeyToFrame.measure(InventedYear(pupils: 10_000))
            return
        }
        guard let pupils = pupils(arguments) else {
            print(
                "Benchmark [--leerlingen N | --groei | --toetsen]   N from 1 to 1,000,000; 10,000 unless given"
            )
            exit(64)
        }
        try run(pupils: pupils)
    }

    private static func pupils(_ arguments: [String]) -> Int? {
        if arguments.isEmpty { return 10_000 }
        guard arguments.count == 2, arguments[0] == "--leerlingen", let count = Int(arguments[1]),
            1...1_000_000 ~= count
        else { return nil }
        return count
    }

    private static func run(pupils: Int) throws {
        guard let folder = ScratchFolder() else {
            print("no temporary folder can be made")
            exit(74)
        }
        defer { folder.remove() }
        let year = InventedYear(pupils: pupils)
        print("\(pupils) pupils, \(year.rowCount) rows, a school year; medians of \(Sample.runs) runs\n")
        print(Sample.heading)
        Recount.measure(year)
        try ColdRadar.measure(year, in: folder)
        try ColdRadar.measureWeekly(year, imports: 90, in: folder)
        Peers.measure(year, in: folder)
        KeyToFrame.measure(year)
    }

    private static func grow() throws {
        print(Sample.heading)
        for pupils in [1000, 10_000, 100_000] {
            guard let folder = ScratchFolder() else { return }
            defer { folder.remove() }
            let year = InventedYear(pupils: pupils)
            print("\(pupils) pupils, \(year.rowCount) rows")
            Recount.measure(year)
            try ColdRadar.measure(year, in: folder)
        }
    }
}
