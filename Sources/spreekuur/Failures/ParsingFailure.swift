import ArgumentParser
import Glibc

/// The argument parser's own English sentences, put in Dutch; its error types are not public.
enum ParsingFailure {
    /// What the arguments ask for; throws a `Failure` for a mistake in them, and a request for help as it is.
    static func command(for arguments: [String]) throws -> any ParsableCommand {
        do { return try Spreekuur.parseAsRoot(arguments) } catch { throw failure(for: error) ?? error }
    }

    static func report(_ error: any Error) -> ExitStatus {
        guard let failure = failure(for: error) else {
            Output.print(HelpText.dutch(Spreekuur.fullMessage(for: error)))
            return .success
        }
        failure.report()
        return failure.status
    }

    /// Nil for a request such as `--help`, which is no mistake.
    private static func failure(for error: any Error) -> Failure? {
        let code = Spreekuur.exitCode(for: error)
        guard code != .success else { return nil }
        let message = Spreekuur.message(for: error)
        guard code == .validationFailure else {
            return Failure(.ourMistake, "er ging iets mis in het programma zelf: \(message)")
        }
        return Failure(.usage, sentence(for: message), try: "spreekuur --help")
    }

    /// Known sentences by their beginning; an unknown one is passed on as it is.
    private static func sentence(for message: String) -> String {
        let quoted = quotes(in: message)
        let first = quoted.first ?? ""
        if message.hasPrefix("Unknown option") {
            return "onbekende optie \(first)" + (quoted.count > 1 ? "; bedoel je \(quoted[1])?" : "")
        }
        if message.hasPrefix("Missing expected argument") { return "er ontbreekt iets: \(first)" }
        if message.hasPrefix("Missing value for") { return "bij \(first) hoort een waarde" }
        if message.contains("does not take any value") { return "bij \(first) hoort geen waarde" }
        if message.hasPrefix("Unexpected argument") { return "dit hoort er niet bij: \(first)" }
        if message.contains("unexpected arguments") {
            return "dit hoort er niet bij: \(quoted.joined(separator: ", "))"
        }
        if message.hasPrefix("The value") {
            let option = quoted.count > 1 ? " bij \(quoted[1])" : ""
            let choices = quoted.count > 2 ? "; kies uit \(quoted.dropFirst(2).joined(separator: ", "))" : ""
            return "\(first) kan niet\(option)\(choices)"
        }
        return message
    }

    private static func quotes(in message: String) -> [String] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { "'\(parts[$0])'" }
    }
}
