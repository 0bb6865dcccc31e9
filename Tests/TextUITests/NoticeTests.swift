import TestSupport
import Testing
import TextUI

struct NoticeTests {
    private func drawn(_ notice: Notice, columns: Int) -> String {
        var frame = Frame(Size(columns: columns, rows: 1))
        notice.draw(into: &frame, in: frame.region)
        return rows(of: frame)[0]
    }

    @Test func `an advice is shown whole or not at all`() {
        let notice = Notice(.warning, "Dat kan niet", advice: "; probeer: twee groepen")
        #expect(drawn(notice, columns: 40).contains("! Dat kan niet; probeer: twee groepen"))
        #expect(drawn(notice, columns: 37).contains("! Dat kan niet; probeer: twee groepen"))
        let narrow = drawn(notice, columns: 36)
        #expect(narrow.contains("! Dat kan niet"))
        #expect(!narrow.contains("probeer") && !narrow.contains("…"))
    }
}
