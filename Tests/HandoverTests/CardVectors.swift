import FoundationEssentials

@testable import Handover

/// The key cards of `Vectors`: all of the school of `Parties`, where they are right.
enum CardVectors {
    static let all = accepted + lines + names + keys

    private static let school = Parties.school.publicKeys.bytes

    /// A card as its writer makes it, from what its reader may refuse.
    private static func card(
        _ name: String = "Marit de Wilde", role: String = "coordinator", keys: [UInt8] = school
    ) -> String {
        let encoded = Array(Data(keys).base64EncodedString())
        let lines = stride(from: 0, to: encoded.count, by: 64).map {
            String(encoded[$0..<min($0 + 64, encoded.count)])
        }
        return (["spreekuur-sleutel 1", "naam: \(name)", "rol: \(role)"] + lines + ["einde"])
            .map { $0 + "\n" }.joined()
    }

    /// With one of its lines, counted from 1, changed or left out.
    private static func card(line number: Int, _ change: (String) -> String?) -> String {
        var lines = card().split(separator: "\n").map(String.init)
        let changed = change(lines[number - 1])
        lines.replaceSubrange(number - 1..<number, with: changed.map { [$0] } ?? [])
        return lines.map { $0 + "\n" }.joined()
    }

    private static let accepted: [Vector] = [
        .card(.accepted, "school") { card() },
        .card(.accepted, "officer-role") { card(role: "ambtenaar") },
        .card(.accepted, "crlf") { card().replacing("\n", with: "\r\n") },
        .card(.accepted, "blanks-behind-lines") { card().replacing("\n", with: " \t\n") },
        .card(.accepted, "blank-lines-at-the-end") { card() + "\n \n\r\n" },
        .card(.accepted, "no-last-line-end") { String(card().dropLast()) },
        .card(.accepted, "largest-name") { card(String(repeating: "ß", count: 100)) },
        .card(.accepted, "name-not-composed") { card("Zoe\u{308} Nguye\u{302}\u{303}n") },
    ]

    private static let lines: [Vector] = [
        .card(.notACard, "no-bytes") { "" },
        .card(.notACard, "another-title") { card(line: 1) { _ in "age-encryption.org/v1" } },
        .card(.notACard, "no-version") { card(line: 1) { _ in "spreekuur-sleutel" } },
        .card(.notACard, "version-0") { card(line: 1) { _ in "spreekuur-sleutel 0" } },
        .card(.notACard, "version-01") { card(line: 1) { _ in "spreekuur-sleutel 01" } },
        .card(.notACard, "version-with-sign") { card(line: 1) { _ in "spreekuur-sleutel +2" } },
        .card(.notACard, "blank-before") { "\n" + card() },
        .card(.newerVersion, "version-2") { card(line: 1) { _ in "spreekuur-sleutel 2" } },
        .card(.tooLarge, "8193-bytes") { card() + String(repeating: "\n", count: 8193 - card().utf8.count) },
        .card(.cut, "after-title") { "spreekuur-sleutel 1\n" },
        .card(.cut, "after-name") { "spreekuur-sleutel 1\nnaam: Marit de Wilde\n" },
        .card(.cut, "after-role") { "spreekuur-sleutel 1\nnaam: Marit de Wilde\nrol: coordinator\n" },
        .card(.cut, "in-keys") { String(card().prefix(800)) },
        .card(.cut, "after-keys") { String(card().dropLast(6)) },
        .card(.cut, "in-end") { String(card().dropLast(3)) },
        .card(.unexpectedLine, "no-name") { card(line: 2) { _ in nil } },
        .card(.unexpectedLine, "no-role") { card(line: 3) { _ in nil } },
        .card(.unexpectedLine, "blank-before-name") { card(line: 2) { " " + $0 } },
        .card(.unexpectedLine, "label-in-capitals") { card(line: 2) { _ in "Naam: Marit" } },
        .card(.unknownRole, "mentor") { card(role: "mentor") },
        .card(.unknownRole, "empty") { card(role: "") },
        .card(.unknownRole, "capital") { card(role: "Coordinator") },
        .card(.textAfterEnd, "a-line") { card() + "groeten, Marit\n" },
        .card(.textAfterEnd, "another-card") { card() + card() },
    ]

