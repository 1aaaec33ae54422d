import Corpus
import TextModel

/// A piece of a document that somebody has named.
public struct NamedPlace {
  /// The document.
  public var document: CorpusDocument
  /// The parts that are meant; none for the whole document.
  public var parts: [ByteSpan]

  /// A place from its parts.
  public init(document: CorpusDocument, parts: [ByteSpan]) {
    self.document = document
    self.parts = parts
  }

  /// The place as a span: the whole text where no part is meant.
  var span: TextSpan {
    TextSpan(document, parts: parts) ?? TextSpan(document, document.document.text.span)
  }
}

/// Reads the names of places: `ID`, `ID:s7` for a sentence, `ID:120-133` for bytes.
///
/// For a document's id its path will do, a part of the id that no other has, and `d3` for the third
/// document of the corpus.
public struct PlaceReading {
  private let corpus: Corpus

  /// A reader of places in a corpus.
  public init(_ corpus: Corpus) { self.corpus = corpus }

  /// The place, or an error that says what there is.
  public func read(_ place: String) throws(Diagnostic) -> NamedPlace {
    // As a table shows an id that it had to cut.
    let text = place.hasSuffix("\u{2026}") ? String(place.dropLast()) : place
    if let document = document(text) { return NamedPlace(document: document, parts: []) }
    guard let colon = text.lastIndex(of: ":") else { throw unknownDocument(text) }
    let id = String(text[..<colon])
    let rest = text[text.index(after: colon)...]
    guard let document = document(id) else { throw unknownDocument(id) }
    if rest.first == "s", let number = Int(rest.dropFirst()) {
      return try sentence(number, of: document)
    }
    let bounds = rest.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count == 2, let lower = bounds[0], let upper = bounds[1] else {
      throw Diagnostic(
        .value, "`\(rest)` is no place in a document",
        hint: "write \(id):s7 for a sentence, or \(id):120-133 for bytes")
    }
    let length = document.document.text.count
    guard 0 <= lower, lower < upper, upper <= length else {
      throw Diagnostic(
        .value, "`\(id)` has bytes 0 to \(length), and \(rest) is not among them")
    }
    return NamedPlace(document: document, parts: [ByteSpan(lower, upper)])
  }

  private func sentence(
    _ number: Int, of document: CorpusDocument
  ) throws(Diagnostic) -> NamedPlace {
    let sentences = document.layers.sentences
    guard number >= 1, number <= sentences.count else {
      throw Diagnostic(
        .value, "`\(document.document.id)` has no sentence \(number)",
        hint: sentences.isEmpty ? nil : "its sentences are s1 to s\(sentences.count)")
    }
    return NamedPlace(document: document, parts: [sentences[number - 1].span])
  }

  /// The document of an id.
  private func document(_ id: String) -> CorpusDocument? {
    if let exact = corpus.documents.first(where: { $0.document.id == id }) { return exact }
    if let exact = corpus.documents.first(where: { $0.document.path == id }) { return exact }
    guard !id.isEmpty else { return nil }
    if id.first == "d", let number = Int(id.dropFirst()), number > 0,
      corpus.documents.indices.contains(number - 1)
    {
      return corpus.documents[number - 1]
    }
    let containing = corpus.documents.filter { $0.document.id.contains(id) }
    return containing.count == 1 ? containing.first : nil
  }

  private func unknownDocument(_ id: String) -> Diagnostic {
    let ids = corpus.documents.lazy.map(\.document.id)
    let containing = ids.filter { !id.isEmpty && $0.contains(id) }.prefix(4)
    if containing.count > 1 {
      return Diagnostic(
        .unknownName, "several documents have `\(id)` in their ids",
        hint: "among them \(containing.map { "`\($0)`" }.joined(separator: ", "))")
    }
    let closest = ClosestName.of(id, among: ids).map { "did you mean `\($0)`?" }
    return Diagnostic(
      .unknownName, "no document has the id `\(id)`",
      hint: closest ?? "`docs | select id` lists them")
  }
}
