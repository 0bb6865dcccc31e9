import Attendance
import Exchange
import Testing

@testable import Exchange

struct JSONTodayTests {
    private func planned() throws -> JSONSample {
        var sample = JSONSample()
        let input = try OfficeHourInput(json: JSONSample.file("lijst.json"))
        try sample.perform(.planOfficeHour(input.plan(in: sample.register)))
        return sample
    }

    private func today(_ sample: JSONSample) throws -> JSONObject {
        let overview = Overview(sample.register, on: JSONSample.tuesday.day)
        guard case .object(let document) = TodayJSON.document(sample.register, overview),
            case .array(let officeHours) = document["spreekuren"],
            case .object(let officeHour) = officeHours.first
        else { throw Missing() }
        return officeHour
    }

    private struct Missing: Error {}

    @Test func `what vandaag gives for a spreekuur is the list that lijst takes`() throws {
        let sample = try planned()
        let text = JSONValue.object(try today(sample)).text
        let again = try OfficeHourInput(json: Array(text.utf8)).plan(in: sample.register)
        #expect(try again == OfficeHourInput(json: JSONSample.file("lijst.json")).plan(in: sample.register))
    }

    @Test func `each place has its time, and each pupil a status and a count`() throws {
        var sample = try planned()
        try sample.perform(
            .setStatus(JSONSample.tuesday, place: 2, JSONSample.emre, .cancelled(reason: "verhuisd")))
        guard case .array(let places) = try today(sample)["plaatsen"] else { throw Missing() }
        let objects = places.compactMap { if case .object(let place) = $0 { place } else { nil } }
        #expect(objects.map { $0["tijd"] } == ["13:00", "13:15", "14:00", "14:45"])
        #expect(objects[0]["naam"] == "Vries, Sem de" && objects[0]["status"] == "gepland")
        guard case .array(let pupils) = objects[1]["leerlingen"], case .object(let emre) = pupils.last else {
            throw Missing()
        }
        #expect(
            emre["status"] == "vervallen" && emre["vervallen_omdat"] == "verhuisd" && emre["klas"] == "V2a")
        guard case .object(let count) = emre["teller"] else { throw Missing() }
        #expect(count["eenheid"] == "lesuur" && count["minuten"] == 0)
    }

    @Test func `another day has no spreekuren`() throws {
        let sample = try planned()
        let overview = Overview(sample.register, on: JSONSample.day("2026-11-25"))
        #expect(
            TodayJSON.document(sample.register, overview).text
                == #"{"versie":1,"datum":"2026-11-25","spreekuren":[]}"# + "\n")
    }
}
