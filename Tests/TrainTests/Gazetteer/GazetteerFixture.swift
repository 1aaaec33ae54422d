import Foundation

/// Where the shipped word lists are.
enum GazetteerFixture {
  static let lists = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/train/Gazetteer/Lists")
}
