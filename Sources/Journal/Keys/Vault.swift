import Attendance
import Crypto

/// The keys of one journal, opened, and the two copies on disk that hold them.
struct Vault {
    let device: [UInt8]
    private(set) var epoch: UInt64
    private(set) var keys: KeyRing
    private let slots: [VaultSlot]
    private let vaultKey: SymmetricKey
    private let copies: [VaultCopy]

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
        var vault = Vault(
            device: device, epoch: 0, keys: KeyRing(firstLogKey: random.key()), slots: [first, second],
            vaultKey: vaultKey, copies: try copies(in: folder))
        try vault.write(vault.keys, random: &random)
        return vault
    }

    /// Opens the newest copy that the key fits and repairs the other; names the copies it repaired.
    static func open(
        in folder: any DiskFolder, unlocker: inout Unlocker
    ) throws(JournalError) -> (vault: Vault, repaired: [String]) {
        let copies = try copies(in: folder)
        var found: [(file: VaultFile?, foundBroken: Bool)] = []
        for copy in copies { found.append(try copy.newest()) }
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
                var repaired: [String] = []
                for (copy, state) in zip(copies, found) where state.file != file || state.foundBroken {
                    try copy.write(file)
                    try copy.removeOthers(than: file.epoch)
                    repaired.append(copy.name)
                }
                return (
                    Vault(
                        device: file.device, epoch: file.epoch, keys: keys, slots: file.slots,
                        vaultKey: vaultKey, copies: copies), repaired
                )
            case .unknownVersion: throw .newerVersion(location)
            case .broken, nil: refusal = .tampered(location)
            }
        }
        throw refusal
    }

    /// Returns when the new keys are durable in both copies: no frame may use them before that.
    mutating func mintKeys(for pupils: Set<ID<Pupil>>, random: inout RandomBytes) throws(JournalError) {
        var extended = keys
        for pupil in pupils.sorted() { extended.add(random.key(), for: pupil) }
        try write(extended, random: &random)
    }

    private mutating func write(_ newKeys: KeyRing, random: inout RandomBytes) throws(JournalError) {
        let file = VaultFile(
            device: device, epoch: epoch + 1, slots: slots, keys: newKeys, vaultKey: vaultKey,
            nonce: random.bytes(JournalFormat.nonceLength))
        guard case .ring = file.contents(using: vaultKey) else {
            preconditionFailure("a vault that was just sealed opens")
        }
        for copy in copies { try copy.write(file) }
        for copy in copies { try copy.removeOthers(than: file.epoch) }
        epoch = file.epoch
        keys = newKeys
    }

    private static func copies(in folder: any DiskFolder) throws(JournalError) -> [VaultCopy] {
        var copies: [VaultCopy] = []
        for name in JournalFormat.vaultFolders {
            copies.append(VaultCopy(name: name, folder: try folder.madeFolder(name)))
        }
        return copies
    }
}
