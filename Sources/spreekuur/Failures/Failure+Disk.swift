import Glibc
import Journal

extension Failure {
    /// What the system answered to an operation on a file; each code that people meet has its own sentence.
    init(_ operation: DiskOperation, of file: String, answered code: Int32) {
        switch code {
        case EDQUOT:
            self.init(
                .diskFull,
                "jouw ruimte op deze schijf is op (quotum) bij \(file); er is niets half opgeslagen",
                try: "ruimte vrij te maken, of de beheerder om meer ruimte te vragen")
        case EROFS:
            self.init(
                .inputOutput, "de schijf van \(file) is alleen-lezen; er is niets half opgeslagen",
                try: "de computer opnieuw te starten; blijft het zo, dan is de schijf misschien stuk")
        case EFBIG:
            self.init(
                .inputOutput, "\(file) mag niet groter worden; er is niets half opgeslagen",
                try: "de grens voor bestanden (ulimit -f) na te kijken")
        case EIO:
            self.init(
                .inputOutput, "de schijf geeft een fout bij \(operation.sentence) van \(file)",
                try: "nu een reservekopie op een andere schijf te maken")
        case _:
            self.init(
                .inputOutput, "\(operation.sentence) van \(file) lukt niet (fout \(code))",
                try: "de schijf en de rechten na te kijken")
        }
    }
}

extension Displacement {
    var sentence: String {
        switch self {
        case .lockReplaced(let path): "\(path) is vervangen terwijl het programma open was"
        case .folderMoved(let path): "\(path) is verplaatst of hernoemd terwijl het programma open was"
        }
    }
}

extension String {
    /// As it is typed in a shell: a cure must work when it is copied.
    var quotedForShell: String {
        let isPlain = utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "+")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
