/// Brings a store up to date with its sources.
///
/// One update at a time can be at a store; readers are not hindered. The caller goes through the
/// sources in the order of their paths, asks for each whether it has changed, and gives the
/// documents of those that have. What was in the store and is not asked for any more is removed.
/// The store that readers see changes in one step, in `finish`; an update that ends before leaves
/// it as it was.
///
/// For example:
///
///     let update = try StoreUpdate(path: "news.store", stamp: versions)
///     for source in sources where update.change(of: source.path, source.fingerprint) != .none {
///       fill(batch, from: source)
///       try update.append(batch)
///     }
///     let summary = try update.finish()
public final class StoreUpdate {
  /// How a source differs from what the store knows of it.
  public enum Change: Sendable {
    /// The store has it as it is.
    case none
    /// The store has it as it was before.
    case changed
    /// The store does not have it.
    case new
  }

  /// A segment that is there already, and which of its documents stay.
  struct Known {
    var entry: Catalogue.Entry
    var segment: Segment
    var isKept: [Bool]
  }

  /// The store's directory.
  public let path: String
  /// Why what was there is not used, if it is not.
  public let replaced: StoreError?
  private let lock: StoreLock
  let options: BuildOptions
  let stamp: [UInt8]
  private let documentLayer: String
  let catalogue: Catalogue?
  let latch = DamageLatch()
  /// The segments of the store, and then those that an update before wrote and did not finish.
  var known: [Known] = []
  let committedCount: Int
  var written: [Catalogue.Entry] = []
  var nextNumber: Int
  private var current: (writer: SegmentWriter, fileName: String)?
  private var addedTokenCount = 0
  var isFinished = false
  /// What was odd about the input.
  public private(set) var warnings: [InputWarnings] = []

  /// Begins an update; makes the directory if it is not there.
  ///
  /// - Parameters:
  ///   - path: The store's directory.
  ///   - stamp: What the documents depend on besides their sources, such as versions of annotators:
  ///     if it differs all are taken for changed.
  ///   - documentLayer: The name of the layer whose regions are documents.
  ///   - waits: Whether to wait for another update to end; else it is an error.
  ///   - replaces: Whether a store that is damaged or of another format is built anew; else it is
  ///     an error.
  public init(
    path: String, stamp: [UInt8] = [], documentLayer: String = "doc",
    options: BuildOptions = BuildOptions(), waits: Bool = false, replaces: Bool = false
  ) throws(StoreError) {
    self.path = path
    self.options = options
    self.documentLayer = documentLayer
    self.stamp = stamp
    try FileSystem.createDirectory(path)
    let waiting = BuildProgress(phase: .waiting, byteCount: 0, tokenCount: 0)
    lock = try StoreLock(path) { waits && options.progress(waiting) }
    var catalogue: Catalogue?
    var replaced: StoreError?
    do throws(StoreError) {
      catalogue = try Catalogue.read(from: path)
      for entry in catalogue?.segments ?? [] {
        known.append(try Self.open(entry, in: path, latch))
      }
    } catch {
      switch error {
      case .notAStore: break
      case .damaged, .olderFormat, .newerFormat:
        guard replaces else { throw error }
        replaced = error
        catalogue = nil
        known = []
      default: throw error
      }
    }
    self.catalogue = catalogue
    self.replaced = replaced
    nextNumber = try Self.firstFreeNumber(path, catalogue)
    committedCount = known.count
    try openStaged()
    if replaced == nil { try clean() }
  }

  static func open(
    _ entry: Catalogue.Entry, in path: String, _ latch: DamageLatch
  ) throws(StoreError) -> Known {
    let file = path + "/" + entry.fileName
    do throws(StoreError) {
      let segment = try Segment(path: file, latch: latch, deleted: entry.deleted)
      guard segment.identity == entry.identity, segment.documents.count == entry.documentCount
      else {
        throw .damaged(
          StoreDamage(path: file, offset: 0, reason: "the catalogue speaks of another segment"))
      }
      return Known(
        entry: entry, segment: segment,
        isKept: Array(repeating: false, count: entry.documentCount))
    } catch {
      if case .notFound = error {
        throw .damaged(StoreDamage(path: file, offset: 0, reason: "the file is missing"))
      }
      throw error
    }
  }

  /// Opens what an update wrote before it was stopped, if it is of use.
  private func openStaged() throws(StoreError) {
    guard let staged = StagedSegments.read(from: path), staged.stamp == stamp else { return }
    for entry in staged.segments
    where !known.contains(where: { $0.entry.fileName == entry.fileName }) {
      // One that is damaged must not stop the update: it has a latch of its own, and all of it is
      // looked at before it is used.
      let known = try? Self.open(entry, in: path, DamageLatch())
      if let known, known.segment.isWhole() { self.known.append(known) }
    }
  }

  private static func firstFreeNumber(
    _ path: String, _ catalogue: Catalogue?
  ) throws(StoreError) -> Int {
    var number = catalogue?.nextNumber ?? 0
    for name in try FileSystem.names(in: path) {
      if let used = SegmentName.number(of: name) { number = max(number, used + 1) }
    }
    return number
  }

  // MARK: Sources

  /// How many documents of the store and of an update that was stopped can be kept.
  public var knownDocumentCount: Int {
    known.reduce(0) { $0 + $1.entry.documentCount - $1.entry.deleted.count }
  }

