import Attendance

/// Whether the pupil, who saw the texts, wants school and home to read them; nil = not asked.
public struct Consent: Hashable, Sendable {
    var school: Bool?
    var home: Bool?
}

extension TalkPart {
    var consent: Consent {
        get { Consent(school: schoolMayKnow, home: homeMayKnow) }
        set { (schoolMayKnow, homeMayKnow) = (newValue.school, newValue.home) }
    }
}
