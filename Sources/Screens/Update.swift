import Attendance
import TextUI

extension Model {
    /// The only place where the model changes.
    public mutating func update(_ message: Message) -> [Effect] {
        // The next form starts a draft of its own.
        defer {
            followForm()
            if case .open(_, let stack) = phase { practice?.see(stack.top) }
        }
        switch message {
        case .pressed(let key):
            let field = openForm?.cursor?.field
            let unkept = keepingDraft()
            let depth = formDepth
            let effects = press(key)
            followForm()
            // Another form came on top of it.
            if depth > 0, formDepth > depth { return unkept + effects }
            // Another field of the same form.
            guard effects.isEmpty, let field, let next = openForm?.cursor?.field, next != field else {
                return effects
            }
            return keepingDraft()
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
        case .recorded(let events, let number):
            isSaving = false
            guard case .open(var situation, var stack) = phase else { return [] }
            if let number { situation.apply(events, of: number) }
            practice?.hear(events)
            if case .stepUndone? = events.first { stack.leaveGone(situation) }
            let sight = stack.isCovered ? nil : stack.sight(situation)
            notice = Notice(events, at: clock.now, stack.shown(situation), sight)
            if case .saved(let time) = notice, let scarceMegabytes {
                notice = .savedInLittleRoom(at: time, megabytes: scarceMegabytes)
            }
            let outcome = stack.top.saved(situation)
            phase = .open(situation, stack)
            // Not before: until it is on the disk the draft is all there is.
            let drops = outcome.closesScreen ? dropOpenDraft() : []
            // What belongs together is saved once all of it is.
            return drops + carryOut(outcome)
        case .answered(let answer):
            guard case .open(let situation, var stack) = phase else { return [] }
            let outcome = stack.top.heard(answer, situation)
            phase = .open(situation, stack)
            return carryOut(outcome)
        case .exchanged(let answer, let events, let number):
            isSaving = false
            if notice == .saving { notice = nil }
            guard case .open(var situation, var stack) = phase else { return [] }
            if let number { situation.apply(events, of: number) }
            let outcome = stack.top.heard(answer, situation)
            phase = .open(situation, stack)
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
            notice = draft.failure == nil ? .failed(failure) : .nothingKept(failure)
            return []
        case .accessNotKept(let sentence):
            notice = .failed(.other(sentence))
            return []
        case .draftDue: return keepingDraft()
        case .draftKept(let draft):
            kept(draft)
            guard isLocking else { return [] }
            isLocking = false
            return [.lock]
        case .draftNotKept(let failure):
            notKept(failure)
            if isLocking { stayUnlocked() }
            return []
        case .draftDropped(let id):
            dropped(id)
            return []
        case .draftNotDropped(let id):
            notDropped(id)
            return []
        case .idle(let minutes): return idle(minutes: minutes)
        case .away: return lock()
        case .locked:
            locked()
            return []
        case .ending: return keepingDraft(again: true)
        case .opened(let register, let readOnly, let drafts):
            let (room, known) = (scarceMegabytes, pin)
            self = Model(
                register: register, clock: clock, isDemo: isDemo, isProjecting: isProjecting,
                readOnly: readOnly, drafts: drafts, settings: settings)
            // Locked and opened again: the pin of this session still holds.
            if let known { (pin, veil) = (known, nil) }
            if let room { notice = .littleRoom(megabytes: room) }
            // A new folder begins with a school: without one there is nothing to do. Whoever exchanged keys gets it in
            // a package.
            if register.schools.isEmpty, register.correspondents.isEmpty, readOnly == nil {
                change { stack, situation in stack.push(.school(SchoolScreen(situation))) }
            }
            return []
        case .recovered:
            return lockedScreen { $0.recovered() }
        case .passphraseSuggested(let passphrase):
            return lockedScreen { screen in
                screen.suggest(passphrase)
                return .stay
            }
        case .recoveryKeyDrawn(let key):
            return lockedScreen { screen in
                screen.show(recoveryKey: key)
                return .stay
            }
        case .unlockFailed(let failure):
            return lockedScreen { screen in
                screen.fail(failure)
                return .stay
            }
        }
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if key == .ended || key == .control("c") { return [.quit] }
        guard !isSaving, key != .resize else { return [] }
        notice = nil
        if let effects = pressPrivacy(key) { return effects }
        switch phase {
        case .locked:
            let keymap = settings.keymap
            return lockedScreen { $0.handle(key, keymap) }
        case .open(let situation, var stack):
            let shown = stack.shown(situation)
            let outcome = stack.care(key, shown) ?? stack.top.handle(key, shown)
            phase = .open(situation, stack)
            return carryOut(outcome)
        }
    }

