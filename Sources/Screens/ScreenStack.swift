/// The screens opened on top of each other; never empty.
public struct ScreenStack: Sendable {
    public var top: Screen
    private var below: [Screen] = []

    init(_ screen: Screen) { top = screen }

    public var depth: Int { below.count + 1 }

    /// The place that is lit on the second line: that of the screen everything was opened from.
    var section: Section { (below.first ?? top).section }

    /// From the top down.
    var screens: [Screen] { [top] + below.reversed() }

    /// The form that is filled in, also while help about it stands on top.
    func openForm(_ situation: Situation) -> OpenForm? {
        screens.lazy.compactMap { $0.openForm(situation) }.first
    }

    /// How deep the form of `openForm` lies, from 1; 0 where there is none.
    func formDepth(_ situation: Situation) -> Int {
        screens.firstIndex { $0.openForm(situation) != nil }.map { depth - $0 } ?? 0
    }

    /// Closes what is about a pupil whose coming was undone.
    mutating func leaveGone(_ situation: Situation) {
        while !below.isEmpty, top.isAboutGone(situation) { pop() }
    }

    mutating func push(_ screen: Screen) {
        below.append(top)
        top = screen
    }

    /// The last screen stays.
    mutating func pop() {
        guard let screen = below.popLast() else { return }
        top = screen
    }

    mutating func reset(to screen: Screen) {
        below = []
        top = screen
    }
}
