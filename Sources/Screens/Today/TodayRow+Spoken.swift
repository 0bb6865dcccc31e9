import Attendance

extension TodayRow {
    /// As it is told where nothing is seen.
    func spoken(_ situation: Situation) -> String {
        switch self {
        case .heading(let key): return situation.title(of: key)
        case .unplaced(let key):
            return situation.register.officeHours[key].map { situation.register.unplacedText($0) } ?? ""
        case .carried(let waiting):
            let names = waiting.compactMap { waiting in
                situation.pupil(waiting.pupil).map {
                    "\(situation.name(of: $0)), \(waiting.text)"
                }
            }
            return "nog niet gesproken: " + names.joined(separator: "; ")
        case .slot(_, let slot):
            return (slot.start.map { "\($0) " } ?? "niet geplaatst: ") + spoken(slot.place, situation)
        }
    }

    private func spoken(_ place: Place, _ situation: Situation) -> String {
        switch place.form {
        case .oneToOne:
            guard let listing = place.listings.first, let file = situation.pupil(listing.pupil) else {
                return MissingPupilText.row
            }
            let count = situation.overview[file.id]?.standing.count
            return [
                situation.name(of: file), file.pupil.group,
                situation.words(listing.reasonOrWalkIn, about: file.id),
                count?.spoken(situation.unit(of: file.school)) ?? "", listing.status.text,
            ].filter { !$0.isEmpty }.joined(separator: ", ")
        case .group(let name, let minutes):
            let spoken = place.listings.count { $0.status.isSpoken }
            return "groepsgesprek \"\(name)\", \(place.listings.count.text("leerling", "leerlingen")), "
                + "\(minutes) minuten" + (spoken > 0 ? ", \(spoken) gesproken" : "")
        case .headcount(let name, let count, _):
            return "groep \"\(name)\", \(count.text("leerling", "leerlingen")), zonder namen"
        case .pause(let minutes): return "pauze, \(minutes) minuten"
        }
    }
}
