/// Builds a store from files of annotated corpora, or brings it up to date with them.
///
/// A file is read again only if its bytes have changed, and its documents then replace those that
/// it had before.
public struct StoreBuilder: Sendable {
  /// Version of the readers: with a new one all files are read again.
  private static let version = 1
  /// Tokens after which what has been read is put where a later build finds it.
  private static let checkpointLength = 64_000_000

  /// The store's directory.
  public let path: String
  /// How it is built.
  public let options: BuildOptions

  /// A builder for the store of a directory.
  public init(path: String, options: BuildOptions = BuildOptions()) {
    self.path = path
    self.options = options
  }

  /// What a build has done.
  public struct Report: Sendable {
    /// What has changed in the store.
    public var summary: UpdateSummary
    /// What was odd about the files.
    public var warnings: InputWarnings
    /// The files that were read.
    public var readFiles: [String]
    /// Why what was there was not used, if it was not.
    public var replaced: StoreError?
  }

  /// Makes the store one of some files and no others.
  ///
  /// - Parameters:
  ///   - files: The files; their paths differ.
  ///   - waits: Whether to wait for another build to end; else it is an error.
  ///   - replaces: Whether a store that is damaged or of another format is built anew; else it is
  ///     an error.
  public func build(
    _ files: [AnnotatedFile], waits: Bool = false, replaces: Bool = false
  ) throws(StoreError) -> Report {
    do throws(StoreError) {
      return try update(files, waits: waits, replaces: replaces)
    } catch {
      guard case .damaged = error, replaces else { throw error }
      // Damage that was met only on the way: all is made anew.
      try StoreDirectory.remove(path)
      var report = try update(files, waits: waits, replaces: false)
      report.replaced = error
      return report
    }
  }

  private func update(
    _ files: [AnnotatedFile], waits: Bool, replaces: Bool
  ) throws(StoreError) -> Report {
    let files = files.sorted { ByteOrder.isBefore($0.path, $1.path) }
    for (file, next) in zip(files, files.dropFirst()) where file.path == next.path {
      throw .input(path: file.path, line: 0, reason: "the file was given twice")
    }
    let tag = try documentTag(of: files)
    let update = try StoreUpdate(
      path: path, stamp: stamp(of: files, documentTag: tag), documentLayer: tag, options: options,
      waits: waits, replaces: replaces)
    var read: [String] = []
    var progress = BuildProgress(phase: .reading, byteCount: 0, tokenCount: 0)
    for file in files {
      if update.knows(file.path) {
        let fingerprint = try fingerprint(of: file)
        if update.change(ofFile: file.path, fingerprint) == .none { continue }
      }
      let writer = try update.writer()
      let before = writer.tokenCount
      let indexing = FileIndexing(file: file, options: options, earlier: progress)
      progress.byteCount += try indexing.run(writer)
      progress.tokenCount += writer.tokenCount - before
      read.append(file.path)
      if update.tokensSinceCheckpoint >= Self.checkpointLength { try update.checkpoint() }
    }
    let summary = try update.finish(notes: [])
    var warnings = InputWarnings()
    for more in update.warnings { warnings.add(more) }
    return Report(
      summary: summary, warnings: warnings, readFiles: read, replaced: update.replaced)
  }

  /// Writes one segment from files.
  func writeSegment(
    _ files: [AnnotatedFile], to segmentPath: String
  ) throws(StoreError) -> (summary: SegmentSummary, warnings: InputWarnings) {
    let writer = try SegmentWriter(
      path: segmentPath,
      options: SegmentOptions(
        threads: options.threads, memory: options.memory / 2,
        documentLayer: try documentTag(of: files)))
    for file in files {
      let earlier = BuildProgress(
        phase: .reading, byteCount: 0, tokenCount: writer.tokenCount)
      _ = try FileIndexing(file: file, options: options, earlier: earlier).run(writer)
    }
    return (try writer.finish(), writer.warnings)
  }

  /// The tag that stands for documents in all files.
  private func documentTag(of files: [AnnotatedFile]) throws(StoreError) -> String {
    for file in files {
      guard case .vertical(_, let tag) = file.format else { continue }
      if let tag { return tag }
      if let tag = try FileIndexing.header(of: file).documentTag { return tag }
    }
    return "doc"
  }

  /// What the documents depend on besides the bytes of their files.
  private func stamp(of files: [AnnotatedFile], documentTag: String) -> [UInt8] {
    var formats: Set<String> = []
    for file in files {
      switch file.format {
      case .conllu: formats.insert("conllu")
      case .vertical(let columns, _):
        formats.insert("vertical " + (columns?.joined(separator: ",") ?? "*"))
      }
    }
    var encoder = ByteEncoder()
    encoder.append(Self.version)
    encoder.append(documentTag)
    for format in formats.sorted() { encoder.append(format) }
    return encoder.bytes
  }

  private func fingerprint(of file: AnnotatedFile) throws(StoreError) -> Fingerprint {
    let source = try file.open()
    var stream = FingerprintStream()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return stream.fingerprint }
      stream.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
