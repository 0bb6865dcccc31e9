import Glibc
import Testing

@testable import Journal

struct DirectoryEntryTests {
    /// As the C library's buffer may: the memory ends behind the name.
    @Test func `a name is read up to its end, and no further`() throws {
        let page = sysconf(Int32(_SC_PAGESIZE))
        let memory = try #require(
            mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        defer { munmap(memory, 2 * page) }
        try #require(mprotect(memory + page, page, PROT_NONE) == 0)
        let offset = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
        for name in ["a", "kluis.12", String(repeating: "x", count: 255)] {
            let bytes = Array(name.utf8) + [0]
            // Aligned, as an entry always is.
            let length = (offset + bytes.count + 7) / 8 * 8
            let entry = memory + page - length
            (entry + offset).copyMemory(from: bytes, byteCount: bytes.count)
            #expect(entry.assumingMemoryBound(to: dirent.self).name == name)
        }
    }
}
