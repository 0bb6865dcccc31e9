import Attendance
import Testing

/// Names as a Dutch list shows and sorts them.
struct NameSortingTests {
    @Test func `a list stands as a Dutch class list does`() {
        let listed = [
            PersonName(given: "Noor", infix: "van den", family: "Berg"),
            PersonName(given: "Aïcha", infix: "van den", family: "Berg"),
            PersonName(given: "Ömer", family: "Çelik"), PersonName(given: "Sem", family: "Celie"),
            PersonName(given: "Pim", infix: "van 't", family: "Hof"),
            PersonName(given: "Tim", infix: "", family: "'t-Hart"),
            PersonName(given: "Lot", family: "IJzerman"), PersonName(given: "Bo", family: "Ĳzendoorn"),
            PersonName(given: "Jo", family: "Idema"), PersonName(given: "Jo", family: "Ikink"),
            PersonName(given: "Łukasz", family: "Łęcki"), PersonName(given: "Jan", family: "Loon"),
            PersonName(given: "Piet", infix: "de", family: "Vries-Smit"),
            PersonName(given: "Zoë", family: "Öztürk"),
        ].sorted { $0.sortKey < $1.sortKey }.map(\.listed)
        #expect(
            listed == [
                "Berg, Aïcha van den", "Berg, Noor van den", "Celie, Sem", "Çelik, Ömer",
                "Hof, Pim van 't", "Idema, Jo", "Ĳzendoorn, Bo", "IJzerman, Lot", "Ikink, Jo",
                "Łęcki, Łukasz", "Loon, Jan", "Öztürk, Zoë", "'t-Hart, Tim", "Vries-Smit, Piet de",
            ])
    }

    @Test func `the infix parts only who is otherwise the same`() {
        let names = [
            PersonName(given: "Jan", infix: "van", family: "Dijk"),
            PersonName(given: "Jan", family: "Dijk"),
            PersonName(given: "Jans", family: "Dijk"),
        ].sorted { $0.sortKey < $1.sortKey }.map(\.full)
        #expect(names == ["Jan Dijk", "Jan van Dijk", "Jans Dijk"])
    }

    @Test(arguments: [
        ("Büşra", "busra"), ("NGUYỄN", "nguyen"), ("Yılmaz", "yilmaz"), ("İpek", "ipek"), ("Groß", "gross"),
        ("Søren Æ.", "soren ae"), ("D’Hondt", "dhondt"), ("d'Hondt", "dhondt"), ("O‘Neill", "oneill"),
        ("Jansen-Smit", "jansen smit"), ("Jansen\u{2011}Smit", "jansen smit"),
        ("van\u{A0}Dijk", "van dijk"), ("Zoe\u{308}", "zoe"), ("Ян", "ян"), ("", ""),
    ])
    func `letters compare without accents, capitals and apostrophes`(text: String, key: String) {
        #expect(Collation.key(text) == key)
    }

    @Test func `a name is shown as on a list and as spoken`() {
        let noor = PersonName(given: "Noor", infix: "van den", family: "Berg")
        #expect(noor.listed == "Berg, Noor van den")
        #expect(noor.full == "Noor van den Berg")
        let sem = PersonName(given: "Sem", family: "Bos")
        #expect(sem.listed == "Bos, Sem")
        #expect(sem.full == "Sem Bos")
    }
}
