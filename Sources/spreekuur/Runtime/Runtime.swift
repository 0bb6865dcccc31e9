import Attendance
import CSystem
import Exchange
import Glibc
import Journal
import Screens
import TextUI

/// Turns keys into messages and carries out effects, one at a time.
///
/// Deliberately synchronous: a notice saying "Opgeslagen" is drawn after the journal has reached the
/// disk, never before.
struct Runtime<Screenful: Interface & ~Copyable>: ~Copyable {
    private(set) var terminal: Screenful
    private var model: Model
    private var data: DataFolder
    private let clock: WallClock
    private let glyphs: Glyphs
    /// What the access log last said was on the screen.
    private var sight: Sight?
    private let draftDelay: Duration
    private var lastKey = ContinuousClock.now
    /// How long the laptop has slept since it was started.
    private var slept = Runtime.sleep

    /// What is typed is on the disk within two seconds: `draftDelay`, and the time that the disk takes.
    init(
        _ terminal: consuming Screenful, _ model: Model, _ data: consuming DataFolder, clock: WallClock,
        glyphs: Glyphs, draftDelay: Duration = .milliseconds(1500)
    ) {
        self.terminal = terminal
        self.model = model
        self.data = data
        self.clock = clock
        self.glyphs = glyphs
        self.draftDelay = draftDelay
    }

    /// Locked, or not opened yet: no key and no pupil is in memory.
    var isFolderClosed: Bool { data.isClosed }

    /// Until the user quits, the terminal is gone or the system asks the program to end: then too what is typed
    /// is kept, the screen cleared, the folder let go and a demonstration tidied up. Throws why the folder could
    /// not be opened, or the text not be kept.
    mutating func run() throws(Failure) {
        csystem_remember_signals()
        loop()
        if let failure = data.failure { throw failure }
        for effect in model.update(.ending) {
            if case .draftNotKept? = data.carryOut(effect, today: model.clock.today),
                let failure = data.draftFailure
            {
                throw failure
            }
        }
    }

    private mutating func loop() {
        var due: ContinuousClock.Instant?
        while csystem_end_was_asked() == 0 {
            noteSight()
            show()
            let wait = due.map { max(.zero, $0 - .now) } ?? .seconds(10)
            let key = terminal.readKey(within: min(wait, .seconds(10)))
            tellTime()
            guard noteAbsence(key) else { return }
            if key == .control("z") || csystem_take_pause() != 0 {
                // Whoever is stopped may be killed before they go on.
                guard handle(.away) else { return }
                show()
                terminal.pause()
                // What brought us back from the pause needs no second answer.
                _ = csystem_take_return()
                continue
            }
            if csystem_take_return() != 0 {
                guard handle(.away) else { return }
                terminal.retake()
            }
            if let key { guard press(key) else { return } }
            if let instant = due, instant <= .now {
                due = nil
                guard handle(.draftDue) else { return }
            }
            // Counted from the first key that is not kept: who types on is not put off.
            due = model.hasDraftToKeep ? due ?? .now + draftDelay : nil
        }
    }

    private mutating func show() {
        terminal.show(model, glyphs: glyphs)
    }

    /// The clock that runs on while the laptop sleeps, less the one that does not.
    private static var sleep: Duration {
        var (all, awake) = (timespec(), timespec())
        clock_gettime(CLOCK_BOOTTIME, &all)
        clock_gettime(CLOCK_MONOTONIC, &awake)
        return .seconds(all.tv_sec - awake.tv_sec)
    }

    /// Whether somebody else may be sitting here now. False when the program ends.
    private mutating func noteAbsence(_ key: Key?) -> Bool {
        let now = Runtime.sleep
        defer { slept = now }
        if now - slept > .seconds(5) {
            lastKey = .now
            return handle(.away)
        }
        if key != nil {
            lastKey = .now
            return true
        }
        return handle(.idle(minutes: Int((ContinuousClock.now - lastKey) / .seconds(60))))
    }

    /// A click is as good as the keys that it stands for.
    private mutating func press(_ key: Key) -> Bool {
        guard case .click(let position) = key else { return handle(.pressed(key)) }
        for key in model.view(terminal.size, glyphs: glyphs).keys(at: position) {
            guard handle(.pressed(key)) else { return false }
        }
        return true
    }

    /// Before it is shown; where lines cannot be kept the screen says so.
    private mutating func noteSight() {
        let now = model.sight
        guard now != sight else { return }
        sight = now
        guard let now, let message = data.note(now) else { return }
        _ = model.update(message)
    }

    private mutating func tellTime() {
        let now = clock.now
        if now != model.clock { _ = model.update(.clock(now)) }
    }

    /// False when the program ends.
    private mutating func handle(_ message: Message) -> Bool { carryOut(model.update(message)) }

    /// False when the program ends.
    private mutating func carryOut(_ effects: [Effect]) -> Bool {
        for effect in effects {
            var wishes: [Effect] = []
            // What is being waited for is on screen before it begins.
            if effect.isShown { show() }
            guard let answer = Runtime.carryOut(effect, &data, &model, &terminal, glyphs, &wishes) else {
                return false
            }
            _ = model.update(.room(scarceMegabytes: data.scarceMegabytes))
            guard handle(answer) else { return false }
            if let notice = data.takeNotice() { _ = model.update(.told(notice)) }
            guard carryOut(wishes) else { return false }
        }
        return true
    }

    /// What takes long is on screen while it lasts, and the keys that come meanwhile are heard: one that wishes
    /// for anything ends it, and is carried out after it.
    private static func carryOut(
        _ effect: Effect, _ data: inout DataFolder, _ model: inout Model, _ terminal: inout Screenful,
        _ glyphs: Glyphs, _ wishes: inout [Effect]
    ) -> Message? {
        data.carryOut(effect, today: model.clock.today) { progress throws(FileRefusal) in
            _ = model.update(.answered(progress))
            terminal.show(model.view(terminal.size, glyphs: glyphs))
            while let key = terminal.keyMeanwhile() {
                let wished = model.update(.pressed(key))
                guard wished.isEmpty else {
                    wishes = wished.filter { $0 != .stopReading }
                    throw .stopped
                }
            }
        }
    }
}
