import Foundation
import Testing

/// Who may import whom. An undeclared import of a sibling passes an incremental build, so it is read here.
struct ImportTests {
    private static let table: [String: Set<String>] = [
        "Attendance": ["Dispatch"],
        "TextUI": [],
        "Screens": ["Attendance", "TextUI"],
        "Demo": ["Attendance"],
        "Benchmark": ["Attendance", "Crypto", "Curses", "Exchange", "Glibc", "Journal", "Screens", "TextUI"],
        "Exchange": ["Attendance", "FoundationEssentials", "Mustache"],
        "Handover": ["Attendance", "Crypto", "CryptoExtras", "FoundationEssentials"],
        "Journal": [
            "Attendance", "CSystem", "Crypto", "CryptoExtras", "FoundationEssentials", "Glibc",
            "Synchronization",
        ],
        "Curses": ["CNcurses", "Glibc", "TextUI"],
        "spreekuur": [
            "ArgumentParser", "Attendance", "CSystem", "Curses", "Demo", "Exchange", "Glibc", "Handover",
            "Journal", "Screens", "TOMLKit", "TextUI",
        ],
    ]

    @Test func `every module imports only what the code map allows`() throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            guard let allowed = Self.table[file.module] else {
                Issue.record("\(file.path): module \(file.module) is not in the table")
                continue
            }
            for line in file.lines where line.hasPrefix("import ") || line.hasPrefix("@testable import ") {
                let module = String(line.split(separator: " ").last ?? "")
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `the manifest names no dependency that the table forbids`() throws {
        let manifest = try Repository.files(under: ".", endings: ["swift"]).first {
            $0.path == "./Package.swift"
        }
        let text = try #require(manifest?.text)
        for (module, allowed) in Self.table where !allowed.contains("Journal") {
            guard let start = text.range(of: "name: \"\(module)\", dependencies: [") else { continue }
            let list = text[start.upperBound...].prefix { $0 != "]" }
            #expect(!list.contains("\"Journal\""), "\(module) may not depend on Journal")
        }
    }
}
