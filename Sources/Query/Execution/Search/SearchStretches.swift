import Store
import TextModel

/// A piece of a segment that is searched in one go.
struct SearchStretch {
  /// Where whole hits must lie.
  let tokens: Range<Int>
  /// What is looked at around them.
  let extent: Range<Int>
}

/// The pieces of a run of documents that are searched one after the other.
struct SearchStretches: Sequence, IteratorProtocol {
  private let documents: DocumentTable
  private let joinsDocuments: Bool
  private let whole: Range<Int>
  private var places: Places

  /// What is left to be searched.
  private enum Places {
    case documents(Range<Int>)
    case chosen(ArraySlice<Int>)
    case stretches(ArraySlice<Range<Int>>)
  }

  /// - Parameter joinsDocuments: Whether neighbouring documents are searched as one.
  init(
    _ area: SearchArea, _ run: DocumentRun, _ documents: DocumentTable, joinsDocuments: Bool
  ) {
    self.documents = documents
    self.joinsDocuments = joinsDocuments
    whole = run.tokens
    switch area {
    case .everywhere: places = .documents(run.documents)
    case .documents(let sets):
      let numbers = sets.indices.contains(run.segment) ? sets[run.segment].numbers : []
      let lower = numbers.partitioningIndex { $0 >= run.documents.lowerBound }
      let upper = numbers.partitioningIndex { $0 >= run.documents.upperBound }
      places = .chosen(numbers[lower..<upper])
    case .stretches(let all):
      let own = all.indices.contains(run.segment) ? all[run.segment] : []
      let lower = own.partitioningIndex { $0.lowerBound >= run.tokens.lowerBound }
      let upper = own.partitioningIndex { $0.lowerBound >= run.tokens.upperBound }
      places = .stretches(own[lower..<upper])
    }
  }

  /// Whether there is nothing to be searched.
  var isEmpty: Bool {
    switch places {
    case .documents(let documents): documents.isEmpty
    case .chosen(let numbers): numbers.isEmpty
    case .stretches(let stretches): stretches.isEmpty
    }
  }

  mutating func next() -> SearchStretch? { next(atMost: Int.max) }

  /// The next piece: where documents are joined, as many as have a number of tokens, and at least
  /// one.
  mutating func next(atMost tokenCount: Int) -> SearchStretch? {
    switch places {
    case .documents(let left):
      guard let document = left.first else { return nil }
      if joinsDocuments {
        let first = documents.tokens(of: document).lowerBound
        var next = left.upperBound
        if whole.upperBound - first > tokenCount {
          let last = documents.index(containing: first + tokenCount) ?? document
          next = Swift.min(Swift.max(last, document + 1), left.upperBound)
        }
        let end = next == left.upperBound ? whole.upperBound : documents.tokens(of: next).lowerBound
        places = .documents(next..<left.upperBound)
        return SearchStretch(tokens: first..<Swift.max(first, end), extent: whole)
      }
      places = .documents(left.dropFirst())
      let tokens = documents.tokens(of: document)
      return SearchStretch(tokens: tokens, extent: tokens)
    case .chosen(let left):
      guard let document = left.first else { return nil }
      let tokens = documents.tokens(of: document)
      places = .chosen(left.dropFirst())
      return SearchStretch(tokens: tokens, extent: joinsDocuments ? whole : tokens)
    case .stretches(let left):
      guard let tokens = left.first else { return nil }
      places = .stretches(left.dropFirst())
      if joinsDocuments { return SearchStretch(tokens: tokens, extent: whole) }
      let document = documents.index(containing: tokens.lowerBound)
      let extent = document.map { documents.tokens(of: $0) } ?? tokens
      return SearchStretch(tokens: tokens.clamped(to: extent), extent: extent)
    }
  }
}
