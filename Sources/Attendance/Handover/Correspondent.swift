/// Somebody at the other side of the hand-over: a school's coordinator, or an officer.
public struct Correspondent: Hashable, Sendable {
    /// The first 16 bytes of what identifies their keys: other keys are another correspondent.
    public var id: ID<Correspondent>
    public var name: String
    public var role: FolderRole
    /// Public, as their key card gives them; what the bytes are stands in the format of the package.
    public var keys: [UInt8]
    /// The day on which their six words were heard on the phone.
    public var confirmedOn: Day

    public init(
        id: ID<Correspondent>, name: String, role: FolderRole, keys: [UInt8], confirmedOn: Day
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.keys = keys
        self.confirmedOn = confirmedOn
    }
}
