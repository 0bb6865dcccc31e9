/// A device that took a journal over when a copy of it was put back (FORMAT.md §14.1).
struct LaterDevice: Equatable {
    /// The last record of the devices before it.
    let after: UInt64
    let device: [UInt8]

    static let length = 24

    init(after: UInt64, device: [UInt8]) {
        self.after = after
        self.device = device
    }

    /// Nil unless exactly one is left to read.
    init?(_ fields: inout ByteReader) {
        guard fields.remaining == LaterDevice.length, let after: UInt64 = fields.integer(),
            let device = fields.take(16)
        else { return nil }
        self.init(after: after, device: Array(device))
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: LaterDevice.length)
        writer.append(after)
        writer.append(device)
        return writer.bytes
    }
}

extension Vault {
    /// In the order in which they wrote; the last one is this one.
    var devices: [[UInt8]] { [device] + keys.laterDevices.map(\.device) }

    /// What new segments and the anchor are written as.
    var writingDevice: [UInt8] { keys.laterDevices.last?.device ?? device }

    /// Whether a segment of one device may follow one of the other.
    func follows(_ device: [UInt8], after previous: [UInt8]?) -> Bool {
        guard let place = devices.firstIndex(of: device) else { return false }
        return previous.map { devices.prefix(place + 1).contains($0) } ?? true
    }
}
