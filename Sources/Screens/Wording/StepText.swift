import Attendance

extension Step {
    /// What it was, in a few words that go on after "Ongedaan gemaakt: ". A pupil is named only where that pupil is
    /// on screen.
    func text(_ register: Register, isOnScreen: (ID<Pupil>) -> Bool) -> String {
        text { isOnScreen($0) ? register.pupils[$0]?.pupil.name.full : nil }
    }

    /// For the command line: a pupil by number.
    public func text(_ register: Register) -> String {
        text { register.pupils[$0].map { "leerling \($0.pupil.number.text)" } }
    }

    /// Of several pupils, as in a group, none is named.
    private func text(who: (ID<Pupil>) -> String?) -> String {
        let about = Set(events.compactMap(\.pupil))
        let name = about.count == 1 ? about.first.flatMap(who) : nil
        switch events.max(by: { $0.stepText.weight < $1.stepText.weight })?.stepText.words {
        case .ofPupil(let words): return "\(name ?? "een leerling") \(words)"
        case .own(let words): return words + (name.map { ", \($0)" } ?? "")
        case nil: return "de laatste wijziging"
        }
    }
}

/// What an event is called where it stands for the step it belongs to.
private enum StepWords {
    /// Goes on after a pupil, as `niet gekomen`.
    case ofPupil(String)
    case own(String)
}

extension Event {
    /// The event that weighs most says what the step was: with a talk come the verdicts on earlier agreements.
    fileprivate var stepText: (weight: Int, words: StepWords) {
        switch self {
        case .talkHeld(let talk): (3, .own(talk.isGroup ? "groepsgesprek" : "gesprek"))
        case .officeHourPlanned(let officeHour): (3, .own("lijst van \(officeHour.key.day.brief)"))
        case .takenOff: (4, .ofPupil("van de lijst gehaald"))
        case .talkPartCorrected: (2, .own("verbetering"))
        case .pupilPlaced: (2, .ofPupil("op de lijst"))
        case .statusChanged(_, _, _, let status): (2, .ofPupil(status.text))
        case .agreementJudged(_, _, let verdict, _): (1, .own("afspraak \(verdict.text)"))
        case .reportMade(_, let report): (1, .own(report.kind.text))
        case .contactRecorded(let contact): (1, .own(contact.kind.text))
        case .signalHandled(_, let mark): (1, .own("stap \(mark.step) van \(mark.ladder) gedaan"))
        case .restDelayed(_, _, let minutes): (1, .own("rest van de lijst \(minutes) minuten later"))
        // Neutral: this line is read by whoever looks along.
        case .apartMarked(_, _, let isWanted):
            (1, .own(isWanted ? "twee leerlingen apart" : "twee leerlingen niet meer apart"))
        case .careRecorded: (1, .own("aantekening"))
        case .filterSaved(let slot, let filter):
            (1, .own("filter \(slot.rawValue) " + (filter == nil ? "weggehaald" : "bewaard")))
        case .ownMunicipalitiesChanged: (1, .own("eigen gemeenten"))
        case .schoolAdded: (1, .own("school toegevoegd"))
        case .schoolChanged: (1, .own("instellingen van een school"))
        case .pupilEnrolled: (1, .ofPupil("toegevoegd"))
        case .pupilChanged: (1, .ofPupil("gewijzigd"))
        case .folderStarted, .importAccepted, .importTakenBack, .pupilMissing, .absencesRecorded, .placeAdded,
            .talkPartRecorded, .stepUndone, .stepRedone, .pupilErased, .keyCardWritten,
            .correspondentConfirmed, .packageMade, .handedOver, .feedbackReceived:
            (0, .own("de laatste wijziging"))
        }
    }
}

extension UndoBarrier {
    /// Begins small: it follows a colon, or stands in brackets behind a key.
    var sentence: String {
        switch self {
        case .folderStarted: "er is nog niets gewijzigd"
        case .importAccepted(let number):
            "het laatste was inlezing \(number.value); die neem je terug met: spreekuur inlezen terug"
        case .importTakenBack(let number):
            "het laatste was het terugnemen van inlezing \(number.value); lees het bestand opnieuw in"
        case .numberedReport:
            "het laatste was een melding met een nummer; die trekt de school bij DUO in, en dat leg je vast"
        case .packageMade: "het laatste was een pakket; dat is misschien al gegeven"
        case .keyCardWritten: "het laatste was een sleutelkaart; die is misschien al gegeven"
        case .correspondentConfirmed: "het laatste was het bevestigen van een sleutel"
        case .pupilErased: "er is een leerling gewist; verder terug kan niet"
        case .tooLongAgo: "verder terug kan niet"
        }
    }
}
