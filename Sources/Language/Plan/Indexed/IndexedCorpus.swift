import Corpus
import Query
import Store

/// A corpus that is a store, with the index that patterns are searched through.
struct IndexedCorpus: Sendable {
  let corpus: Corpus
  let index: StoreIndex

  /// For each segment those of some documents of the corpus that it holds.
  func sets(of positions: some Sequence<Int>) -> [DocumentSet] {
    var numbers: [[Int]] = Array(repeating: [], count: index.snapshot.segments.count)
    for position in positions {
      guard let place = corpus.storePlace(ofDocumentAt: position) else { continue }
      numbers[place.segment].append(place.document)
    }
    return numbers.map { DocumentSet($0) }
  }

  /// The positions of documents in the corpus, in order.
  func positions(of sets: [DocumentSet]) -> [Int] {
    var positions: [Int] = []
    for (segment, set) in sets.enumerated() {
      for number in set.numbers {
        if let position = corpus.position(ofDocument: number, segment: segment) {
          positions.append(position)
        }
      }
    }
    return positions.sorted()
  }

  /// The document of the corpus in which a token of a segment stands, and its number there.
  ///
  /// - Parameter known: A number that the document mostly does not come before.
  func document(
    of token: Int, segment: Int, notBefore known: Int = 0
  ) -> (position: Int, number: Int, tokens: Range<Int>)? {
    let documents = index.snapshot.segments[segment].documents
    guard let number = documents.index(containing: token, notBefore: known),
      let position = corpus.position(ofDocument: number, segment: segment)
    else { return nil }
    return (position, number, documents.tokens(of: number))
  }

  /// The id of a document of the corpus, where its source gives one.
  func identifier(ofDocumentAt position: Int) -> String? {
    guard let place = corpus.storePlace(ofDocumentAt: position) else { return nil }
    let bytes = index.snapshot.segments[place.segment].documents.identifier(of: place.document)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// How many tokens a document of the corpus has.
  func tokenCount(ofDocumentAt position: Int) -> Int {
    corpus.tokenOffset(of: position + 1) - corpus.tokenOffset(of: position)
  }
}

/// The documents on which frequencies are counted.
struct DocumentBase: Sendable {
  /// Their positions in the corpus; `nil` for all.
  var positions: [Int]?
  /// Whether only documents with tokens are among them.
  var haveTokens: Bool

  /// Those of them for which a condition holds.
  func filtered(
    _ indexed: IndexedCorpus, _ holds: (Int) throws -> Bool
  ) rethrows -> DocumentBase {
    let kept = try (positions ?? Array(indexed.corpus.documents.indices)).filter(holds)
    return DocumentBase(positions: kept, haveTokens: haveTokens)
  }

  /// How many they are, and how many tokens they have.
  func totals(_ indexed: IndexedCorpus) -> (documents: Int, tokens: Int) {
    guard let positions else {
      let documents =
        haveTokens ? indexed.index.documentCountWithTokens : indexed.corpus.documents.count
      return (documents, indexed.corpus.tokenCount)
    }
    var documents = 0
    var tokens = 0
    for position in positions {
      let count = indexed.tokenCount(ofDocumentAt: position)
      tokens += count
      if count > 0 || !haveTokens { documents += 1 }
    }
    return (documents, tokens)
  }

  /// Calls a function with each of the documents and its number of tokens.
  func forEach(_ indexed: IndexedCorpus, _ body: (Int, Int) throws -> Void) rethrows {
    for position in positions ?? Array(indexed.corpus.documents.indices) {
      let count = indexed.tokenCount(ofDocumentAt: position)
      if count > 0 || !haveTokens { try body(position, count) }
    }
  }
}
