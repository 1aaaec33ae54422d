/// Builds a store from files of annotated corpora.
public struct StoreBuilder: Sendable {
  /// The store's directory.
  public let path: String
  /// How it is built.
  public let options: BuildOptions

  /// A builder for the store of a directory.
  public init(path: String, options: BuildOptions = BuildOptions()) {
    self.path = path
    self.options = options
  }

  /// Writes one segment from files.
  func writeSegment(
    _ files: [AnnotatedFile], to segmentPath: String
  ) throws(StoreError) -> (summary: SegmentSummary, warnings: InputWarnings) {
    var documentTag: String?
    for file in files {
      if case .vertical(_, let tag) = file.format {
        documentTag = documentTag ?? tag
        if documentTag == nil { documentTag = try FileIndexing.header(of: file).documentTag }
      }
    }
    let writer = try SegmentWriter(
      path: segmentPath,
      options: SegmentOptions(
        threads: options.threads, memory: options.memory / 2,
        documentLayer: documentTag ?? "doc"))
    var byteCount = 0
    for file in files {
      byteCount += try FileIndexing(
        file: file, options: options, earlierTokens: writer.tokenCount, earlierBytes: byteCount
      ).run(writer)
    }
    return (try writer.finish(), writer.warnings)
  }
}
