import Testing

@testable import Attendance

/// Finding a pupil by a number that may have lost its zeros.
struct NumberIndexTests {
    private let sem: ID<Pupil> = identity(1)
    private let levi: ID<Pupil> = identity(2)

    private var index: NumberIndex {
        var index = NumberIndex()
        index.insert(pupilNumber("000107"), sem)
        index.insert(pupilNumber("1070"), levi)
        return index
    }

    @Test func `a number is found as written, and without its zeros`() {
        #expect(index.find("000107") == .one(sem))
        #expect(index.find("107") == .one(sem))
        #expect(index.find("1070") == .one(levi))
    }

    @Test(arguments: ["0107", "0000107", "00107", "01070", "108", "", "0", " 107", "107 ", "١٠٧"])
    func `zeros that were written are never taken away`(text: String) {
        #expect(index.find(text) == .none)
    }

    @Test func `two pupils on one number without zeros are several`() {
        var index = index
        index.insert(pupilNumber("0107"), levi)
        #expect(index.find("107") == .several(2))
        #expect(index.find("0107") == .one(levi))
        index.insert(pupilNumber("107"), identity(3))
        #expect(index.find("107") == .one(identity(3)))
    }

    @Test func `a removed pupil is found by no spelling`() {
        var index = index
        index.remove(pupilNumber("000107"), sem)
        #expect(index.find("000107") == .none)
        #expect(index.find("107") == .none)
        #expect(index.find("1070") == .one(levi))
    }

    @Test func `a number of zeros keeps one`() {
        #expect(pupilNumber("000").withoutLeadingZeros == "0")
        var index = NumberIndex()
        index.insert(pupilNumber("000"), sem)
        #expect(index.find("0") == .one(sem))
    }
}
