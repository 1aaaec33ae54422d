import Language

/// Temporary.
public struct ProgramFiles: FileReading {
  /// x
  public init(folder: String) {}
  /// x
  public func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents {
    throw Diagnostic(.file, "no")
  }
  /// x
  public func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile {
    throw Diagnostic(.file, "no")
  }
}
