import Attendance
import Exchange
import Testing

@testable import spreekuur

struct PackageFailureTests {
    @Test func `what a newer version put in a package is called newer, and what is wrong is named`() throws {
        func failure(_ change: (String) -> String) -> Failure? {
            let school = School(
                brin: BRIN("00XX00")!,  // Written out here.
                name: "Het Baken", kind: .vo, region: .noord)
            let package = SchoolPackage(
                school: school, made: Day("2026-11-20")!, pupils: [], lists: [], rechecks: [])
            let text = change(String(decoding: package.json, as: UTF8.self))
            do throws(JSONRefusal) {
                _ = try SchoolPackage(json: Array(text.utf8))
                return nil
            } catch {
                return Failure(contentOfPackage: error)
            }
        }
        #expect(failure { $0 } == nil)
        let newer = failure {
            $0.replacing("\"soort\":\"lijst\"", with: "\"soort\":\"lijst\",\"later_bedacht\":1")
        }
        #expect(newer?.status == .newerVersion)
        let wrong = failure { $0.replacing("2026-11-20", with: "2026-11-31") }
        #expect(wrong?.status == .inputRefused)
    }
}