    private mutating func lockedScreen(
        _ change: (inout UnlockScreen) -> UnlockScreen.Answer
    ) -> [Effect] {
        guard case .locked(var screen) = phase else { return [] }
        let answer = change(&screen)
        phase = .locked(screen)
        switch answer {
        case .stay: return []
        case .ask(let effect): return [effect]
        }
    }

    private mutating func carryOut(_ outcome: Outcome) -> [Effect] {
        switch outcome {
        case .stay: break
        case .open(let screen): change { stack, _ in stack.push(screen) }
        case .replace(let screen): change { stack, _ in stack.top = screen }
        case .close: closeTop()
        case .closeSaying(let notice):
            closeTop()
            self.notice = notice
        case .saying(let notice, let next):
            let effects = carryOut(next)
            self.notice = notice
            return effects
        case .leaveTogether(let consent):
            closeTop()
            // The laptop still stands turned to the pupil. Without a pin the passphrase would be asked here.
            if pin != nil { cover() }
            return consent.map { hear($0) } ?? []
        case .go(let section): change { stack, situation in stack.reset(to: Screen(section, situation)) }
        case .goBeside(let steps):
            change { stack, situation in
                let all = Section.allCases
                guard let here = all.firstIndex(of: stack.section) else { return }
                let place = (here + steps + all.count) % all.count
                stack.reset(to: Screen(all[place], situation))
            }
        case .tell(let notice): self.notice = notice
        case .perform(let command):
            isSaving = true
            notice = .saving
            return keepingDraft() + [.perform(command)]
        case .ask(let question): return [.ask(question)]
        case .stopReading: return [.stopReading]
        case .keep(let preview):
            isSaving = true
            notice = .saving
            return [.keep(preview)]
        case .exchange(let request):
            if request.saves {
                isSaving = true
                notice = .saving
            }
            return [.exchange(request)]
        case .takeOver(let preview):
            isSaving = true
            notice = .saving
            return [.takeOver(preview)]
        case .discard(let next): return dropOpenDraft() + carryOut(next)
        case .drop(let ids, let next): return ids.map { .dropDraft($0) } + carryOut(next)
        case .keepForLater: return leaveForLater()
        case .resume(let kept): resume(kept)
        case .run(let keys):
            closeTop()
            return keys.flatMap { press($0) }
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func hear(_ consent: Consent) -> [Effect] {
        var outcome = Outcome.stay
        change { stack, situation in outcome = stack.top.heard(consent, situation) }
        return carryOut(outcome)
    }

    mutating func closeTop() {
        change { stack, situation in
            stack.pop()
            stack.top.refresh(situation)
        }
    }

    private mutating func change(_ change: (inout ScreenStack, Situation) -> Void) {
        guard case .open(let situation, var stack) = phase else { return }
        change(&stack, situation)
        phase = .open(situation, stack)
    }
}

extension Screen {
    init(_ section: Section, _ situation: Situation) {
        switch section {
        case .today: self = .today(TodayScreen())
        case .radar: self = .radar(RadarScreen(situation))
        case .agreements: self = .agreements(AgreementsScreen(situation))
        case .pupils: self = .pupils(PupilsScreen(situation))
        case .lists: self = .lists(OfficeHoursScreen())
        }
    }
}
