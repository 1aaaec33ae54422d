import Store

/// A corpus that changes from version to version: documents come, change and go.
public struct InventedCorpus: Sendable {
  /// The documents in order.
  public private(set) var documents: [InventedDocument]
  private var generator: SeededGenerator

  /// The first version, of some documents.
  public init(seed: UInt64, count: Int, tokens: ClosedRange<Int>) {
    generator = SeededGenerator(seed)
    documents = InventedDocument.several(count, tokens: tokens, seed: seed)
  }

  /// Changes about one document in so many.
  public mutating func change(oneIn share: Int, tokens: ClosedRange<Int>) {
    var next: [InventedDocument] = []
    for document in documents {
      guard Int.random(in: 0..<share, using: &generator) == 0 else {
        next.append(document)
        continue
      }
      let count = Int.random(in: tokens, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: break
      case 1:
        next.append(.random(path: document.path, tokens: count, using: &generator))
      default:
        next.append(document)
        next.append(
          .random(
            path: document.path + "-\(generator.next())", tokens: count, using: &generator))
      }
    }
    documents = next.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Brings a store to hold the documents.
  ///
  /// - Parameter checkpoint: The number of added documents after which there is a checkpoint.
  public func update(
    _ path: String, checkpointAfter checkpoint: Int, options: BuildOptions
  ) throws -> UpdateSummary {
    let update = try StoreUpdate(path: path, stamp: [1], options: options, waits: true)
    let batch = SegmentBatch(columns: InventedDocument.columnNames)
    var added = 0
    for document in documents
    where update.change(of: document.path, part: document.part, document.fingerprint) != .none {
      document.add(to: batch)
      added += 1
      if added % 16 == 0 {
        try update.append(batch)
        batch.removeAll()
      }
      if added % checkpoint == 0 {
        try update.append(batch)
        batch.removeAll()
        try update.checkpoint()
      }
    }
    try update.append(batch)
    return try update.finish()
  }
}

/// The places of words in a corpus, as a search for them gives them.
public enum InventedQueries {
  /// The words that are searched for.
  public static let words = (0..<49).map { "w\($0 * $0)" } + ["of"]

  /// The answers by going through the documents.
  public static func answers(_ documents: [InventedDocument]) -> [[String]] {
    words.map { word in
      documents.flatMap { document in
        document.columns[0].indices.filter { document.columns[0][$0] == word }
          .map { "\(document.path)+\($0)" }
      }
    }
  }

  /// The answers by the postings of a store.
  public static func answers(_ snapshot: StoreSnapshot) throws -> [[String]] {
    let runs = snapshot.documentRuns
    let answers = words.map { word in
      runs.flatMap { run -> [String] in
        let segment = snapshot.segments[run.segment]
        guard let column = segment.column(named: "form"), let id = column.dictionary.id(of: word)
        else { return [] }
        let first = segment.documents.tokens(of: run.documents.lowerBound).lowerBound
        let end = segment.documents.tokens(of: run.documents.upperBound - 1).upperBound
        var places: [String] = []
        var cursor = column.postings(of: id)
        var next = cursor.seek(to: first)
        while let position = next, position < end,
          let document = segment.documents.index(containing: position)
        {
          let path = String(decoding: segment.documents.path(of: document), as: UTF8.self)
          let start = segment.documents.tokens(of: document).lowerBound
          places.append("\(path)+\(position - start)")
          next = cursor.next()
        }
        return places
      }
    }
    if let damage = snapshot.damage { throw StoreError.damaged(damage) }
    return answers
  }
}
