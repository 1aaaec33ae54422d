import Foundation

/// The data that developers share and that is no part of the repository.
enum SharedData {
  /// The folder: named by HEARSAY_SHARED, or beside the repository or one of its parents.
  static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] {
      return existing(URL(fileURLWithPath: named))
    }
    var parent = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    for _ in 0..<6 {
      parent.deleteLastPathComponent()
      if let found = existing(parent.appendingPathComponent("shared")) { return found }
    }
    return nil
  }()

  static let seeds: URL? = folder.flatMap { existing($0.appendingPathComponent("seeds")) }

  private static func existing(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
