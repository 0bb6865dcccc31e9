extension Journal {
    /// Once a save is acknowledged; that it cannot be done is told once.
    func remember() {
        guard headMemory?.hasFailed == false else { return }
        headMemory?.remember(anchorFile.anchor)
        if headMemory?.hasFailed == true { notices.append(.notRemembered) }
    }

    /// From here on the journal is written by a device that no other copy of it has: what this one saves is never
    /// taken for what another saved under the same number.
    ///
    /// Precondition: it was opened as put back, and read to its end.
    func becomeNewDevice() throws(JournalError) {
        // Gaps stay as they are; without an anchor nobody knows where to go on from.
        if case .damage(let damage)? = obstacle, damage.location.file == JournalFormat.anchorFile {
            throw .readOnly(.damage(damage))
        }
        try settle()
        let later = LaterDevice(after: anchorFile.anchor.sequence, device: random.bytes(16))
        try vault.replaceKeys(random: &random) { $0.laterDevices.append(later) }
        var next = anchorFile.anchor
        next.counter += 1
        next.device = vault.writingDevice
        next.vaultEpoch = vault.epoch
        try anchorFile.advanceAnew(to: next)
        headMemory = HeadMemory(of: vault.writingDevice, in: memory, vault.keys)
        remember()
        headMemory?.sync()
    }

    /// The last acknowledged record; 0 before the first.
    var lastSequence: UInt64 { anchorFile.anchor.sequence }

    /// What this machine saved later than this copy, also as another device of the journal; nil for nothing.
    func objection(of memory: any DiskFolder) -> JournalError? {
        let heads = HeadMemory.heads(in: memory, vault.keys)
        guard let furthest = heads.max(by: { $0.sequence < $1.sequence }) else { return nil }
        do throws(JournalError) {
            try furthest.admit(anchorFile.anchor)
            return nil
        } catch {
            return error
        }
    }
}

extension RegisterStore {
    /// The last record that was saved; 0 before the first.
    public var lastSequence: UInt64 { journal.lastSequence }
}
