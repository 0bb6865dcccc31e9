/// How a command ends when it cannot do what was asked: a sentence, what to try, and the exit code.
struct Failure: Error {
    var status: ExitStatus
    /// Begins small: it follows "spreekuur: ".
    var sentence: String
    var suggestion: String?

    init(_ status: ExitStatus, _ sentence: String, try suggestion: String? = nil) {
        self.status = status
        self.sentence = sentence
        self.suggestion = suggestion
    }

    /// One line, and one more where we know what to try; text from outside is made visible first.
    func report() {
        Output.complain("spreekuur: \(sentence)")
        if let suggestion { Output.complain("spreekuur: probeer \(suggestion)") }
    }
}
