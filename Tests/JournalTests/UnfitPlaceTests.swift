import Glibc
import Testing

@testable import Journal

/// Places where the journal could not keep its promises (R3).
struct UnfitPlaceTests {
    @Test(arguments: [
        (".git", true, UnfitPlace.Replicator.git), (".git", false, .git), (".stfolder", true, .syncthing),
        (".dropbox", false, .dropbox), (".dropbox.cache", true, .dropbox),
        (".owncloudsync.log", false, .nextcloud), (".nextcloudsync.log.1", false, .nextcloud),
        (".sync_0a1b2c3d4e5f.db", false, .nextcloud), ("._sync_0a1b2c3d4e5f.db", false, .nextcloud),
    ])
    func `a folder that something replicates is known by its marker, from any depth`(
        marker: String, isFolder: Bool, replicator: UnfitPlace.Replicator
    ) throws {
        let temporary = TemporaryFolder()
        let path = temporary.path + "/" + marker
        if isFolder { mkdir(path, 0o700) } else { close(open(path, O_CREAT | O_WRONLY, 0o600)) }
        mkdir(temporary.path + "/diep", 0o700)
        let here = UnfitPlace.replicated(by: replicator, folder: temporary.path)
        for place in ["", "/", "/diep", "/diep/er-niet/nog-dieper"] {
            #expect(try UnfitPlace.replicator(above: temporary.path + place) == here, "\(place)")
        }
    }

    @Test func `Resilio and Dropbox keep their settings in a home folder that nobody replicates`() throws {
        let temporary = TemporaryFolder()
        mkdir(temporary.path + "/.dropbox", 0o700)
        mkdir(temporary.path + "/.sync", 0o700)
        #expect(try UnfitPlace.replicator(above: temporary.path + "/data") == nil)
        close(open(temporary.path + "/.sync/ID", O_CREAT | O_WRONLY, 0o600))
        #expect(
            try UnfitPlace.replicator(above: temporary.path + "/data")
                == .replicated(by: .resilio, folder: temporary.path))
    }

    @Test func `a link in the path does not hide where the folder really stands`() throws {
        let temporary = TemporaryFolder()
        mkdir(temporary.path + "/kopie", 0o700)
        mkdir(temporary.path + "/kopie/.stfolder", 0o700)
        mkdir(temporary.path + "/kopie/data", 0o700)
        symlink("kopie/data", temporary.path + "/elders")
        #expect(
            try UnfitPlace.replicator(above: temporary.path + "/elders/spreekuur")
                == .replicated(by: .syncthing, folder: temporary.path + "/kopie"))
    }

    @Test(
        arguments: [
            (0x6969, UnfitPlace.DiskKind.network), (0xFF53_4D42, .network), (0xFE53_4D42, .network),
            (0x0102_1994, .memory), (0x6573_5546, .program),
        ] as [(UInt32, UnfitPlace.DiskKind)])
    func `disks that lose what was synced, or that others see, are known by number`(
        number: UInt32, kind: UnfitPlace.DiskKind
    ) {
        #expect(UnfitPlace.DiskKind(magic: number) == kind)
    }

    @Test(arguments: [0xEF53, 0x5846_5342, 0x9123_683E, 0x794C_7630, 0xF2F5_2010] as [UInt32])
    func `ext4, xfs, btrfs, overlay and f2fs are disks of this machine`(number: UInt32) {
        #expect(UnfitPlace.DiskKind(magic: number) == nil)
    }

    @Test(.enabled(if: access("/dev/shm", W_OK) == 0, "there is no /dev/shm"))
    func `a folder in memory is refused, and so is one that would be made there`() throws {
        #expect(try UnfitPlace.problem(at: "/dev/shm/spreekuur-er-niet/data") == .disk(.memory))
    }

    @Test(
        arguments: [
            (64 << 20, nil), ((64 << 20) - 1, 63), (5 << 20, 5), (0, 0), (nil, nil), (.max, nil),
        ] as [(Int?, Int?)])
    func `less than 64 megabytes is little`(bytes: Int?, megabytes: Int?) {
        #expect(DiskSpace.scarceMegabytes(of: bytes) == megabytes)
    }
}
