import Attendance
import TextUI

extension Model {
    /// Nil when the key is for the screen.
    mutating func pressPrivacy(_ key: Key) -> [Effect]? {
        guard case .open(var situation, let stack) = phase else { return nil }
        if var veil {
            let answer = veil.handle(key, pin, settings.keymap)
            self.veil = veil
            return carryOut(answer)
        }
        switch situation.keymap.applied(to: situation.privacyBindings).press(key) {
        case .message(.cover): cover()
        case .message(.hide):
            situation.hidesNames.toggle()
            notice = .hint(
                situation.hidesNames
                    ? "Namen zijn verborgen; \(situation.keymap.word(PrivacyKeys.hide)) toont ze weer."
                    : "Namen zijn weer te zien."
            )
            phase = .open(situation, stack)
        case .message(.lock): return lock()
        case .disabled(let reason): notice = .unavailable(reason: reason)
        case .unbound: return nil
        }
        return []
    }

    private mutating func carryOut(_ answer: Veil.Answer) -> [Effect] {
        switch answer {
        case .stay: break
        case .choose(let pin):
            self.pin = pin
            veil = nil
        case .withoutPin, .lift: veil = nil
        case .lock:
            pin = isDemo ? pin : nil
            return lock()
        }
        return []
    }

    /// Whether something lies over the work.
    var isVeiled: Bool { veil != nil }

    mutating func cover() {
        guard case .open = phase, veil == nil else { return }
        veil = .covered(Veil.Cover())
    }

    /// Whoever goes away without covering the screen.
    mutating func idle(minutes: Int) -> [Effect] {
        guard case .open(let situation, _) = phase else { return [] }
        if minutes >= settings.lockAfter || (minutes >= settings.coverAfter && situation.isDayOver) {
            return lock()
        }
        if minutes >= settings.coverAfter { cover() }
        return []
    }

    /// Nothing can be seen from now on; the keys go once what was typed is on the disk.
    mutating func lock() -> [Effect] {
        guard case .open = phase else { return [] }
        veil = .covered(Veil.Cover())
        guard !isDemo else { return [] }
        let effects = keepingDraft(again: true)
        isLocking = effects.contains { if case .keepDraft = $0 { true } else { false } }
        return isLocking ? effects : effects + [.lock]
    }

    /// The draft could not be kept: locked, it would be lost.
    mutating func stayUnlocked() {
        isLocking = false
        veil = .covered(Veil.Cover(isUnlockable: true))
    }

    mutating func locked() {
        phase = .locked(UnlockScreen(.locked))
        veil = nil
        notice = nil
        draft = OpenDraft()
    }
}

extension Situation {
    /// The last office hour of today has ended.
    fileprivate var isDayOver: Bool {
        !officeHours.isEmpty && officeHours.allSatisfy { $0.end < now }
    }
}
