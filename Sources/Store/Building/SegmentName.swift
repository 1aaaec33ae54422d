/// The names of files in a store's directory.
enum SegmentName {
  private static let prefix = "segment-"

  static func name(of number: Int) -> String { prefix + String(number) }

  /// The number in the name of a segment.
  static func number(of name: String) -> Int? {
    guard name.hasPrefix(prefix) else { return nil }
    return Int(name.dropFirst(prefix.count).prefix { $0 != "." })
  }

  /// Whether a file is a segment, a part of one, or a file that was to be renamed.
  static func isOurs(_ name: String) -> Bool {
    number(of: name) != nil || name == Catalogue.fileName + ".new"
      || name == StagedSegments.fileName + ".new"
  }
}

/// The list of segments that an update has written but not yet made part of the store.
enum StagedSegments {
  static let fileName = "staged"

  /// What an update that was stopped has left, if it can be read.
  static func read(from directory: String) -> Catalogue? {
    try? Catalogue.read(from: directory, fileName: fileName)
  }

  static func write(_ segments: Catalogue, to directory: String) throws(StoreError) {
    let path = directory + "/" + fileName
    try FileSystem.synchronizeDirectory(of: path)
    try FileSystem.replace(path, with: segments.encoded())
  }

  static func remove(from directory: String) throws(StoreError) {
    try FileSystem.remove(directory + "/" + fileName)
  }
}
