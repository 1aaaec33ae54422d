import Foundation

/// A directory that is removed with its contents when the value goes.
public final class TemporaryDirectory {
  /// Its path.
  public let path: String

  /// A new directory.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }
}
