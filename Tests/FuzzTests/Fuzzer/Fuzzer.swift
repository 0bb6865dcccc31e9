import FoundationEssentials
import Glibc

/// What libFuzzer calls; built by `fuzz.sh`, not by SwiftPM. `SPREEKUUR_FUZZ` names the target.
@_cdecl("LLVMFuzzerTestOneInput")
func runOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let fault = Fuzzer.target.fault(bytes) { fatalError("\(Fuzzer.target.name): \(fault)") }
    return 0
}

/// Writes the seeds of the target into the folder that `SPREEKUUR_SEEDS` names, and ends.
@_cdecl("LLVMFuzzerInitialize")
func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    guard let folder = ProcessInfo.processInfo.environment["SPREEKUUR_SEEDS"] else { return 0 }
    do {
        for (number, seed) in try Fuzzer.target.seeds().enumerated() {
            try Data(seed).write(to: URL(filePath: "\(folder)/seed-\(number)"))
        }
        exit(0)
    } catch {
        fatalError("the seeds of \(Fuzzer.target.name): \(error)")
    }
}

private enum Fuzzer {
    static let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["SPREEKUUR_FUZZ"] ?? ""
        guard let target = (FuzzTarget.all + [.canary]).first(where: { $0.name == name }) else {
            fatalError("SPREEKUUR_FUZZ is none of \(FuzzTarget.all.map(\.name))")
        }
        return target
    }()
}
