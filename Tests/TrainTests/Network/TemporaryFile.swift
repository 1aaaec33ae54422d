import Foundation

/// The name of a file that is removed in the end, if there is one.
final class TemporaryFile {
  let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: url) }
}
