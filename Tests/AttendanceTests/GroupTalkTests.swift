import Testing

@testable import Attendance

/// A talk with two to eight pupils, and what of it may not be written.
struct GroupTalkTests {
    private let story = People.open().after(
        .planOfficeHour(
            People.plan(
                .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)),
                .group(name: "op tijd", minutes: 45, People.classmates.map { People.listing($0) }))))

    @Test func `eight pupils share a part and each has an own part`() {
        let talk: ID<Talk> = identity(1012)
        story.when(
            People.groupTalk(People.classmates, shared: "Over op tijd komen."),
            keeps: [
                .talkHeld(
                    Talk(
                        id: talk, officeHour: People.key, place: 3,
                        form: .group(shared: "Over op tijd komen."), minutes: nil))
            ] + People.classmates.map { .talkPartRecorded(talk, TalkPart(pupil: $0)) })
    }

    @Test func `a ninth pupil is refused`() {
        story.when(
            People.groupTalk(People.classmates + [People.sanne]), isRefused: .groupTooLarge(9))
        story.when(People.groupTalk([People.sanne]), isRefused: .groupTooSmall(1))
        story.when(
            People.groupTalk([People.sanne, People.daan, People.sanne]),
            isRefused: .pupilTwice(pupilNumber("100010")))
    }

    @Test func `causes and own words stay out of a group`() {
        story.when(
            People.groupTalk([People.sanne, People.daan]) { $0.causes = [.home] },
            isRefused: .causesInGroup)
        story.when(
            People.groupTalk([People.sanne, People.daan]) { $0.ownWords = "ik was moe" },
            isRefused: .ownWordsInGroup)
    }

    @Test func `who was not there is no part of it`() throws {
        func draft(_ absent: [ID<Pupil>]) -> Command {
            .recordTalk(
                TalkDraft(
                    officeHour: People.key, form: .group(shared: nil),
                    pupils: [People.sanne, People.daan].map { pupil in
                        TalkDraft.PupilDraft(
                            attendance: absent.contains(pupil) ? .absent(.notCome) : .spoken,
                            part: TalkPart(pupil: pupil))
                    }))
        }
        let register = story.after(draft([People.sanne])).register
        let officeHour = try #require(register.officeHours[People.key])
        #expect(officeHour.place(of: People.sanne)?.listing.status == .notCome)
        #expect(officeHour.place(of: People.daan)?.listing.status == .spoken(identity(1012)))
        #expect(register.talks[identity(1012)]?.parts.map(\.pupil) == [People.daan])
        #expect(register.pupils[People.sanne]?.talks.isEmpty == true)
        story.when(draft([People.sanne, People.daan]), isRefused: .nobodySpoken)
    }

    @Test func `the shared part names no participant`() {
        let pupils = [People.zoe, People.daan, People.sanne]
        let story = story.after(.addWalkIn(People.key, People.listing(People.zoe)))
        func refused(_ shared: String, _ word: String) {
            story.when(
                People.groupTalk(pupils, shared: shared), isRefused: .nameInSharedPart(word: word))
        }
        refused("Met Zoë besproken.", "Zoë")
        refused("met zoe besproken", "zoe")
        refused("DAAN was te laat", "DAAN")
        refused("Daans moeder belt", "Daans")
        refused("Over Ozturk en school", "Ozturk")
        refused("familie Vries", "Vries")
        #expect(!story.events(of: People.groupTalk(pupils, shared: "Over vriezen en Daantjes.")).isEmpty)
        #expect(!story.events(of: People.groupTalk(pupils, shared: "Niet over Finn.")).isEmpty)
    }

    @Test(arguments: [
        (PersonName(given: "Anna-Sofie", family: "Bos"), "Anna lachte", "Anna"),
        (PersonName(given: "Anna-Sofie", family: "Bos"), "anna-sofie lachte", "anna"),
        (PersonName(given: "Mohamed Amin", family: "Bos"), "en Amin ook", "Amin"),
        (PersonName(given: "Fenna", family: "Jansen-de Vries"), "de moeder Jansen", "Jansen"),
        (PersonName(given: "Fenna", family: "Jansen-de Vries"), "mevrouw De Vries", "De Vries"),
        (PersonName(given: "Amina", family: "El Idrissi"), "bij El Idrissi", "El Idrissi"),
        (PersonName(given: "Thijs", family: "Bos"), "Thijs’ broer", "Thijs"),
        (PersonName(given: "Emma", family: "Bos"), "Emma's broer", "Emma"),
        (PersonName(given: "Łukasz", family: "Bos"), "met lukasz", "lukasz"),
    ])
    func `a double name is two names, and the genitive is one`(
        name: PersonName, text: String, word: String
    ) {
        #expect(TextRules.name(of: [name], in: text) == word)
    }

    @Test(arguments: [
        (PersonName(given: "A.", family: "Bos"), "a b c"),
        (PersonName(given: "Jan", family: "El Idrissi"), "el nino"),
        (PersonName(given: "Jan", family: "de Vries"), "de vrienden"),
        (PersonName(given: "", family: ""), "iets"), (PersonName(given: "Jan", family: "Bos"), ""),
    ])
    func `a word that is no name may stand`(name: PersonName, text: String) {
        #expect(TextRules.name(of: [name], in: text) == nil)
    }
}