    private static let names: [Vector] = [
        .card(.emptyName, "nothing") { card("") },
        .card(.emptyName, "a-wide-blank") { card("\u{3000}") },
        .card(.nameTooLong, "101-letters") { card(String(repeating: "ß", count: 101)) },
        .card(.nameTooLong, "101-marks") { card("q" + String(repeating: "\u{301}", count: 100)) },
        .card(.unreadableName, "escape") { card("Marit\u{1B}[2J") },
        .card(.unreadableName, "tab") { card("Marit\tde Wilde") },
        .card(.unreadableName, "carriage-return") { card("Marit\rde Wilde") },
        .card(.unreadableName, "zero") { card("Marit\0") },
        .card(.unreadableName, "c1") { card("Marit\u{9B}31m") },
        .card(.unreadableName, "right-to-left") { card("Marit \u{202E}edliW") },
        .card(.unreadableName, "zero-width") { card("Ma\u{200B}rit") },
        .card(.unreadableName, "line-separator") { card("Marit\u{2028}rol: ambtenaar") },
        .card(.unreadableName, "tag") { card("Marit\u{E0041}") },
        .card(.unreadableName, "private-use") { card("Marit\u{E000}") },
    ]

    private static let keys: [Vector] = [
        .card(.notBase64, "another-sign") { card(line: 10) { "*" + $0.dropFirst() } },
        .card(.notBase64, "url-alphabet") { card(line: 10) { "-_" + $0.dropFirst(2) } },
        .card(.notBase64, "blank-within") { card(line: 10) { " " + $0.dropFirst() } },
        .card(.notBase64, "short-line") { card(line: 10) { String($0.dropLast(4)) } },
        .card(.notBase64, "long-line") { card(line: 10) { $0 + "AAAA" } },
        .card(.notBase64, "padding-bits-not-zero") { card(line: 10) { $0.dropLast(4) + "AAB=" } },
        .card(.notBase64, "padding-within") { card(line: 10) { "AA==" + $0.dropFirst(4) } },
        .card(.notBase64, "empty-line") { card(line: 10) { _ in "" } },
        .card(.wrongLength, "padding") { card(line: 29) { $0.dropLast(4) + "AAA=" } },
        .card(.wrongLength, "no-keys") { card(keys: []) },
        .card(.wrongLength, "a-line-short") { card(line: 10) { _ in nil } },
        .card(.wrongLength, "a-line-long") { card(line: 10) { $0 + "\n" + $0 } },
        .card(.weakOpeningKey, "x25519-zero") { weak(agreement: 0) },
        .card(.weakOpeningKey, "x25519-one") { weak(agreement: 1) },
        .card(.weakOpeningKey, "x25519-order-8") { weak(agreement: 2) },
        .card(.weakOpeningKey, "x25519-order-8-mirrored") { weak(agreement: 3) },
        .card(.weakOpeningKey, "x25519-minus-one") { weak(agreement: 4) },
        .card(.weakOpeningKey, "x25519-prime") { weak(agreement: 5) },
        .card(.weakOpeningKey, "x25519-prime-plus-one") { weak(agreement: 6) },
        .card(.weakOpeningKey, "ml-kem-out-of-range") { card(keys: WeakKeys.keysOutOfRange) },
        .card(.weakSigningKey, "order-4") { weak(signing: 0) },
        .card(.weakSigningKey, "order-4-signed") { weak(signing: 1) },
        .card(.weakSigningKey, "neutral") { weak(signing: 2) },
        .card(.weakSigningKey, "neutral-signed") { weak(signing: 3) },
        .card(.weakSigningKey, "order-8") { weak(signing: 4) },
        .card(.weakSigningKey, "order-8-signed") { weak(signing: 5) },
        .card(.weakSigningKey, "order-8-mirrored") { weak(signing: 6) },
        .card(.weakSigningKey, "order-8-mirrored-signed") { weak(signing: 7) },
        .card(.weakSigningKey, "order-2") { weak(signing: 8) },
        .card(.weakSigningKey, "prime") { weak(signing: 10) },
        .card(.weakSigningKey, "prime-plus-one") { weak(signing: 12) },
    ]

    private static func weak(agreement index: Int) -> String {
        card(keys: WeakKeys.keys(agreement: WeakKeys.agreement[index]))
    }

    private static func weak(signing index: Int) -> String {
        card(keys: WeakKeys.keys(signing: WeakKeys.signing[index]))
    }
}
