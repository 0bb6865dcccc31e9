import Attendance
import TextUI

extension Model {
    /// The only place where the model changes.
    public mutating func update(_ message: Message) -> [Effect] {
        switch message {
        case .pressed(let key):
            return press(key)
        case .clock(let clock):
            self.clock = clock
            guard case .open(var situation, var stack) = phase else { return [] }
            situation.move(to: clock.today, clock.now)
            stack.top.refresh(situation)
            phase = .open(situation, stack)
            return []
        case .told(let notice):
            self.notice = notice
            return []
        case .room(let megabytes):
            scarceMegabytes = megabytes
            return []
        case .recorded(let events):
            isSaving = false
            guard case .open(var situation, var stack) = phase else { return [] }
            situation.apply(events)
            notice =
                scarceMegabytes.map { .savedInLittleRoom(at: clock.now, megabytes: $0) }
                ?? .saved(at: clock.now)
            let outcome = stack.top.saved(situation)
            phase = .open(situation, stack)
            // What belongs together is saved once all of it is.
            return carryOut(outcome)
        case .refused(let refusal):
            isSaving = false
            notice = .refused(refusal)
            guard case .open(let situation, var stack) = phase else { return [] }
            stack.top.refused(refusal, situation)
            phase = .open(situation, stack)
            return []
        case .recordFailed(let failure):
            isSaving = false
            if failure == .readOnly, readOnly == nil { readOnly = .diskFailed }
            notice = .failed(failure)
            return []
        case .accessNotKept(let sentence):
            notice = .failed(.other(sentence))
            return []
        case .opened(let register, let readOnly):
            let room = scarceMegabytes
            self = Model(
                register: register, clock: clock, isDemo: isDemo, isProjecting: isProjecting,
                readOnly: readOnly)
            if let room { notice = .littleRoom(megabytes: room) }
            return []
        case .created(let recoveryKey, let register):
            guard case .locked(var screen) = phase else { return [] }
            screen.show(recoveryKey: recoveryKey, for: register)
            phase = .locked(screen)
            return []
        case .unlockFailed(let failure):
            guard case .locked(var screen) = phase else { return [] }
            screen.fail(failure)
            phase = .locked(screen)
            return []
        }
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if key == .ended || key == .control("c") { return [.quit] }
        guard !isSaving, key != .resize else { return [] }
        notice = nil
        switch phase {
        case .locked(var screen):
            let answer = screen.handle(key)
            phase = .locked(screen)
            switch answer {
            case .stay: return []
            case .ask(let effect): return [effect]
            case .enter(let register):
                self = Model(register: register, clock: clock, isDemo: isDemo, isProjecting: isProjecting)
                return []
            }
        case .open(let situation, var stack):
            let outcome = stack.top.handle(key, situation)
            phase = .open(situation, stack)
            return carryOut(outcome)
        }
    }

    private mutating func carryOut(_ outcome: Outcome) -> [Effect] {
        guard case .open(let situation, var stack) = phase else { return [] }
        defer {
            if case .open(let situation, _) = phase { phase = .open(situation, stack) }
        }
        switch outcome {
        case .stay: return []
        case .open(let screen): stack.push(screen)
        case .replace(let screen): stack.top = screen
        case .close:
            stack.pop()
            stack.top.refresh(situation)
        case .closeSaying(let notice):
            stack.pop()
            stack.top.refresh(situation)
            self.notice = notice
        case .go(let section): stack.reset(to: Screen(section, situation))
        case .tell(let notice): self.notice = notice
        case .perform(let command):
            isSaving = true
            notice = .saving
            return [.perform(command)]
        case .quit: return [.quit]
        }
        return []
    }
}

extension Screen {
    init(_ section: Section, _ situation: Situation) {
        switch section {
        case .today: self = .today(TodayScreen())
        case .radar: self = .radar(RadarScreen())
        }
    }
}
