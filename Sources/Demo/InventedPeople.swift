import Attendance

/// Pupils who do not exist, with the names a Dutch school has.
enum InventedPeople {
    static func pupil(_ index: Int, schoolYear: Int, using random: inout SplitMix64) -> Pupil {
        let (infix, family) = random.pick(families)
        let group = random.pick(groups)
        let year = Int(String(group.dropFirst().prefix(1))) ?? 1
        let birthYear = schoolYear - 11 - year - (random.chance(0.12) ? 1 : 0)
        let birthDate = Day(
            year: birthYear, month: Int.random(in: 1...12, using: &random),
            day: Int.random(in: 1...28, using: &random))
        guard let number = PupilNumber(String(100_010 + index * 7)) else {
            preconditionFailure("six digits are a pupil number")
        }
        return Pupil(
            number: number, name: PersonName(given: random.pick(givenNames), infix: infix, family: family),
            birthDate: birthDate, group: group, municipality: random.pick(weighted: municipalities),
            mentor: random.pick(mentors))
    }

    private static let givenNames = [
        "Sanne", "Daan", "Noor", "Sem", "Emma", "Levi", "Julia", "Finn", "Mila", "Noah", "Tess", "Lucas",
        "Zoë",
        "Bram", "Sara", "Mees", "Yara", "Luuk", "Anouk", "Thijs", "Fleur", "Jesse", "Nina", "Ruben", "Lotte",
        "Stijn", "Eva", "Tim", "Isa", "Milan", "Roos", "Jayden", "Amira", "Mohamed", "Fatima", "Yusuf",
        "Aylin",
        "Emre", "Zeynep", "Kerem", "Chloé", "Noémi", "Jörn", "Łukasz", "Zuzanna", "Oleksandr", "Daryna",
        "Selin",
        "Büşra", "Linh", "Dewi", "Shanice", "Jaïr", "Aïcha", "Ilias", "Naïm", "Sjoerd", "Femke", "Ytsje",
        "Gijs",
    ]

    private static let families: [(String, String)] =
        [
            "Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks",
            "Dekker",
            "Brouwer", "Dijkstra", "Hoekstra", "Postma", "Yılmaz", "Çelik", "Öztürk", "Demir", "Kaya",
            "Amrani",
            "Haddad", "Kowalski", "Nowak", "Shevchenko", "Tran", "Nguyễn", "Pinas", "Wibowo", "Martina",
            "Müller",
            "García", "Ferreira", "Abdi", "Hassan", "IJzerman", "'t-Hart",
        ].map { ("", $0) } + [
            ("de", "Vries"), ("de", "Jong"), ("de", "Groot"), ("van", "Dijk"), ("van den", "Berg"),
            ("van der", "Meer"), ("van 't", "Hof"), ("in 't", "Veld"), ("ter", "Horst"), ("el", "Khattabi"),
            ("d'", "Hondt"),
        ]

    private static let groups = [
        "B1a", "B1b", "K1a", "T1a", "H1a", "V1a", "B2a", "K2a", "T2a", "H2a", "V2a", "K3a", "T3a", "H3a",
        "H3b",
        "V3a", "T4a", "H4a", "H4b", "V4a", "H5a", "V5a", "V6a",
    ]

    private static let municipalities = [
        ("Dalerveld", 60), ("Borgerveen", 13), ("Veendam", 9), ("Westerwolde", 8), ("Emmen", 6),
        ("Aa en Hunze", 4),
    ]

    private static let mentors = ["M. Postma", "J. van Loon", "S. Aydın", "P. Dekker", "L. Kuiper"]
}