  /// How a document differs from what the store knows; if it does not, it is kept.
  public func change(of path: String, part: Int = 0, _ fingerprint: Fingerprint) -> Change {
    change(of: path, parts: part...part, fingerprint)
  }

  /// How a file of several documents differs from what the store knows; if it does not, all its
  /// documents are kept.
  ///
  /// - Parameter fingerprint: That of the file, which all its documents have.
  public func change(ofFile path: String, _ fingerprint: Fingerprint) -> Change {
    change(of: path, parts: 0...Int.max, fingerprint)
  }

  private func change(
    of path: String, parts: ClosedRange<Int>, _ fingerprint: Fingerprint
  ) -> Change {
    var change = Change.new
    for index in known.indices.reversed() {
      let segment = known[index].segment
      var documents: [Int] = []
      for document in segment.documents.indices(atPath: path)
      where parts.contains(segment.documents.part(of: document))
        && !segment.deleted.contains(document)
      {
        documents.append(document)
      }
      guard let first = documents.first else { continue }
      change = .changed
      let isSame =
        segment.documents.fingerprint(of: first) == fingerprint
        && (index >= committedCount || catalogue?.stamp == stamp)
      if isSame {
        for document in documents { known[index].isKept[document] = true }
        return .none
      }
    }
    return change
  }

  /// A document as it is in the store, or in what an update before wrote and did not finish.
  public struct KnownDocument {
    /// The segment that holds it.
    public let segment: Segment
    /// Its number in the segment.
    public let document: Int
    /// Whether readers see it.
    public let isCommitted: Bool
    /// Whether all that it depends on besides its source is as it was.
    public let isCurrent: Bool
    fileprivate let position: Int

    /// What its source was when it was read.
    public var fingerprint: Fingerprint { segment.documents.fingerprint(of: document) }
  }

  /// The documents of a place, the newest first; they are not kept by that: `keep` does.
  public func documents(at path: String, part: Int) -> [KnownDocument] {
    known.indices.reversed().compactMap { index in
      let segment = known[index].segment
      let table = segment.documents
      let document = table.indices(atPath: path).first {
        table.part(of: $0) == part && !segment.deleted.contains($0)
      }
      let isCommitted = index < committedCount
      return document.map {
        KnownDocument(
          segment: segment, document: $0, isCommitted: isCommitted,
          isCurrent: !isCommitted || catalogue?.stamp == stamp, position: index)
      }
    }
  }

  /// Lets a document stay in the store.
  public func keep(_ document: KnownDocument) {
    known[document.position].isKept[document.document] = true
  }

  /// Whether the store has documents of a path, of which it may be worth to know the fingerprint.
  func knows(_ path: String) -> Bool {
    known.contains { !$0.segment.documents.indices(atPath: path).isEmpty }
  }

  /// Adds documents; their paths and parts come after those of documents added before.
  public func append(_ batch: SegmentBatch) throws(StoreError) {
    try writer().append(batch)
    addedTokenCount += batch.tokenCount
    let progress = BuildProgress(phase: .reading, byteCount: 0, tokenCount: addedTokenCount)
    guard options.progress(progress) else { throw .cancelled }
  }

  /// The writer of the segment that is being written.
  func writer() throws(StoreError) -> SegmentWriter {
    if let current { return current.writer }
    let fileName = SegmentName.name(of: nextNumber)
    nextNumber += 1
    let writer = try SegmentWriter(path: path + "/" + fileName, options: segmentOptions(.writing))
    current = (writer, fileName)
    return writer
  }

  func segmentOptions(_ phase: BuildProgress.Phase) -> SegmentOptions {
    let progress = options.progress
    return SegmentOptions(
      threads: options.threads, memory: options.memory / 2, documentLayer: documentLayer,
      isCancelled: { !progress(BuildProgress(phase: phase, byteCount: 0, tokenCount: 0)) })
  }

  /// How many tokens have been added since the last checkpoint.
  public var tokensSinceCheckpoint: Int { current?.writer.tokenCount ?? 0 }

  /// Puts what has been added where a later update finds it if this one is stopped.
  ///
  /// It costs the time of writing an index, so it should be done every few minutes only. Documents
  /// that are added after it may come before those that were added before it.
  public func checkpoint() throws(StoreError) {
    guard try endSegment() else { return }
    var staged = Catalogue()
    staged.stamp = stamp
    staged.segments = known[committedCount...].map { $0.entry } + written
    try StagedSegments.write(staged, to: path)
  }

  /// Finishes the segment that is being written; false if there is none.
  func endSegment() throws(StoreError) -> Bool {
    guard let (writer, fileName) = current else { return false }
    current = nil
    let summary: SegmentSummary
    do throws(StoreError) {
      summary = try writer.finish()
    } catch {
      try? FileSystem.remove(path + "/" + fileName)
      throw error
    }
    warnings.append(writer.warnings)
    guard summary.documentCount > 0 else {
      try FileSystem.remove(path + "/" + fileName)
      return false
    }
    written.append(
      Catalogue.Entry(
        fileName: fileName, identity: summary.identity, documentCount: summary.documentCount,
        tokenCount: summary.tokenCount, liveTokenCount: summary.tokenCount))
    return true
  }

  deinit {
    if !isFinished, let current {
      try? FileSystem.remove(path + "/" + current.fileName)
    }
  }
}
