/// Why a store cannot be read or written.
public enum StoreError: Error, Sendable, Hashable {
  /// There is nothing at the path.
  case notFound(path: String)
  /// There is something at the path, but no finished store.
  case notAStore(path: String)
  /// The store was written by an earlier version of the program and has to be built again.
  case olderFormat(path: String, version: Int)
  /// The store was written by a later version of the program.
  case newerFormat(path: String, version: Int)
  /// Its bytes are not those that were written.
  case damaged(StoreDamage)
  /// Another build of the same store is running.
  case busy(path: String)
  /// The disk or the quota is full; the store is as it was.
  case diskFull(path: String)
  /// The system refused to read or write.
  case inputOutput(path: String, reason: String)
  /// Something to be indexed cannot be read.
  case input(path: String, line: Int, reason: String)
  /// More than one segment or one store can hold.
  case tooLarge(path: String, reason: String)
  /// Documents were given out of the order of their paths.
  case unordered(path: String)
  /// The build was cancelled; the store is as it was.
  case cancelled
}

extension StoreError: CustomStringConvertible {
  /// The error as a sentence without its end.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): there is no such file or store"
    case .notAStore(let path): "\(path): this is no store, or its first build was not finished"
    case .olderFormat(let path, let version):
      "\(path): the store has the older format \(version) and must be built again"
    case .newerFormat(let path, let version):
      "\(path): the store has format \(version), which this version does not know"
    case .damaged(let damage): damage.description
    case .busy(let path): "\(path): another build of this store is running"
    case .diskFull(let path): "\(path): the disk is full; the store is as it was before"
    case .inputOutput(let path, let reason): "\(path): \(reason)"
    case .input(let path, let line, let reason):
      line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)"
    case .tooLarge(let path, let reason): "\(path): \(reason)"
    case .unordered(let path): "\(path): the document was given after one with a later path"
    case .cancelled: "the build was cancelled; the store is as it was before"
    }
  }
}
