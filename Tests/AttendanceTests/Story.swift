import Attendance
import Testing

/// What has happened so far, and what the register makes of the next command: the one door of every story.
struct Story {
    private(set) var register = Register()

    func when(
        _ command: Command, isRefused expected: Refusal, at location: SourceLocation = #_sourceLocation
    ) {
        var identities = CountedIdentities()
        do throws(Refusal) {
            let events = try register.decide(command, using: &identities)
            Issue.record("kept \(events) instead of refusing", sourceLocation: location)
        } catch {
            #expect(error == expected, sourceLocation: location)
        }
    }

    func when(
        _ command: Command, keeps expected: Event..., at location: SourceLocation = #_sourceLocation
    ) {
        when(command, keeps: expected, at: location)
    }

    func when(
        _ command: Command, keeps expected: [Event], at location: SourceLocation = #_sourceLocation
    ) {
        #expect(events(of: command, at: location) == expected, sourceLocation: location)
    }

    func keepsNothing(of command: Command, at location: SourceLocation = #_sourceLocation) {
        #expect(events(of: command, at: location).isEmpty, sourceLocation: location)
    }

    /// The register after commands that are all allowed.
    func after(_ commands: Command..., at location: SourceLocation = #_sourceLocation) -> Story {
        var story = self
        for command in commands { story.apply(story.events(of: command, at: location)) }
        return story
    }

    func after(_ events: [Event]) -> Story {
        var story = self
        story.apply(events)
        return story
    }

    func events(of command: Command, at location: SourceLocation = #_sourceLocation) -> [Event] {
        // Behind all that is there, so that no two commands of a story draw the same identity.
        var identities = CountedIdentities(after: register.pupils.count + 10 * register.talks.count)
        do throws(Refusal) {
            return try register.decide(command, using: &identities)
        } catch {
            Issue.record("refused with \(error)", sourceLocation: location)
            return []
        }
    }

    private mutating func apply(_ events: [Event]) {
        for event in events { register.apply(event) }
    }
}

func given(_ events: Event...) -> Story { Story().after(events) }

func given(_ events: [Event]) -> Story { Story().after(events) }

/// Draws the identities 1001, 1002, … so that a story can say what is kept.
struct CountedIdentities: RandomNumberGenerator {
    private var drawn: UInt64

    init(after skipped: Int = 0) { drawn = 2 * UInt64(skipped) }

    mutating func next() -> UInt64 {
        drawn += 1
        return drawn.isMultiple(of: 2) ? 1000 + drawn / 2 : 0
    }
}

func identity<Subject>(_ number: UInt128) -> ID<Subject> { ID(raw: number) }
