/// What a package is for: the word its content begins with.
enum PackageWord: String, CaseIterable, Sendable {
    case list = "lijst"
    case feedback = "terugkoppeling"
}
