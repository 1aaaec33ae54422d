/// A file of an annotated corpus that is to be indexed.
public struct AnnotatedFile: Sendable {
  /// The formats.
  public enum Format: Sendable, Hashable {
    /// CWB's vertical format.
    ///
    /// - Parameters:
    ///   - columns: The names of the columns; nil takes them from a comment at the beginning of the
    ///     file. Those without a name are `form`, c2, c3 and so on.
    ///   - documentTag: The tag whose regions are documents; nil takes the first of `text`, `doc`,
    ///     `document` and `article` before the first token.
    case vertical(columns: [String]?, documentTag: String?)
    /// CoNLL-U, the format of Universal Dependencies.
    case conllu
  }

  /// What its documents are found by.
  public var path: String
  /// How it is read.
  public var format: Format
  /// Opens its bytes.
  public var open: @Sendable () throws(StoreError) -> any ByteSource

  /// A file with some way to read its bytes, such as by unpacking them.
  public init(
    path: String, format: Format,
    open: @escaping @Sendable () throws(StoreError) -> any ByteSource
  ) {
    self.path = path
    self.format = format
    self.open = open
  }

  /// A file that is not packed.
  public init(path: String, format: Format) {
    self.init(path: path, format: format) { () throws(StoreError) in try FileSource(path) }
  }
}
