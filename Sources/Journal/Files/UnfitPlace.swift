import CSystem
import Glibc

/// Why a place on this machine would break a promise of the journal, though writing there would succeed.
public enum UnfitPlace: Equatable, Sendable {
    case disk(DiskKind)
    /// Something else copies or puts back files below `folder`.
    case replicated(by: Replicator, folder: String)

    /// Kinds of disk that lose what was synced, or that other machines see.
    public enum DiskKind: Equatable, Sendable {
        /// Another machine decides when something is on a platter, and locks may not reach it.
        case network
        /// Gone at the next start of the machine.
        case memory
        /// A program keeps the files (FUSE); what it does at a sync, nobody can tell.
        case program
    }

    /// What keeps copies of folders in step, known by what it leaves in them.
    public enum Replicator: Equatable, Sendable {
        case git, syncthing, resilio, nextcloud, dropbox
    }

    /// What is wrong with keeping a journal at this path, whether it exists already or not.
    public static func problem(at path: String) throws(JournalError) -> UnfitPlace? {
        let existing = try existing(path)
        let magic = csystem_disk_kind(existing)
        guard magic != 0 else { throw .posix(.inspect, existing) }
        if let kind = DiskKind(magic: UInt32(truncatingIfNeeded: magic)) { return .disk(kind) }
        return try replicator(above: path)
    }

    static func replicator(above path: String) throws(JournalError) -> UnfitPlace? {
        var folder = try existing(path)
        while true {
            if let replicator = Replicator(in: folder) {
                return .replicated(by: replicator, folder: folder)
            }
            guard folder != "/" else { return nil }
            folder = PosixFolder.parent(of: folder)
        }
    }

    /// The folder itself or the nearest one above it that is there, without links in its path.
    private static func existing(_ path: String) throws(JournalError) -> String {
        var path = path
        while true {
            if let real = realpath(path, nil) {
                defer { free(real) }
                return String(cString: real)
            }
            guard errno == ENOENT, path != ".", path != "/" else { throw .posix(.inspect, path) }
            path = PosixFolder.parent(of: path)
        }
    }
}

extension UnfitPlace.DiskKind {
    /// As statfs(2) numbers them; nil for a disk of this machine, and for one that is unknown to us.
    init?(magic: UInt32) {
        switch magic {
        // NFS, SMB in three generations, NetWare, AFS twice, Coda, Ceph, 9P, and the folders of virtual machines.
        case 0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x564C, 0x5346_414F, 0x6B41_4653, 0x7375_7245,
            0x00C3_6400, 0x0102_1997, 0x786F_4256, 0xBACB_ACBC:
            self = .network
        case 0x0102_1994, 0x8584_58F6: self = .memory
        case 0x6573_5546: self = .program
        default: return nil
        }
    }
}

extension UnfitPlace.Replicator {
    /// By its marker in this folder; a folder that may not be read shows only the markers with fixed names.
    fileprivate init?(in folder: String) {
        func holds(_ name: String, _ kind: mode_t? = nil) -> Bool {
            var facts = stat()
            guard lstat(folder + "/" + name, &facts) == 0 else { return false }
            return kind.map { facts.st_mode & S_IFMT == $0 } ?? true
        }
        if holds(".git") {
            self = .git
        } else if holds(".stfolder") {
            self = .syncthing
        } else if holds(".sync/ID") {
            // Resilio keeps its own settings in a `.sync` too, but no ID.
            self = .resilio
        } else if holds(".dropbox", S_IFREG) || holds(".dropbox.cache", S_IFDIR) {
            // In a home folder `.dropbox` is the folder of its settings.
            self = .dropbox
        } else if UnfitPlace.Replicator.nextcloudMarks(in: folder) {
            self = .nextcloud
        } else {
            return nil
        }
    }

    /// Its log and its database, which has a number in its name: `.sync_0a1b2c3d4e5f.db`.
    private static func nextcloudMarks(in folder: String) -> Bool {
        guard let stream = opendir(folder) else { return false }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = entry.name
            if name.hasPrefix(".owncloudsync") || name.hasPrefix(".nextcloudsync") { return true }
            if name.hasPrefix(".sync_") || name.hasPrefix("._sync_"), name.hasSuffix(".db") { return true }
        }
        return false
    }
}
