import TextUI

extension FormEvent {
    /// The field whose content changed.
    var name: Name? {
        switch self {
        case .edited(let name), .refused(let name, _), .full(let name): name
        case .ignored, .moved, .finished: nil
        }
    }

    /// What a screen makes of it; nil leaves the key to the bindings.
    var outcome: Outcome? {
        switch self {
        case .ignored: nil
        case .moved, .edited, .finished: .stay
        case .refused(_, let characters):
            .tell(
                .hint(
                    characters == 1
                        ? "1 onzichtbaar teken is weggelaten."
                        : "\(characters) onzichtbare tekens zijn weggelaten."))
        case .full: .tell(.fieldFull)
        }
    }
}
