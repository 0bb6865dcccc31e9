import Attendance

/// Why a pupil is on the list, before it is known which pupil; a group shares one.
struct ListingTerms: Hashable, Sendable {
    let reason: String
    let requestedBy: Requester
    let ground: Ground?
    let schoolActions: [SchoolAction]
    let parentsInformed: ParentsInformed?
    let doubtsIllness: Bool

    static let keys = [
        "reden", "aangevraagd_door", "grond", "school_deed", "ouders_ingelicht", "twijfel_ziek",
    ]

    init(_ object: ObjectReader) throws(JSONRefusal) {
        reason = try object.required("reden", object.string)
        // The list is the school's: others who asked are named.
        let requester = try object.word("aangevraagd_door") ?? Requester.school
        requestedBy = requester
        ground = try object.object("grond").map { grond throws(JSONRefusal) in
            try Ground(grond, requester: requester)
        }
        schoolActions = try object.words("school_deed")
        parentsInformed = try object.object("ouders_ingelicht").map { informed throws(JSONRefusal) in
            try ParentsInformed(informed)
        }
        doubtsIllness = try object.bool("twijfel_ziek") ?? false
    }

    func listing(of pupil: ID<Pupil>) -> Listing {
        Listing(
            pupil: pupil, reason: reason, requestedBy: requestedBy, ground: ground,
            schoolActions: schoolActions, parentsInformed: parentsInformed, doubtsIllness: doubtsIllness)
    }
}

extension Listing {
    /// What `ListingTerms` reads.
    var terms: JSONObject {
        // Most have no doubt, and those who read this know no such key.
        let doubt: JSONObject = doubtsIllness ? ["twijfel_ziek": true] : [:]
        return JSONObject(joining: [withoutDoubt, doubt])
    }

    private var withoutDoubt: JSONObject {
        [
            "reden": .string(reason), "aangevraagd_door": .word(requestedBy), "grond": ground?.json ?? .null,
            "school_deed": .words(schoolActions), "ouders_ingelicht": parentsInformed?.json ?? .null,
        ]
    }
}
