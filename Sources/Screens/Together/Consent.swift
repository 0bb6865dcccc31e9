import Attendance

/// Whether the pupil wants school and home to read the texts, and saw them; nil = not asked, not recorded.
public struct Consent: Hashable, Sendable {
    var school: Bool?
    var home: Bool?
    var textsSeen: Bool?
}

extension TalkPart {
    var consent: Consent {
        get { Consent(school: schoolMayKnow, home: homeMayKnow, textsSeen: textsSeen) }
        set { (schoolMayKnow, homeMayKnow, textsSeen) = (newValue.school, newValue.home, newValue.textsSeen) }
    }
}
