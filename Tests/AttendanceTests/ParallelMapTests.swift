import Attendance
import Testing

struct ParallelMapTests {
    @Test(arguments: [0, 1, 127, 128, 129, 256, 1000, 10_000])
    func `it gives what map gives, in the same order`(count: Int) {
        let numbers = Array(0..<count)
        #expect(numbers.mapInParallel { "\($0 * 7)" } == numbers.map { "\($0 * 7)" })
    }
}
