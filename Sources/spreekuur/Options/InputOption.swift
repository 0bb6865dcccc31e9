import ArgumentParser
import Exchange

/// The JSON a command takes.
struct InputOption: ParsableArguments {
    @Option(name: .customLong("invoer"), help: "BESTAND met JSON, of - voor standaardinvoer.")
    var path: String

    func read<Input>(_ decode: ([UInt8]) throws(JSONRefusal) -> Input) throws(Failure) -> Input {
        let bytes = try InputFile.read(path)
        do throws(JSONRefusal) {
            return try decode(bytes)
        } catch {
            throw Failure(error, file: path == "-" ? "standaardinvoer" : path)
        }
    }
}
