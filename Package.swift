// swift-tools-version: 6.1
import PackageDescription

// Targets stand in dependency order; what is not listed as a dependency cannot be imported,
// so the build itself keeps the layers apart (Sources/README.md draws them).
let package = Package(
  name: "ninefold",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "ninefold", targets: ["ninefold"]),
    .library(name: "CanvasCore", targets: ["CanvasCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(name: "CFiles", path: "Sources/CFiles"),
    .target(name: "Platform", path: "Sources/Platform"),
    .target(name: "CanvasCore", dependencies: ["CFiles", "Platform"], path: "Sources/CanvasCore"),
    .target(name: "Drawing", dependencies: ["CanvasCore"], path: "Sources/Drawing"),
    .target(
      name: "Interchange", dependencies: ["CanvasCore", "Drawing"], path: "Sources/Interchange"),
    .target(
      name: "CanvasUI", dependencies: ["CanvasCore", "Drawing", "Interchange"],
      path: "Sources/CanvasUI"),
    .target(
      name: "CCurses", path: "Sources/CCurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .executableTarget(
      name: "ninefold",
      dependencies: [
        "CanvasCore", "Drawing", "Interchange", "CanvasUI", "CCurses", "Platform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/ninefold"),
    .target(
      name: "TestSupport", dependencies: ["CanvasCore", "Platform"], path: "Tests/TestSupport"),
    .testTarget(
      name: "CanvasCoreTests", dependencies: ["CanvasCore", "TestSupport"],
      path: "Tests/CanvasCoreTests"),
    .testTarget(
      name: "DrawingTests", dependencies: ["Drawing", "CanvasCore", "TestSupport"],
      path: "Tests/DrawingTests"),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Drawing", "CanvasCore", "TestSupport"],
      path: "Tests/InterchangeTests"),
    .testTarget(
      name: "CanvasUITests",
      dependencies: ["CanvasUI", "Interchange", "Drawing", "CanvasCore", "TestSupport"],
      path: "Tests/CanvasUITests", exclude: ["Screens/Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
