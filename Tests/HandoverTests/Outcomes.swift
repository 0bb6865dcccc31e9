@testable import Handover

/// What may come of a package, as the vectors' names spell it.
enum PackageOutcome: String, CaseIterable {
    case accepted
    case notAPackage = "not-a-package"
    case tooLarge = "too-large"
    case newerVersion = "newer-version"
    case unknownKind = "unknown-kind"
    case malformed
    case cut
    case forSomebodyElse = "for-somebody-else"
    case changed
    case unsigned
    case unknownSender = "unknown-sender"
    case wrongSignature = "wrong-signature"

    init(_ refusal: PackageRefusal?) {
        self =
            switch refusal {
            case nil: .accepted
            case .notAPackage: .notAPackage
            case .tooLarge: .tooLarge
            case .newerVersion: .newerVersion
            case .unknownKind: .unknownKind
            case .malformed: .malformed
            case .cut: .cut
            case .forSomebodyElse: .forSomebodyElse
            case .changed: .changed
            case .unsigned: .unsigned
            case .unknownSender: .unknownSender
            case .wrongSignature: .wrongSignature
            }
    }
}

/// What may come of a key card.
enum CardOutcome: String, CaseIterable {
    case accepted
    case notACard = "not-a-card"
    case newerVersion = "newer-version"
    case tooLarge = "too-large"
    case cut
    case unexpectedLine = "unexpected-line"
    case emptyName = "empty-name"
    case nameTooLong = "name-too-long"
    case unreadableName = "unreadable-name"
    case unknownRole = "unknown-role"
    case notBase64 = "not-base64"
    case wrongLength = "wrong-length"
    case weakOpeningKey = "weak-opening-key"
    case weakSigningKey = "weak-signing-key"
    case textAfterEnd = "text-after-end"

    init(_ refusal: KeyCardRefusal?) {
        self =
            switch refusal {
            case nil: .accepted
            case .notACard: .notACard
            case .newerVersion: .newerVersion
            case .tooLarge: .tooLarge
            case .cut: .cut
            case .unexpectedLine: .unexpectedLine
            case .emptyName: .emptyName
            case .nameTooLong: .nameTooLong
            case .unreadableName: .unreadableName
            case .unknownRole: .unknownRole
            case .notBase64: .notBase64
            case .keys(.wrongLength): .wrongLength
            case .keys(.weakOpeningKey): .weakOpeningKey
            case .keys(.weakSigningKey): .weakSigningKey
            case .textAfterEnd: .textAfterEnd
            }
    }
}
