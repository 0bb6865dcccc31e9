import Attendance
import Screens
import TextUI

/// From a key to the frame that shows what it did: the update and draw code of the interface itself, without the
/// terminal.
enum KeyToFrame {
    private static let size = Size(columns: 120, rows: 40)
    private static let clock = Model.Clock(today: InventedYear.today, now: .midnight)

    static func measure(_ year: InventedYear) {
        var register = Register()
        for event in year.events { register.apply(event, of: Step.Number(1)) }
        let model = Model(register: register, clock: clock)
        report("In beeld: one row down", model, [.character("2")], Array(repeating: .down, count: 400))
        report("In beeld: a page down", model, [.character("2")], Array(repeating: .pageDown, count: 400))
        let typing = (0..<80).flatMap { _ in "bakker".map { Key.character($0) } + [.control("u")] }
        report("In beeld: a letter of the filter", model, [.character("2"), .character("/")], typing)
        report("Leerlingen: a letter of the search", model, [.character("4"), .character("/")], typing)
        report("another place", model, [], (0..<100).flatMap { _ in [Key.right, .right, .left] })
    }

    private static func report(_ name: String, _ start: Model, _ before: [Key], _ keys: [Key]) {
        var model = start
        for key in before { _ = model.update(.pressed(key)) }
        var frame = model.view(size)
        var times: [Double] = []
        var changed = 0
        for key in keys {
            let time = ContinuousClock().measure {
                _ = model.update(.pressed(key))
                let next = model.view(size)
                changed += zip(frame.cells, next.cells).count { $0 != $1 }
                frame = next
            }
            times.append(time / .milliseconds(1))
        }
        times.sort()
        let late = times[min(times.count - 1, times.count * 99 / 100)]
        Swift.print(
            name + String(repeating: " ", count: max(1, 44 - name.count))
                + "median \(Sample.text(times[times.count / 2])) ms, p99 \(Sample.text(late)) ms, "
                + "\(changed / keys.count) cells changed")
    }
}
