// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let crypto: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
]

// The arrows of the README's code map, and nothing else: see Tests/ArchitectureTests.
let package = Package(
    name: "spreekuur",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .target(
            name: "Attendance", exclude: ["GLOSSARY.md", "Projection/BACKTEST.md"],
            resources: [.embedInCode("Words/woorden.txt")], swiftSettings: strict),
        .target(name: "TextUI", swiftSettings: strict),
        .target(
            name: "Journal", dependencies: ["Attendance", "CSystem"] + crypto,
            exclude: ["FORMAT.md"], swiftSettings: strict),
        .target(
            name: "Handover", dependencies: ["Attendance"] + crypto, exclude: ["FORMAT.md"],
            swiftSettings: strict),
        .target(
            name: "Exchange",
            dependencies: ["Attendance", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Paper/Templates")],
            swiftSettings: strict),
        .target(name: "Screens", dependencies: ["Attendance", "TextUI"], swiftSettings: strict),
        .target(name: "Curses", dependencies: ["TextUI", "CNcurses"], swiftSettings: strict),
        .systemLibrary(name: "CNcurses"),
        .target(name: "CSystem"),
        .target(name: "Demo", dependencies: ["Attendance"], swiftSettings: strict),
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "Attendance", "Curses", "Exchange", "Journal", "Screens", "TextUI",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "spreekuur",
            dependencies: [
                "Attendance", "CSystem", "Curses", "Demo", "Exchange", "Handover", "Journal", "Screens",
                "TextUI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            resources: [.embedInCode("Ladders"), .embedInCode("Themes")],
            swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["Attendance", "TextUI"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "AttendanceTests", dependencies: ["Attendance", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "JournalTests", dependencies: ["Attendance", "CSystem", "Journal", "TestSupport"] + crypto,
            exclude: ["Examples", "Stores"], swiftSettings: strict),
        .testTarget(
            name: "HandoverTests", dependencies: ["Attendance", "Handover", "TestSupport"] + crypto,
            exclude: ["Vectors"], swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Attendance", "Exchange", "TestSupport"],
            exclude: ["Calendar/Golden", "Paper/Golden", "Samples"], swiftSettings: strict),
        .testTarget(name: "TextUITests", dependencies: ["TextUI", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ScreensTests", dependencies: ["Attendance", "Demo", "Screens", "TestSupport", "TextUI"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "SpreekuurTests",
            dependencies: [
                "Attendance", "Curses", "Demo", "Exchange", "Journal", "Screens", "TestSupport", "TextUI",
                "spreekuur", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "Attendance", "Curses", "Demo", "Exchange", "Handover", "Journal", "Screens", "TextUI",
                "spreekuur",
            ] + crypto,
            exclude: ["Corpus", "Fuzzer", "fuzz.sh"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        // A process to kill, and the tests that do.
        .executableTarget(
            name: "Rig",
            dependencies: [
                "Attendance", "Journal", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Tests/Rig", swiftSettings: strict),
        .testTarget(
            name: "ProcessTests",
            dependencies: [
                "Attendance", "Journal", "Rig", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["short-writes.c"], swiftSettings: strict),
    ]
)
