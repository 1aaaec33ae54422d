import Foundation

/// The shared data, where it is on this machine.
enum SharedData {
  /// The folder: `data` in `HEARSAY_SHARED`, or in `shared` beside the repository.
  static let folder: String = {
    if let path = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] { return path + "/data" }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared/data").standardized.path
  }()

  /// Whether the treebanks are there.
  static var isAvailable: Bool { FileManager.default.fileExists(atPath: folder + "/ud") }
}
