/// A pupil of whom only the id is left: erased, or in a part of the journal that cannot be read.
enum MissingPupilText {
    static let reason = "de gegevens van deze leerling zijn er niet meer"
    static let sentence = "De gegevens van deze leerling zijn er niet meer."
    static let row = "gegevens zijn er niet meer"
}
