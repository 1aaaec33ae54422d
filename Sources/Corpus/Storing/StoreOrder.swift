import Store

/// Where the documents of a corpus stand in the segments of its store.
struct StoreOrder: Sendable {
  /// The number of documents.
  let documentCount: Int
  /// The number of tokens of all documents.
  let tokenCount: Int
  private let snapshot: StoreSnapshot
  private let runs: [DocumentRun]
  /// The corpus position of the first document of each run.
  private let firstDocuments: [Int]
  /// The corpus position of the first token of each run.
  private let firstTokens: [Int]
  /// The runs of each segment in the order of their documents.
  private let runsOfSegment: [[Int]]

  init(_ snapshot: StoreSnapshot) {
    self.snapshot = snapshot
    runs = snapshot.documentRuns
    var firstDocuments: [Int] = []
    var firstTokens: [Int] = []
    var runsOfSegment = Array(repeating: [Int](), count: snapshot.segments.count)
    var documents = 0
    var tokens = 0
    for (number, run) in runs.enumerated() {
      firstDocuments.append(documents)
      firstTokens.append(tokens)
      runsOfSegment[run.segment].append(number)
      documents += run.documents.count
      tokens += run.tokens.count
    }
    self.firstDocuments = firstDocuments
    self.firstTokens = firstTokens
    self.runsOfSegment = runsOfSegment
    documentCount = documents
    tokenCount = tokens
  }

  /// The run that holds a document of the corpus.
  private func run(ofDocumentAt position: Int) -> Int? {
    guard position >= 0, position < documentCount else { return nil }
    return firstDocuments.partitioningIndex { $0 > position } - 1
  }

  /// The segment of a document of the corpus, and its number there.
  func place(ofDocumentAt position: Int) -> (segment: Int, document: Int)? {
    guard let number = run(ofDocumentAt: position) else { return nil }
    let run = runs[number]
    return (run.segment, run.documents.lowerBound + position - firstDocuments[number])
  }

  /// The corpus position of a document of a segment; `nil` for a deleted one.
  func position(ofDocument document: Int, segment: Int) -> Int? {
    guard runsOfSegment.indices.contains(segment) else { return nil }
    let own = runsOfSegment[segment]
    let after = own.partitioningIndex { runs[$0].documents.lowerBound > document }
    guard after > 0 else { return nil }
    let number = own[after - 1]
    guard runs[number].documents.contains(document) else { return nil }
    return firstDocuments[number] + document - runs[number].documents.lowerBound
  }

  /// The corpus position of the first token of a document; beyond the last, the number of tokens.
  func tokenOffset(of position: Int) -> Int {
    guard let number = run(ofDocumentAt: position) else { return position < 0 ? 0 : tokenCount }
    let run = runs[number]
    let document = run.documents.lowerBound + position - firstDocuments[number]
    let first = snapshot.segments[run.segment].documents.tokens(of: document).lowerBound
    return firstTokens[number] + max(0, first - run.tokens.lowerBound)
  }
}
