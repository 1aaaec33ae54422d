import Corpus
import Query
import Store

/// Reads lines of a concordance from the columns of a store.
final class StoredContexts {
  /// A line of a concordance.
  struct Line {
    /// The sentence in which the words begin.
    let name: String
    /// The words themselves.
    let words: TextSpan
    let context: HitContext
  }

  private let indexed: IndexedCorpus
  /// For each segment its reader, where its texts are its words with white space between.
  private let readers: [ContextReader?]

  init(_ indexed: IndexedCorpus) {
    self.indexed = indexed
    readers = indexed.index.snapshot.segments.map { segment in
      guard segment.places == nil, SegmentText(segment) != nil,
        let form = segment.column(named: "form") ?? segment.columns.first
      else { return nil }
      return ContextReader(segment, form: form)
    }
  }

  /// The line of some words; `nil` where only their document tells it.
  func line(of words: TextSpan, _ reach: ContextReach) -> Line? {
    guard let tokens = words.ownTokens,
      let place = indexed.corpus.storePlace(ofDocumentAt: words.document.position),
      let reader = readers[place.segment],
      let context = reader.context(of: tokens, inDocument: place.document, reach),
      let sentence = context.sentence
    else { return nil }
    let documents = indexed.index.snapshot.segments[place.segment].documents
    let id = documents.identifier(of: place.document)
    if id.isEmpty { return nil }
    let span =
      tokens.count == 1
      ? TextSpan(
        words.document, tokens: tokens,
        text: reader.word(tokens.lowerBound, inDocument: place.document))
      : words
    return Line(
      name: "\(String(decoding: id, as: UTF8.self)):s\(sentence + 1)", words: span,
      context: context)
  }
}
