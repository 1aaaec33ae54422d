/// How a store is built.
public struct BuildOptions: Sendable {
  /// The greatest number of threads.
  public var threads: Int
  /// About how many bytes of memory may be used.
  public var memory: Int
  /// The bytes of a file that a thread reads at a time.
  var partLength = 4 << 20
  /// Called now and then from any thread; the build ends with an error if it returns false.
  public var progress: @Sendable (BuildProgress) -> Bool

  /// Options.
  ///
  /// - Parameters:
  ///   - threads: The greatest number of threads; all processors if nil.
  ///   - memory: About how many bytes of memory may be used.
  ///   - progress: Called now and then from any thread; the build ends with an error if it returns
  ///     false.
  public init(
    threads: Int? = nil, memory: Int = 1 << 30,
    progress: @escaping @Sendable (BuildProgress) -> Bool = { _ in true }
  ) {
    self.threads = max(1, threads ?? Threads.available)
    self.memory = max(16 << 20, memory)
    self.progress = progress
  }
}

/// How far a build has come.
public struct BuildProgress: Sendable, Hashable {
  /// What is being done.
  public enum Phase: String, Sendable {
    /// Another build of the store is waited for.
    case waiting
    /// Files are read and their tokens told apart.
    case reading
    /// The index of a segment is written.
    case writing
    /// The catalogue is replaced.
    case committing
    /// Small segments are put together.
    case merging
    /// Files that the catalogue no longer speaks of are removed.
    case cleaning
  }

  /// What is being done.
  public var phase: Phase
  /// The bytes of the files that have been read.
  public var byteCount: Int
  /// The tokens that have been read.
  public var tokenCount: Int
}
