import Annotation
import Dispatch
import Ingest
import Store
import Synchronization
import TextModel

/// Gives the analyser of the words of a corpus, or says why there is none.
public typealias WordAnalyserSource = @Sendable () throws(ModelError) -> any WordAnalyser

/// A parsed corpus: its documents in order, their layers, and what was noticed when it was read.
public final class Corpus: Sendable {
  /// The documents in the order of their paths.
  public let documents: CorpusDocuments
  private let ownFingerprint: String?
  /// What could not be read, or was read with doubt.
  public let warnings: [IngestWarning]
  /// How many files were passed over for their name.
  public let ignoredFileCount: Int
  /// Where the corpus was read from, as the user named it.
  public let name: String
  /// Gives what tags, lemmatises and parses its English documents.
  public let analyser: WordAnalyserSource
  /// The open store; `nil` for a corpus in memory.
  public let store: StoreSnapshot?
  private let stored: StoredDocuments?
  /// For names of entities the other names that the user gives them.
  let aliases: [String: [String]]
  let cachedEntities = Mutex<JoinedEntities?>(nil)
  private let cachedFingerprint = Mutex<String?>(nil)
  private let offsets = Mutex<[Int]?>(nil)

  /// A corpus from what Ingest has read; its words are analysed as the program does it unless
  /// another analyser is given.
  public init(
    name: String, _ ingested: IngestResult,
    analyser: @escaping WordAnalyserSource = WordAnalysers.english
  ) {
    self.name = name
    self.analyser = analyser
    let family = DocumentFamily()
    let annotator = DocumentAnnotator(aliases: ingested.aliases)
    documents = CorpusDocuments(
      ingested.documents.enumerated().map {
        CorpusDocument(
          ArticleContents($1, annotator: annotator, analyser: analyser), position: $0, of: family)
      })
    aliases = ingested.aliases
    store = nil
    stored = nil
    ownFingerprint = ingested.fingerprint
    warnings = ingested.warnings
    ignoredFileCount = ingested.ignoredFileCount
  }

  /// A corpus from an open store; it takes no longer for a large one.
  ///
  /// - Parameter name: What it is called; the last part of the store's path if nil.
  public init(
    _ store: StoreSnapshot, name: String? = nil,
    analyser: @escaping WordAnalyserSource = WordAnalysers.english
  ) {
    let stored = StoredDocuments(store)
    self.name = name ?? store.path.split(separator: "/").last.map(String.init) ?? store.path
    self.analyser = analyser
    self.stored = stored
    self.store = store
    documents = CorpusDocuments(stored)
    warnings = stored.notes?.warnings ?? []
    ignoredFileCount = stored.notes?.ignoredFileCount ?? 0
    ownFingerprint = stored.notes?.fingerprint
    aliases = stored.notes?.aliases ?? [:]
  }

  /// What tells the model that analyses its words from others; `nil` where there is none.
  ///
  /// For a store it is that of the model which analysed them when the store was made.
  public var modelFingerprint: String? {
    if let stored { return stored.notes?.model }
    return try? analyser().fingerprint
  }

  /// A stable hash of all documents' names, bytes and metadata.
  public var fingerprint: String {
    if let ownFingerprint { return ownFingerprint }
    return cachedFingerprint.withLock { cached in
      if let cached { return cached }
      let fingerprint = stored?.sourcesFingerprint ?? ""
      cached = fingerprint
      return fingerprint
    }
  }

  /// Makes the layers of all documents, on several threads.
  ///
  /// The layers are the same whatever the number of threads. Where `isCancelled` says so, those of
  /// the documents left over are not made.
  public func annotate(threads: Int, isCancelled: @Sendable () -> Bool = { false }) {
    guard store == nil else { return }
    forEach(of: documents[documents.indices], batch: 16, threads: threads) { document in
      if isCancelled() { return false }
      _ = document.layers
      return true
    }
  }

  /// Makes the layers and the analyses of documents at some positions, on several threads.
  ///
  /// - Throws: `ModelError` where there is no model to analyse them with.
  public func analyse(
    _ positions: Range<Int>, threads: Int, isCancelled: @Sendable () -> Bool = { false }
  ) throws(ModelError) {
    guard store == nil else { return }
    let chosen = documents[positions.clamped(to: documents.indices)]
    guard chosen.contains(where: { !$0.isAnalysed }) else { return }
    _ = try analyser()
    // Where there are few documents, the threads share each of them.
    let share = (max(1, threads) + chosen.count - 1) / chosen.count
    forEach(of: chosen, batch: 1, threads: threads) { document in
      if isCancelled() { return false }
      // The analyser is there, so that nothing is thrown any more.
      return (try? document.analysis(threads: share)) != nil || !document.document.isEnglish
    }
  }

  /// Calls a function for each document, on several threads, until it gives `false`.
  private func forEach(
    of documents: Slice<CorpusDocuments>, batch: Int, threads: Int,
    _ body: @Sendable (CorpusDocument) -> Bool
  ) {
    let next = Atomic<Int>(documents.startIndex)
    let iterations = min(max(1, threads), (documents.count + batch - 1) / batch)
    DispatchQueue.concurrentPerform(iterations: iterations) { _ in
      while true {
        let start = next.add(batch, ordering: .relaxed).oldValue
        guard start < documents.endIndex else { return }
        for document in documents[start..<min(start + batch, documents.endIndex)] {
          guard body(document) else { return }
        }
      }
    }
  }

  // MARK: Positions

  /// The segment of the store that holds a document, and its number there; `nil` without a store.
  public func storePlace(ofDocumentAt position: Int) -> (segment: Int, document: Int)? {
    stored?.order.place(ofDocumentAt: position)
  }

  /// The position of a document of the store; `nil` for a deleted one and without a store.
  public func position(ofDocument document: Int, segment: Int) -> Int? {
    stored?.order.position(ofDocument: document, segment: segment)
  }

  /// The corpus position of the first token of a document; for the position after the last, the
  /// number of tokens.
  public func tokenOffset(of position: Int) -> Int {
    if let order = stored?.order { return order.tokenOffset(of: position) }
    let offsets = memoryOffsets
    return offsets[Swift.min(Swift.max(0, position), offsets.count - 1)]
  }

  /// The number of tokens of all prose.
  public var tokenCount: Int { stored?.order.tokenCount ?? tokenOffset(of: documents.count) }

  /// The offsets of the documents in memory, and at the end the number of tokens.
  private var memoryOffsets: [Int] {
    offsets.withLock { cached in
      if let cached { return cached }
      var offsets = [0]
      offsets.reserveCapacity(documents.count + 1)
      var total = 0
      for document in documents {
        total += document.tokenCount
        offsets.append(total)
      }
      cached = offsets
      return offsets
    }
  }
}
