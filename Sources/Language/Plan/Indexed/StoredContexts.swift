import Corpus
import Query
import Store

/// Reads lines of a concordance from the columns of a store.
struct StoredContexts {
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
  private var readers: [ContextReader?]

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
  mutating func line(of words: TextSpan, _ reach: ContextReach) -> Line? {
    guard let tokens = words.ownTokens,
      let place = indexed.corpus.storePlace(ofDocumentAt: words.document.position),
      let context = readers[place.segment]?.context(
        of: tokens, inDocument: place.document, reach),
      let sentence = context.sentence
    else { return nil }
    let id = indexed.index.snapshot.segments[place.segment].documents
      .identifier(of: place.document)
    if id.isEmpty { return nil }
    var span = words
    if tokens.count == 1,
      let text = readers[place.segment]?.word(
        tokens.lowerBound, inDocument: place.document)
    {
      span = TextSpan(words.document, tokens: tokens, text: text)
    }
    return Line(name: Self.name(id, sentence: sentence), words: span, context: context)
  }

  /// The place of a sentence of a document as the language writes it.
  private static func name(_ document: UnsafeRawBufferPointer, sentence: Int) -> String {
    let end = ":s" + String(sentence + 1)
    return withUnsafeTemporaryAllocation(
      byteCount: document.count + end.utf8.count, alignment: 1
    ) { bytes in
      bytes.copyMemory(from: document)
      UnsafeMutableRawBufferPointer(rebasing: bytes[document.count...]).copyBytes(from: end.utf8)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
