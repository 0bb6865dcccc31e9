extension UnlockFailure {
    /// What stands below the field, as the rest of a sentence.
    var complaint: String {
        switch self {
        case .wrongPassphrase: "deze wachtzin klopt niet; staat Caps Lock aan?"
        case .passphraseRefused: "deze wachtzin kan niet; kies een andere"
        case .wrongRecoveryKey(let group?): "er zit een tikfout in groep \(group)"
        case .wrongRecoveryKey(nil): "deze herstelsleutel hoort niet bij deze gegevens"
        case .alreadyOpen: "deze gegevens zijn al open"
        case .other(let sentence): sentence
        }
    }
}
