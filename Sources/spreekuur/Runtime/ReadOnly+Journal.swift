import Journal
import Screens

extension ReadOnly {
    init?(_ store: borrowing RegisterStore) {
        let lost = store.gaps.reduce(0) { $0 + $1.lost }
        switch store.obstacle {
        case .damage(let damage) where damage.kind == .olderVersion: self = .older(missing: lost)
        case .damage: self = .damaged(lost: lost)
        case .diskFailed: self = .diskFailed
        case .asked: self = .asked
        case nil: return nil
        }
    }
}
