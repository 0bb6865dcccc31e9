import Attendance
import TestSupport
import Testing

@testable import Exchange

/// What stands on paper, who gets it, and what never does.
struct LetterTests {
    @Test func `the invitation of a pupil under 16`() throws {
        let sample = try PaperSample()
        expectText(try sample.text(.invitation, at: PaperSample.next), "uitnodiging-onder-16.txt")
        expectText(try sample.text(.invitation, at: PaperSample.next, as: .html), "uitnodiging-onder-16.html")
    }

    @Test func `the invitation to a group of who turns 18 before it`() throws {
        let text = try PaperSample().text(.invitation, to: PaperSample.yara, at: PaperSample.next)
        expectText(text, "uitnodiging-groep-18.txt")
    }

    @Test func `the note to parents before and after the talk`() throws {
        var sample = try PaperSample()
        expectText(try sample.text(.noteToParents, at: PaperSample.next), "bericht-vooraf.txt")
        try sample.talk(homeMayKnow: true)
        expectText(try sample.text(.noteToParents, at: PaperSample.past), "bericht-na.txt")
        expectText(try sample.text(.noteToParents, at: PaperSample.past, as: .html), "bericht-na.html")
    }

    @Test func `the papers after a talk`() throws {
        var sample = try PaperSample()
        try sample.talk(outcome: .kennisgeving)
        for form in PaperForm.allCases {
            for kind in LetterKind.allCases where kind.followsTalk {
                expectText(
                    try sample.text(kind, at: PaperSample.past, as: form),
                    "\(kind.rawValue).\(form.rawValue)")
            }
        }
    }

    @Test func `the list`() throws {
        var sample = try PaperSample()
        try sample.talk()
        for key in [PaperSample.past, PaperSample.next] {
            let officeHour = try #require(sample.register.officeHours[key])
            let list = DayList(officeHour, sample.register, sample.settings)
            expectText(try PaperTemplates().write(list, as: .text), "lijst-\(key.day).txt")
        }
        let officeHour = try #require(sample.register.officeHours[PaperSample.next])
        let list = DayList(officeHour, sample.register, sample.settings)
        expectText(try PaperTemplates().write(list, as: .html), "lijst.html")
    }

    @Test func `who has no place gets no invitation, and stands on the list without a time`() throws {
        var sample = try PaperSample()
        try sample.plan(
            PaperSample.next,
            [PaperSample.sem, PaperSample.noor].map { .oneToOne(sample.listing($0)) },
            until: TimeOfDay("13:20"))
        #expect(sample.refusal(.invitation, at: PaperSample.next) == nil)
        for kind in [LetterKind.invitation, .noteToParents] {
            guard case .notPlaced = sample.refusal(kind, to: PaperSample.noor, at: PaperSample.next) else {
                Issue.record("\(kind) was written")
                continue
            }
        }
        let officeHour = try #require(sample.register.officeHours[PaperSample.next])
        let text = try PaperTemplates().write(
            DayList(officeHour, sample.register, sample.settings), as: .text)
        let lines = text.split(separator: "\n").map(String.init)
        let line = try #require(lines.firstIndex { $0.contains("Niet geplaatst") })
        #expect(lines[..<line].contains { $0.contains("Vries") && $0.contains("13:00") })
        #expect(lines[line...].contains { $0.contains("Berg") })
        #expect(!text.contains("13:15"))
        let calendar = OfficeHourCalendar.document(
            [officeHour], sample.register, withNames: true, madeAt: Instant(milliseconds: 0))
        #expect(calendar.contains("T132000"))
        #expect(!calendar.contains("Noor"))
    }

    @Test func `who walked in is named on the list only when school may know`() throws {
        for mayKnow in [nil, false, true] {
            var sample = try PaperSample()
            try sample.talk(with: PaperSample.emre, schoolMayKnow: mayKnow, isWalkIn: true)
            let officeHour = try #require(sample.register.officeHours[PaperSample.past])
            let text = try PaperTemplates().write(
                DayList(officeHour, sample.register, sample.settings), as: .text)
            #expect(text.contains("Yılmaz") == (mayKnow == true))
            #expect(text.contains("13:30  Inloop") == (mayKnow != true))
        }
    }

