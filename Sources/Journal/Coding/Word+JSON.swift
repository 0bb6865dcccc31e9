import Attendance

// The words of these lists are written in the files as Attendance spells them: changing a spelling there
// changes the format, and a test that holds every word fails.
extension FolderRole: JSONWord {}
extension School.Kind: JSONWord {}
extension School.Region: JSONWord {}
extension Requester: JSONWord {}
extension SchoolAction: JSONWord {}
extension Attendee: JSONWord {}
extension Cause: JSONWord {}
extension TalkOutcome: JSONWord {}
extension Goal.Unit: JSONWord {}
extension Goal.Period: JSONWord {}
extension Agreement.Party: JSONWord {}
extension Agreement.Repetition: JSONWord {}
extension Agreement.Verdict: JSONWord {}
extension Verzuimmelding.Kind: JSONWord {}
extension Verzuimmelding.Status: JSONWord {}
extension Contact.Kind: JSONWord {}
extension CareSignal.Step: JSONWord {}
extension Ladder.Unit: JSONWord {}
extension Ladder.Reset: JSONWord {}
extension Ladder.Actor: JSONWord {}
