import Attendance
import TextUI

extension SixteenHourCount {
    /// The bar towards 16 hours and the count with its unit, in `columns + 10` columns.
    func line(_ unit: CountingUnit, bar columns: Int, _ glyphs: Glyphs) -> Line {
        let bar = Bar(certain: minutes, possible: unknownMinutes, limit: SixteenHourCount.limit)
        let role: Role = minutes >= SixteenHourCount.limit ? .reached : .count
        let text = unit.text(minutes: minutes)
        let padding = String(repeating: " ", count: max(1, 10 - TextUI.columns(of: text)))
        return bar.line(columns: columns, glyphs: glyphs) + Line(padding) + Line(text, role)
    }
}
