import Attendance
import Crypto

/// The keys of one journal, opened, and the two copies on disk that hold them.
struct Vault {
    private(set) var keys: KeyRing
    private var file: VaultFile
    private var vaultKey: SymmetricKey
    private let copies: [VaultCopy]
    private var stale: [VaultCopy]
    /// Whether a folder may still hold what this vault replaced, or was to be replaced by.
    private(set) var hasOthers: Bool
    /// What to say of the key, where a newer vault is there that it does not open.
    private let refusalByNewer: JournalError?

    /// The one that made the journal; see `writingDevice`.
    var device: [UInt8] { file.device }
    var epoch: UInt64 { file.epoch }
    /// Broken in both folders; the next vault that is written has them whole again.
    var brokenSlots: [Means] { file.brokenSlots }

    private init(
        _ file: VaultFile, keys: KeyRing, vaultKey: SymmetricKey, copies: [VaultCopy],
        stale: [VaultCopy] = [], hasOthers: Bool = false, refusalByNewer: JournalError? = nil
    ) {
        self.file = file
        self.keys = keys
        self.vaultKey = vaultKey
        self.copies = copies
        self.stale = stale
        self.hasOthers = hasOthers
        self.refusalByNewer = refusalByNewer
    }

    static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, random: inout RandomBytes
    ) throws(JournalError) -> Vault {
        let device = random.bytes(16)
        let vaultKey = random.key()
        let passphrase = try SlotKey.passphrase(lock, salt: random.bytes(32))
        let passphraseSlot = VaultSlot(
            passphrase, wrapping: vaultKey, device: device, nonce: random.bytes(JournalFormat.nonceLength))
        let recovery = SlotKey.recoveryKey(recoveryKey, salt: random.bytes(32))
        let recoverySlot = VaultSlot(
            recovery, wrapping: vaultKey, device: device, nonce: random.bytes(JournalFormat.nonceLength))
        var keys = KeyRing(firstLogKey: random.key())
        keys.keep(passphrase)
        keys.keep(recovery)
        let file = VaultFile(
            device: device, epoch: 1, slots: [StoredSlot(passphraseSlot), StoredSlot(recoverySlot)],
            keys: keys, vaultKey: vaultKey, nonce: random.bytes(JournalFormat.nonceLength))
        var vault = Vault(file, keys: keys, vaultKey: vaultKey, copies: copies(in: folder))
        try vault.replace(with: file, keys: keys, vaultKey: vaultKey)
        try vault.removeOthers()
        return vault
    }

    /// Opens the newest that the key fits; changes nothing. Of a replacement that was interrupted or failed the old
    /// and the new one may both be there: then each key opens its own, until the anchor knows the newer one.
    static func open(
        in folder: any DiskFolder, unlocker: inout Unlocker
    ) throws(JournalError) -> Vault {
        let copies = copies(in: folder)
        let found = try survey(copies)
        let bytes = found.flatMap { $0.files.map(\.bytes) + $0.remains }
        let files = found.flatMap(\.files).map { bytes.reduce($0) { $0.mended(with: $1) } }
            .sorted { $0.epoch > $1.epoch }
        guard let newest = files.first else {
            throw .damaged(Damage(.lostVault, at: Location(file: copies[0].name, offset: 0)))
        }
        let refusalByNewest = unlocker.refusal(of: newest)
        var refusal = refusalByNewest
        for file in files {
            guard let (vaultKey, slotKey) = unlocker.opened(file) else { continue }
            let location = Location(
                file: copies[0].name + "/" + VaultCopy.name(epoch: file.epoch), offset: 0)
            switch file.contents(using: vaultKey) {
            case .ring(var keys):
                keys.keep(slotKey)
                let stale = zip(copies, found).filter { $1.isBroken || $1.newest != file }.map(\.0)
                return Vault(
                    file, keys: keys, vaultKey: vaultKey, copies: copies, stale: stale,
                    hasOthers: found.contains(where: \.hasOthers),
                    refusalByNewer: file.epoch < newest.epoch ? refusalByNewest : nil)
            case .unknownVersion: throw .newerVersion(location)
            case .broken, nil: refusal = .tampered(location)
            }
        }
        throw refusal
    }

    /// Why it may not be used, where the anchor knows a newer one.
    func refusal(knowing acknowledged: UInt64) -> JournalError {
        refusalByNewer ?? .olderVault(epoch: epoch, acknowledged: acknowledged)
    }

    /// Names the folders whose copy is missing, broken or behind the other.
    var staleCopies: [String] { stale.map(\.name) }

    /// The broken bytes are not kept: an old copy could hold a key that must be gone, the other copy is whole.
    mutating func repair() throws(JournalError) {
        let vaultKey = vaultKey
        for copy in stale {
            try copy.write(file) { $0.contents(using: vaultKey) != nil }
            try copy.removeOthers(than: epoch)
        }
        stale = []
        if hasOthers { try removeOthers() }
    }

    /// Makes the names durable that a run which was killed may have left in memory pages only.
    func sync() throws(JournalError) {
        for copy in copies { try copy.sync() }
    }

    /// Returns when the new keys are durable in both copies: no frame may use them before that.
    mutating func mintKeys(for pupils: Set<ID<Pupil>>, random: inout RandomBytes) throws(JournalError) {
        let minted = pupils.sorted().map { ($0, random.key()) }
        try replaceKeys(random: &random) { keys in
            for (pupil, key) in minted { keys.pupilKeys[pupil] = key }
        }
    }

    /// Returns when both copies hold the change and neither holds what was before it.
    mutating func replaceKeys(
        random: inout RandomBytes, _ change: (inout KeyRing) -> Void
    ) throws(JournalError) {
        var changed = keys
        change(&changed)
        try replace(keys: changed, vaultKey: vaultKey, rewrapping: brokenSlots, random: &random)
        try removeOthers()
    }

    /// What is given opens the vault from now on, and what it replaces no longer does; what is not given still
    /// does. New vault key, and a new log key for what is written from now on. The old vault is still there, until
    /// `removeOthers`: before the anchor knows the new one, the old locks open it.
    mutating func changeLocks(
        passphrase: NewLock?, recoveryKey: RecoveryKey?, random: inout RandomBytes
    ) throws(JournalError) {
        var changed = keys
        if let passphrase { changed.keep(try SlotKey.passphrase(passphrase, salt: random.bytes(32))) }
        if let recoveryKey { changed.keep(SlotKey.recoveryKey(recoveryKey, salt: random.bytes(32))) }
        for means in Means.allCases where changed.slotKeys[means] == nil { throw .unknownSlotKey(means) }
        changed.add(logKey: random.key())
        try replace(keys: changed, vaultKey: random.key(), rewrapping: Means.allCases, random: &random)
    }

    private mutating func replace(
        keys changed: KeyRing, vaultKey: SymmetricKey, rewrapping: [Means], random: inout RandomBytes
    ) throws(JournalError) {
        var slots = file.slots
        for means in rewrapping {
            // Without it, in a vault of the first layout, a broken slot stays broken.
            guard let slotKey = changed.slotKeys[means] else { continue }
            slots[means.rawValue] = StoredSlot(
                VaultSlot(
                    slotKey, wrapping: vaultKey, device: device,
                    nonce: random.bytes(JournalFormat.nonceLength)))
        }
        let next = VaultFile(
            device: device, epoch: epoch + 1, slots: slots, keys: changed, vaultKey: vaultKey,
            nonce: random.bytes(JournalFormat.nonceLength))
        try replace(with: next, keys: changed, vaultKey: vaultKey)
    }

    /// Returns when `next` is durable in both folders, read back and opened. When it throws, the vault before it
    /// counts.
    private mutating func replace(
        with next: VaultFile, keys nextKeys: KeyRing, vaultKey nextVaultKey: SymmetricKey
    ) throws(JournalError) {
        do throws(JournalError) {
            for copy in copies {
                try copy.write(next) { Vault.opens($0, nextKeys.slotKeys, nextVaultKey) }
            }
        } catch {
            for copy in copies { copy.withdraw(next.epoch) }
            throw error
        }
        file = next
        keys = nextKeys
        vaultKey = nextVaultKey
        stale = []
        hasOthers = true
    }

    mutating func removeOthers() throws(JournalError) {
        for copy in copies { try copy.removeOthers(than: epoch) }
        hasOthers = false
    }

    /// Whether the contents open, and with everything that is to open them.
    private static func opens(
        _ file: VaultFile, _ slotKeys: [Means: SlotKey], _ vaultKey: SymmetricKey
    ) -> Bool {
        let slotsOpen = slotKeys.allSatisfy { means, slotKey in
            guard let slot = file.slots[means.rawValue].slot else { return true }
            return slot.unwrap(with: slotKey.key, device: file.device) == vaultKey
        }
        return slotsOpen && file.contents(using: vaultKey) != nil
    }

    /// Leaves nothing beside the vault that a run which was killed did not take away.
    func removeOlder() throws(JournalError) {
        for copy in copies { try copy.removeOthers(than: epoch) }
    }

    private static func copies(in folder: any DiskFolder) -> [VaultCopy] {
        JournalFormat.vaultFolders.map { VaultCopy($0, in: folder) }
    }

    private static func survey(_ copies: [VaultCopy]) throws(JournalError) -> [VaultCopy.Found] {
        var found: [VaultCopy.Found] = []
        for copy in copies { found.append(try copy.found()) }
        return found
    }

    /// What stands in each folder, by its name.
    static func survey(
        _ folder: any DiskFolder
    ) throws(JournalError) -> [(name: String, found: VaultCopy.Found)] {
        Array(zip(JournalFormat.vaultFolders, try survey(copies(in: folder))))
    }
}
