#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What stands at the path where a store may be.
public enum StoreDirectory: Sendable, Hashable {
  /// Nothing.
  case missing
  /// An empty directory.
  case empty
  /// A store, be it whole or damaged.
  case store
  /// What a first build has left that was stopped.
  case unfinished
  /// Something else: a file, or a directory with files that are no store's.
  case other

  /// Looks at a path.
  public init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .missing
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR, let names = try? FileSystem.names(in: path) else {
      self = .other
      return
    }
    let hasSegments = names.contains { SegmentName.number(of: $0) != nil }
    let isOurs = { (name: String) in
      SegmentName.isOurs(name) || name == StoreLock.fileName || name == StagedSegments.fileName
    }
    if names.isEmpty {
      self = .empty
    } else if names.contains(Catalogue.fileName), hasSegments || Self.hasCatalogue(path) {
      self = .store
    } else {
      self = names.allSatisfy(isOurs) ? .unfinished : .other
    }
  }

  /// Whether the file of the catalogue's name is one, as far as its first bytes tell.
  private static func hasCatalogue(_ path: String) -> Bool {
    guard let file = try? OpenFile.reading(path + "/" + Catalogue.fileName) else { return false }
    var bytes = [UInt8](repeating: 0, count: Catalogue.magic.count)
    let count = bytes.withUnsafeMutableBytes { try? file.read(at: 0, into: $0) }
    return count == bytes.count && bytes == Catalogue.magic
  }
}

extension StoreDirectory {
  /// Removes the files of a store, so that it can be built anew; its directory stays.
  ///
  /// Nothing that is not a store's is removed. Readers that have it open keep what they see.
  public static func remove(_ path: String) throws(StoreError) {
    let lock = try StoreLock(path) { true }
    defer { withExtendedLifetime(lock) {} }
    let own = [Catalogue.fileName, StagedSegments.fileName]
    for name in try FileSystem.names(in: path)
    where own.contains(name) || SegmentName.isOurs(name) {
      try FileSystem.remove(path + "/" + name)
    }
  }
}