    @Test func `no paper holds a note, own words, a cause, or what was written for school`() throws {
        var sample = try PaperSample()
        try sample.talk(outcome: .kennisgeving, homeMayKnow: true)
        for kind in LetterKind.allCases {
            let key = kind == .invitation ? PaperSample.next : PaperSample.past
            for form in PaperForm.allCases {
                let text = try sample.text(kind, at: key, as: form)
                for secret in PaperSample.secrets + ["vaste plek", "Berg", "Yılmaz"] {
                    #expect(!text.contains(secret), "\(kind.rawValue).\(form.rawValue) holds \(secret)")
                }
            }
        }
    }

    @Test func `what was written for home reaches parents only with a yes`() throws {
        var sample = try PaperSample()
        try sample.talk(homeMayKnow: false)
        let text = try sample.text(.noteToParents, at: PaperSample.past)
        #expect(!text.contains("wekker"))
        #expect(!text.contains("gym") && !text.contains("8.15"))
    }

    @Test func `who is 18 on the day decides, and without a birth date nothing goes home`() throws {
        var sample = try PaperSample()
        let yara = try #require(PupilNumber("100038"))
        #expect(
            sample.refusal(.noteToParents, to: PaperSample.yara, at: PaperSample.next)
                == .adultWithoutConsent(yara))
        let ageless = try #require(PupilNumber("100045"))
        #expect(
            sample.refusal(.noteToParents, to: PaperSample.ageless, at: PaperSample.next)
                == .ageUnknown(ageless))
        try sample.talk(with: PaperSample.yara, at: PaperSample.next, homeMayKnow: true)
        #expect(
            try sample.text(.noteToParents, to: PaperSample.yara, at: PaperSample.next).contains("18 jaar"))
    }

    @Test func `who walked in decides whether home hears of it`() throws {
        var sample = try PaperSample()
        try sample.talk(with: PaperSample.emre, outcome: .kennisgeving, isWalkIn: true)
        let emre = try #require(PupilNumber("100024"))
        #expect(
            sample.refusal(.noteToParents, to: PaperSample.emre, at: PaperSample.past)
                == .homeMayNotKnow(emre))
        let letter = try sample.letter(.kennisgeving, to: PaperSample.emre, at: PaperSample.past)
        #expect(!letter.alsoForParents)
    }

    @Test func `a paper that follows a talk needs one, and a kennisgeving that outcome`() throws {
        var sample = try PaperSample()
        let number = try #require(PupilNumber("100010"))
        #expect(sample.refusal(.afterTalk, at: PaperSample.past) == .noTalk(number, PaperSample.past.day))
        try sample.talk()
        #expect(sample.refusal(.kennisgeving, at: PaperSample.past) == .outcomeIsOther(number))
        #expect(
            sample.refusal(.invitation, at: PaperSample.past) == .nobodyPlanned(number, PaperSample.past.day))
    }

    @Test func `once it goes on elsewhere nothing more is written`() throws {
        var sample = try PaperSample()
        try sample.talk(outcome: .beyondThisProgram)
        let number = try #require(PupilNumber("100010"))
        #expect(sample.refusal(.afterTalk, at: PaperSample.past) == .writingEnded(number))
        #expect(sample.refusal(.invitation, at: PaperSample.next) == .writingEnded(number))
    }

    @Test func `an agreement that names another pupil of that day is kept off paper`() throws {
        var sample = try PaperSample()
        try sample.talk(agreement: "niet meer met Noor naar de winkel")
        let number = try #require(PupilNumber("100010"))
        #expect(
            sample.refusal(.agreementCard, at: PaperSample.past) == .namesAnother(number, word: "Noor"))
        // A letter that does not show it may go.
        #expect(sample.refusal(.noteToParents, at: PaperSample.past) == nil)
    }

    @Test func `a name that both have is the pupil's own`() throws {
        var sample = try PaperSample()
        let lot = ID<Pupil>(raw: 52)
        sample.sample.enrol(lot, "100052", PersonName(given: "Lot", infix: "de", family: "Vries"), "K3a")
        try sample.sample.perform(
            .addWalkIn(
                PaperSample.past, Listing(pupil: lot, reason: "", requestedBy: .pupil, isWalkIn: true)))
        try sample.talk(agreement: "meneer De Vries belt terug")
        #expect(sample.refusal(.agreementCard, at: PaperSample.past) == nil)
    }

    @Test func `who did not come is missed, and not called up`() throws {
        var sample = try PaperSample()
        try sample.sample.perform(.setStatus(PaperSample.past, place: 2, PaperSample.noor, .notCome))
        let text = try sample.text(.invitation, to: PaperSample.noor, at: PaperSample.next)
        #expect(text.contains("We hebben je gemist op dinsdag 10 november 2026."))
        for name in PaperTemplates.Name.allCases {
            #expect(!String(decoding: name.builtIn, as: UTF8.self).lowercased().contains("oproep"))
        }
    }

    @Test func `without a file of the school there are no facts to tell`() throws {
        let text = try PaperSample().text(.noteToParents, to: PaperSample.noor, at: PaperSample.next)
        #expect(!text.contains("lesdagen"))
    }

    @Test func `a talk is kept to 1 October after the next school year, a report's file longer`() throws {
        var sample = try PaperSample()
        #expect(try sample.letter(.invitation, at: PaperSample.next).retention == "tot 1 oktober 2028")
        try sample.sample.perform(
            .recordReport(PaperSample.sem, Verzuimmelding(kind: .overig, end: nil, madeOn: PaperSample.today))
        )
        #expect(try sample.letter(.invitation, at: PaperSample.next).retention.hasPrefix("tot de 19e"))
        sample.settings.retention = "twee jaar"
        #expect(try sample.letter(.invitation, at: PaperSample.next).retention == "twee jaar")
    }

    @Test func `each signs as who they are`() throws {
        #expect(
            try PaperSample().letter(.invitation, at: PaperSample.next).sender
                == "K. de Haan, leerplichtambtenaar")
        var sample = try PaperSample(role: .coordinator)
        #expect(
            try sample.letter(.invitation, at: PaperSample.next).sender
                == "de verzuimcoördinator van Het Baken")
        sample.settings.sender = "M. Bos"
        #expect(try sample.letter(.invitation, at: PaperSample.next).sender == "M. Bos")
    }

    @Test func `every name has a value of the shape that templates are checked by`() throws {
        var sample = try PaperSample()
        try sample.talk(outcome: .kennisgeving)
        for kind in LetterKind.allCases {
            let key = kind == .invitation ? PaperSample.next : PaperSample.past
            let letter = try sample.letter(kind, at: key)
            for name in LetterName.allCases {
                switch (letter.value(named: name.rawValue), name.shape) {
                case (nil, _): #expect(!kind.holds(name))
                case (.text, .text), (.flag, .flag): #expect(kind.holds(name))
                case (.entries(let entries), .entries(let names)):
                    for entry in entries {
                        for name in names.keys { #expect(entry.value(named: name) != nil) }
                    }
                case (.some, _): Issue.record("\(name.rawValue) is of another shape")
                }
            }
        }
    }

    @Test func `without a date it is the next spreekuur, and after a talk the last`() throws {
        var sample = try PaperSample()
        try sample.talk()
        func day(_ kind: PaperKind, of pupil: ID<Pupil>? = nil, on today: Day = PaperSample.today) throws
            -> Day
        {
            try sample.register.officeHour(
                for: kind, of: pupil.flatMap { sample.register.pupils[$0] }, at: JSONSample.baken, on: nil,
                today: today
            ).key.day
        }
        #expect(try day(.list) == PaperSample.next.day)
        #expect(try day(.letter(.invitation), of: PaperSample.sem) == PaperSample.next.day)
        #expect(try day(.letter(.afterTalk), of: PaperSample.sem) == PaperSample.past.day)
        #expect(try day(.letter(.afterTalk)) == PaperSample.past.day)
        #expect(throws: LetterRefusal.self) { try day(.letter(.afterTalk), of: PaperSample.noor) }
        #expect(throws: LetterRefusal.self) { try day(.list, on: JSONSample.day("2026-12-01")) }
    }
}
