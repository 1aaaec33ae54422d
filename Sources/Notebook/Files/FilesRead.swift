import Ingest
import Synchronization

/// The files that programs have read, each with its hash, so that a report can name them.
public final class FilesRead: Sendable {
  private let hashes = Mutex<[String: String]>([:])

  /// No files yet.
  public init() {}

  /// The files by name, each with the first 16 digits of its SHA-256.
  public var files: [(name: String, hash: String)] {
    hashes.withLock { hashes in
      hashes.sorted { $0.key < $1.key }.map { (name: $0.key, hash: $0.value) }
    }
  }

  /// Notes a file, under a name without the folders of the machine.
  func add(_ name: String, _ bytes: [UInt8]) {
    let hash = SHA256.hash(bytes).hexadecimal(bytes: ReportStamp.hashBytes)
    let shown = name.hasPrefix("/") ? PathName.last(of: name) : name
    hashes.withLock { $0[shown] = hash }
  }
}
