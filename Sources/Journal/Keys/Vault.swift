import Attendance
import Crypto

/// The keys of one journal, opened, and the two copies on disk that hold them.
struct Vault {
    private(set) var keys: KeyRing
    private var file: VaultFile
    private let vaultKey: SymmetricKey
    private let copies: [VaultCopy]
    private var stale: [VaultCopy]

    /// The one that made the journal; see `writingDevice`.
    var device: [UInt8] { file.device }
    var epoch: UInt64 { file.epoch }

    private init(
        _ file: VaultFile, keys: KeyRing, vaultKey: SymmetricKey, copies: [VaultCopy], stale: [VaultCopy]
    ) {
        self.file = file
        self.keys = keys
        self.vaultKey = vaultKey
        self.copies = copies
        self.stale = stale
    }

    static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, random: inout RandomBytes
    ) throws(JournalError) -> Vault {
        let device = random.bytes(16)
        let vaultKey = random.key()
        let salt = random.bytes(32)
        let slotKey: SymmetricKey
        let cost: ScryptCost
        switch lock {
        case .passphrase(let typed, let chosen):
            cost = chosen
            slotKey = try Passphrase(typed).slotKey(salt: salt, cost: chosen)
        case .slotKey(let key): (slotKey, cost) = (key, .standard)
        }
        let first = VaultSlot(
            .passphrase(cost), salt: salt, slotKey: slotKey, wrapping: vaultKey, device: device,
            nonce: random.bytes(JournalFormat.nonceLength))
        let recoverySalt = random.bytes(32)
        let second = VaultSlot(
            .recoveryKey, salt: recoverySalt, slotKey: recoveryKey.slotKey(salt: recoverySalt),
            wrapping: vaultKey, device: device, nonce: random.bytes(JournalFormat.nonceLength))
        let keys = KeyRing(firstLogKey: random.key())
        let file = VaultFile(
            device: device, epoch: 1, slots: [first, second], keys: keys, vaultKey: vaultKey,
            nonce: random.bytes(JournalFormat.nonceLength))
        var vault = Vault(file, keys: keys, vaultKey: vaultKey, copies: copies(in: folder), stale: [])
        try vault.replace(with: file, keys: keys)
        return vault
    }

    /// Opens the newest copy that the key fits; changes nothing.
    static func open(
        in folder: any DiskFolder, unlocker: inout Unlocker
    ) throws(JournalError) -> Vault {
        let copies = copies(in: folder)
        var found: [(copy: VaultCopy, file: VaultFile?, foundBroken: Bool)] = []
        for copy in copies {
            let (file, foundBroken) = try copy.newest()
            found.append((copy, file, foundBroken))
        }
        let files = found.compactMap(\.file).sorted { $0.epoch > $1.epoch }
        guard !files.isEmpty else {
            throw .damaged(Damage(.lostVault, at: Location(file: copies[0].name, offset: 0)))
        }
        var refusal = unlocker.refusal
        for file in files {
            guard let vaultKey = unlocker.vaultKey(of: file) else { continue }
            let location = Location(
                file: copies[0].name + "/" + VaultCopy.name(epoch: file.epoch), offset: 0)
            switch file.contents(using: vaultKey) {
            case .ring(let keys):
                let stale = found.filter { $0.foundBroken || $0.file != file }.map(\.copy)
                return Vault(file, keys: keys, vaultKey: vaultKey, copies: copies, stale: stale)
            case .unknownVersion: throw .newerVersion(location)
            case .broken, nil: refusal = .tampered(location)
            }
        }
        throw refusal
    }

    /// Names the folders whose copy is missing, broken or behind the other.
    var staleCopies: [String] { stale.map(\.name) }

    /// The broken bytes are not kept: an old copy could hold a key that must be gone, the other copy is whole.
    mutating func repair() throws(JournalError) {
        for copy in stale {
            try copy.write(file)
            try copy.removeOthers(than: epoch)
        }
        stale = []
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

    mutating func replaceKeys(
        random: inout RandomBytes, _ change: (inout KeyRing) -> Void
    ) throws(JournalError) {
        var changed = keys
        change(&changed)
        let next = VaultFile(
            device: device, epoch: epoch + 1, slots: file.slots, keys: changed, vaultKey: vaultKey,
            nonce: random.bytes(JournalFormat.nonceLength))
        try replace(with: next, keys: changed)
    }

    /// The previous vault goes only when the new one was read back in both folders.
    private mutating func replace(with next: VaultFile, keys nextKeys: KeyRing) throws(JournalError) {
        for copy in copies { try copy.write(next) }
        for copy in copies { try copy.removeOthers(than: next.epoch) }
        file = next
        keys = nextKeys
    }

    private static func copies(in folder: any DiskFolder) -> [VaultCopy] {
        JournalFormat.vaultFolders.map { VaultCopy($0, in: folder) }
    }

    /// Per folder: its newest whole vault, and whether something in it is missing or broken.
    static func survey(
        _ folder: any DiskFolder
    ) throws(JournalError) -> [(name: String, file: VaultFile?, foundBroken: Bool)] {
        var found: [(name: String, file: VaultFile?, foundBroken: Bool)] = []
        for copy in copies(in: folder) {
            let (file, foundBroken) = try copy.newest()
            found.append((copy.name, file, foundBroken))
        }
        return found
    }
}
