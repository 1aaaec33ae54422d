import Dispatch
import Ingest
import Synchronization
import TextModel

/// A parsed corpus: its documents in order, their layers, and what was noticed when it was read.
public final class Corpus: Sendable {
  /// The documents in the order of their paths.
  public let documents: [CorpusDocument]
  /// A stable hash of all documents' names, bytes and metadata.
  public let fingerprint: String
  /// What could not be read, or was read with doubt.
  public let warnings: [IngestWarning]
  /// Where the corpus was read from, as the user named it.
  public let name: String
  private let offsets = Mutex<[Int]?>(nil)

  /// A corpus from what Ingest has read.
  public init(name: String, _ ingested: IngestResult) {
    self.name = name
    documents = ingested.documents.enumerated().map { CorpusDocument($1, position: $0) }
    fingerprint = ingested.fingerprint
    warnings = ingested.warnings
  }

  /// Makes the layers of all documents, on several threads.
  ///
  /// The layers are the same whatever the number of threads. Where `isCancelled` says so, those of
  /// the documents left over are not made.
  public func annotate(threads: Int, isCancelled: @Sendable () -> Bool = { false }) {
    let documents = documents
    let next = Atomic<Int>(0)
    let batch = 16
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        let start = next.add(batch, ordering: .relaxed).oldValue
        guard start < documents.count else { return }
        for document in documents[start..<min(start + batch, documents.count)] {
          if isCancelled() { return }
          _ = document.layers
        }
      }
    }
  }

  /// The corpus position of the first token of each document, and at the end the number of tokens.
  public var tokenOffsets: [Int] {
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

  /// The number of tokens of all prose.
  public var tokenCount: Int { tokenOffsets.last ?? 0 }
}
