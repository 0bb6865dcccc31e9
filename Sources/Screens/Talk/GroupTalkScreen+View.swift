import Attendance
import TextUI

extension GroupTalkScreen {
    func title(_ situation: Situation) -> String { situation.title(of: officeHour) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        drawHead(into: &frame, inside.line(0), situation)
        let body = inside.cut(top: 2).rest
        if let picker {
            picker.draw(into: &frame, in: body, situation) { note($0, situation) }
        } else {
            form.rows.draw(into: &frame, in: body)
        }
        question?.draw(into: &frame, in: region)
    }

    private func drawHead(into frame: inout Frame, _ row: Region, _ situation: Situation) {
        let duration = Line(clock.text(at: situation.now), .muted)
        let sides = row.cut(right: duration.width + 1)
        frame.put(duration, in: sides.right, align: .right)
        let count = form.pupils.count
        let people = count == 1 ? "1 leerling" : "\(count) leerlingen"
        var head = Line("Groepsgesprek", .emphasis)
        switch situation.register.officeHours[officeHour]?.place(place)?.form {
        case .group(let name, _): head.append(" \"\(name)\"", .emphasis)
        case .oneToOne, .headcount, .pause, nil: break
        }
        head.append(" · \(people), hoogstens \(Place.largestGroup)")
        frame.put(head, in: sides.rest)
    }

    private func note(_ pupil: ID<Pupil>, _ situation: Situation) -> String? {
        situation.register.officeHours[officeHour]?.place(of: pupil) == nil ? nil : "op de lijst van vandaag"
    }
}
