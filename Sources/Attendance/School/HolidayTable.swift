/// The school holidays the government sets for all of the Netherlands, 2022-23 to 2028-29 (DOMAIN §7).
///
/// Autumn and spring are advice: a school that deviates brings its own dates.
enum HolidayTable {
    /// The years, by the calendar year in which they begin, that have rows here.
    static let schoolYears: ClosedRange<Int> = 2022...2028

    static func holidays(in region: School.Region) -> [Holiday] {
        switch region {
        case .noord: noord
        case .midden: midden
        case .zuid: zuid
        }
    }

    private static let noord = holidays(inColumn: 0)
    private static let midden = holidays(inColumn: 1)
    private static let zuid = holidays(inColumn: 2)

    /// Every holiday runs from a Saturday to a Sunday and is as long in every year and region.
    private enum Kind: Int, CaseIterable {
        case autumn, christmas, spring, may, summer

        var name: String {
            switch self {
            case .autumn: "Herfstvakantie"
            case .christmas: "Kerstvakantie"
            case .spring: "Voorjaarsvakantie"
            case .may: "Meivakantie"
            case .summer: "Zomervakantie"
            }
        }

        var length: Int {
            switch self {
            case .autumn, .spring, .may: 9
            case .christmas: 16
            case .summer: 44
            }
        }
    }

    /// First days as month and day (1015 = 15 October), in the order of `Kind`; each for Noord, Midden, Zuid.
    private static let firstDays: [[[Int]]] = [
        [[1015, 1022, 1022], [1224, 1224, 1224], [225, 225, 218], [429, 429, 429], [722, 708, 715]],
        [[1021, 1014, 1014], [1223, 1223, 1223], [217, 217, 210], [427, 427, 427], [720, 713, 706]],
        [[1026, 1026, 1019], [1221, 1221, 1221], [215, 222, 222], [426, 426, 426], [712, 719, 705]],
        [[1018, 1018, 1011], [1220, 1220, 1220], [221, 214, 214], [425, 425, 425], [704, 718, 711]],
        [[1010, 1017, 1017], [1219, 1219, 1219], [220, 220, 213], [424, 424, 424], [710, 717, 724]],
        [[1016, 1016, 1023], [1225, 1225, 1225], [219, 226, 226], [429, 429, 429], [715, 708, 722]],
        [[1014, 1021, 1021], [1223, 1223, 1223], [217, 217, 210], [428, 428, 428], [721, 707, 714]],
    ]

    private static func holidays(inColumn column: Int) -> [Holiday] {
        zip(schoolYears, firstDays).flatMap { schoolYear, row in
            Kind.allCases.compactMap { kind in
                let monthAndDay = row[kind.rawValue][column]
                let month = monthAndDay / 100
                let year = month >= 8 ? schoolYear : schoolYear + 1
                return Day(year: year, month: month, day: monthAndDay % 100).map { first in
                    Holiday(name: kind.name, days: first...(first + (kind.length - 1)))
                }
            }
        }
    }
}
