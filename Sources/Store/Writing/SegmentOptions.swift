/// How a segment is written.
public struct SegmentOptions: Sendable {
  /// The greatest number of threads.
  public var threads: Int
  /// About how many bytes of memory may be used besides the dictionaries.
  public var memory: Int
  /// The name of the layer whose regions are documents.
  public var documentLayer: String
  /// Asked now and then while the file is written; the writing ends with an error if it is true.
  public var isCancelled: @Sendable () -> Bool

  /// Options.
  ///
  /// - Parameters:
  ///   - threads: The greatest number of threads; all processors if nil.
  ///   - memory: About how many bytes of memory may be used besides the dictionaries.
  ///   - documentLayer: The name of the layer whose regions are documents.
  ///   - isCancelled: Asked now and then while the file is written; the writing ends with an error
  ///     if it is true.
  public init(
    threads: Int? = nil, memory: Int = 512 << 20, documentLayer: String = "doc",
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.threads = max(1, threads ?? Threads.available)
    self.memory = max(1 << 20, memory)
    self.documentLayer = documentLayer
    self.isCancelled = isCancelled
  }
}

/// What a written segment holds.
public struct SegmentSummary: Sendable, Hashable {
  /// How many tokens there are.
  public var tokenCount: Int
  /// How many documents there are.
  public var documentCount: Int
  /// The length of the file.
  public var byteCount: Int
  /// What tells the segment from all others.
  public var identity: UInt64
}
