import Attendance
import Testing

@testable import Handover

struct FormatDocumentTests {
    @Test func `the printed package opens to what the document says`() throws {
        let hex = try #require(try WorkedExample.printed("hex package"))
        let printed = WorkedExample.bytes(ofHex: hex)
        let package = try Parties.opened(printed)
        #expect(package.content == WorkedExample.content)
        #expect(package.sender == Parties.school.publicKeys)
        var header = Parties.header
        header.recipient = Parties.officer.publicKeys.id
        #expect(package.header == header)
        #expect(printed.count == 96 + 1120 + 96 + package.content.count + 16)
        for said in [
            "kind \(header.kind.rawValue),", "BRIN \(header.school.text)", "counter \(header.counter)",
        ] {
            #expect(try WorkedExample.document().contains(said))
        }
        #expect(try WorkedExample.document().contains("made on\n\(header.made)"))
        #expect(try WorkedExample.document().contains("valid through \(header.validThrough)"))
        #expect(try WorkedExample.document().contains("id 0x0" + String(header.id, radix: 16)))
    }

    @Test func `the same seed gives the printed card, key id and words again`() throws {
        let card = try WorkedExample.card()
        #expect(try WorkedExample.printed("card") == card.text)
        let said = try #require(try WorkedExample.printed("id-and-words"))
        #expect(
            said == WorkedExample.hex(card.keys.id) + "\n" + card.words.joined(separator: " ") + "\n")
    }

    @Test func `every constant in FORMAT.md equals the one in the code`() throws {
        let coded: [String: String] = [
            "version": "\(HandoverFormat.version)",
            "magic": String(decoding: HandoverFormat.magic, as: UTF8.self),
            "header": "\(HandoverFormat.headerLength)",
            "encapsulated key": "\(HandoverFormat.encapsulatedLength)",
            "chunk": "\(HandoverFormat.chunkLength)", "tag": "\(HandoverFormat.tagLength)",
            "key id": "\(HandoverFormat.senderLength)", "signature": "\(HandoverFormat.signatureLength)",
            "opening key": "\(HandoverFormat.openingKeyLength)",
            "signing key": "\(HandoverFormat.signingKeyLength)", "limit": "\(SealedPackage.limit)",
            "kind list": "\(PackageKind.list.rawValue)", "kind feedback": "\(PackageKind.feedback.rawValue)",
            "card limit": "\(HandoverFormat.cardLimit)", "name limit": "\(HandoverFormat.nameLimit)",
            "card line": "\(HandoverFormat.cardLineLength)", "card words": "\(HandoverFormat.cardWords)",
            "scrypt logN": "\(HandoverFormat.scryptLogN)", "scrypt r": "\(HandoverFormat.scryptBlockSize)",
            "scrypt p": "\(HandoverFormat.scryptParallelism)",
        ]
        var printed: [String: String] = [:]
        for line in try WorkedExample.document().split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.split(separator: "`") }
            guard cells.count == 3, cells[2].first?.hasPrefix(" constant") == true else { continue }
            let name = cells[0].dropFirst().first.map(String.init) ?? ""
            printed[name] = cells[1].joined().split(separator: " ").joined()
        }
        #expect(printed == coded)
    }

    @Test func `what each hash and signature is for stands in the document`() throws {
        let document = try WorkedExample.document()
        let purposes = [
            HandoverFormat.Purpose.opening, HandoverFormat.Purpose.signing, HandoverFormat.Purpose.keyID,
            HandoverFormat.Purpose.signature, HandoverFormat.Purpose.words, HandoverFormat.Purpose.package,
        ]
        for purpose in purposes {
            #expect(document.contains("\"\(String(decoding: purpose, as: UTF8.self))\""))
        }
    }
}
