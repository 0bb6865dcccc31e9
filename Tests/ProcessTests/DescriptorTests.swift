import Testing

/// R1: the files of the journal have numbers that no stray output reaches.
struct DescriptorTests {
    @Test func `no file of the journal has a number below ten`() throws {
        let store = RigStore()
        defer { store.remove() }
        var driver = try RigProcess(store.path, ["create", "save:1-"])
        defer { driver.kill() }
        driver.await(lines: 5)
        let open = driver.descriptors(in: store.path)
        #expect(open.count > 1)
        #expect(open.allSatisfy { $0 >= 10 }, "\(open)")
    }
}
