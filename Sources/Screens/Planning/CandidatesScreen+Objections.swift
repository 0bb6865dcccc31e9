import Attendance
import TextUI

extension Dialog<CandidatesScreen.Message> {
    /// Whether these go on the list although something stands in the way of at least one.
    static func objections(to candidates: [Candidate], _ situation: Situation) -> Dialog {
        typealias Keys = CandidatesScreen.Keys
        let objections = candidates.compactMap(\.objection)
        let others = candidates.count - objections.count
        let isOnlyDoubt = objections.allSatisfy { $0 == .onlyIll }
        let label =
            isOnlyDoubt && others == 0
            ? "school twijfelt aan de ziekmelding: op de lijst"
            : candidates.count > 1 ? "toch alle \(candidates.count) op de lijst" : nil
        let all = Binding<Answer>(Keys.addAll, label: label, message: .addAll)
        let some = Binding<Answer>(
            Keys.addOthers, label: others == 1 ? "alleen de andere" : "alleen de \(others) anderen",
            message: .addOthers)
        return Dialog(
            "Toch op de lijst?", text: text(candidates, objections, situation),
            answers: [Binding(Keys.leaveQuestion, message: .leaveQuestion)] + (others > 0 ? [some] : []) + [
                all
            ],
            situation.keymap)
    }

    /// On what ground they come: of all together, for each by itself it can be changed afterwards.
    static func ground(of count: Int, _ situation: Situation) -> Dialog {
        typealias Keys = CandidatesScreen.Keys
        let who = count == 1 ? "deze leerling" : "deze \(count) leerlingen"
        return Dialog(
            "Op welke grond?",
            text: "Bij deze school is de grond verplicht. Kies die voor \(who); nummer of artikel kan later.",
            answers: [
                Binding(Keys.leaveQuestion, message: .leaveQuestion),
                Binding(Keys.reported, message: .ground(.overig(number: nil))),
                Binding(Keys.pupilAsks, message: .ground(.ownRequest(by: .pupil))),
                Binding(Keys.parentAsks, message: .ground(.ownRequest(by: .parent))),
                Binding(Keys.bureau, message: .ground(.bureau(article: nil))),
            ], situation.keymap)
    }

    private static func text(
        _ candidates: [Candidate], _ objections: [Candidate.Objection], _ situation: Situation
    ) -> String {
        if candidates.count == 1, let objection = objections.first,
            let file = situation.pupil(candidates[0].id)
        {
            return "\(situation.name(of: file)): \(objection.text(on: situation.today))."
        }
        let words = objections.map(\.countedText)
        let counted = Set(words).sorted().map { word in
            "van \(words.count { $0 == word }.text("leerling", "leerlingen")) geldt: \(word)"
        }
        let doubt =
            objections.contains(.onlyIll)
            ? " Bij ziekte kan dat alleen als school aan de ziekmelding twijfelt; dat wordt vastgelegd." : ""
        return counted.joined(separator: ", ").capitalizedFirst + "." + doubt
    }
}
