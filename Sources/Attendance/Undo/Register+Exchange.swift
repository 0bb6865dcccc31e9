extension Register {
    /// Puts these parts in place of those that are there, which come back: so the same again undoes it.
    mutating func exchange(_ parts: inout Step.Before) {
        if let before = parts.ownMunicipalities {
            parts.ownMunicipalities = ownMunicipalities
            ownMunicipalities = before
        }
        for (brin, school) in parts.schools {
            parts.schools.updateValue(schools[brin], forKey: brin)
            schools[brin] = school
            calendars[brin] = school.map { SchoolCalendar(school: $0) }
        }
        for (id, file) in parts.pupils { parts.pupils.updateValue(exchange(id, for: file), forKey: id) }
        for (key, officeHour) in parts.officeHours {
            parts.officeHours.updateValue(officeHours[key], forKey: key)
            officeHours[key] = officeHour
        }
        for (id, talk) in parts.talks {
            parts.talks.updateValue(talks[id], forKey: id)
            talks[id] = talk
        }
        if let before = parts.contacts {
            parts.contacts = contacts
            contacts = before
        }
        for (slot, filter) in parts.filters {
            parts.filters.updateValue(savedFilters[slot], forKey: slot)
            savedFilters[slot] = filter
        }
    }

    /// The file that was there. Its absences stay: no step that can be undone changes them, and a snapshot gives them
    /// only once all steps are there.
    private mutating func exchange(_ id: ID<Pupil>, for file: PupilFile?) -> PupilFile? {
        let current = pupils[id]
        var file = file
        if let current, file != nil { file?.absences = current.absences }
        for agreement in current?.agreements ?? [] { agreementOwners[agreement.id] = nil }
        for agreement in file?.agreements ?? [] { agreementOwners[agreement.id] = id }
        // A number is its pupil's for good: only who comes or goes matters.
        if let current, file == nil { numbers[current.school]?.remove(current.pupil.number, id) }
        if let file, current == nil { numbers[file.school]?.insert(file.pupil.number, id) }
        pupils[id] = file
        return current
    }
}
