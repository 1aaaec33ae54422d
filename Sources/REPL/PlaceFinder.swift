import Corpus
import Language
import TextModel

/// A piece of a document that the user wants to see in its context.
struct FoundPlace {
  /// The document.
  var document: CorpusDocument
  /// The parts to mark; none shows the whole article.
  var parts: [ByteSpan]
}

/// Finds what the user means by a place: `ID`, `ID:s7`, `ID:120-133`, or a row of the last result.
struct PlaceFinder {
  let corpus: Corpus
  let lastTable: ResultTable?

  /// The place, or an error that says what there is.
  func find(_ place: String) throws(Diagnostic) -> FoundPlace {
    // As a table shows an id that it had to cut.
    let text = place.hasSuffix("\u{2026}") ? String(place.dropLast()) : place
    if let number = Int(text), isRow(text) { return try row(number) }
    if let document = document(text) { return FoundPlace(document: document, parts: []) }
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
    return FoundPlace(document: document, parts: [ByteSpan(lower, upper)])
  }

  /// Whether digits are the number of a row: no document is called so, and no row begins with 0.
  private func isRow(_ digits: String) -> Bool {
    let isDocument = corpus.documents.contains {
      $0.document.id == digits || (digits.hasPrefix("0") && $0.document.id.hasPrefix(digits))
    }
    return !isDocument
  }

  private func sentence(
    _ number: Int, of document: CorpusDocument
  ) throws(Diagnostic) -> FoundPlace {
    let sentences = document.layers.sentences
    guard number >= 1, number <= sentences.count else {
      throw Diagnostic(
        .value, "`\(document.document.id)` has no sentence \(number)",
        hint: sentences.isEmpty ? nil : "its sentences are s1 to s\(sentences.count)")
    }
    return FoundPlace(document: document, parts: [sentences[number - 1].span])
  }

  private func row(_ number: Int) throws(Diagnostic) -> FoundPlace {
    guard let table = lastTable else {
      throw Diagnostic(.place, "there is no result yet that has row \(number)")
    }
    guard number >= 1, number <= table.rows.count else {
      throw Diagnostic(
        .value, "the last result has no row \(number)",
        hint: table.rows.isEmpty ? nil : "its rows are 1 to \(table.rows.count)")
    }
    let row = table.rows[number - 1]
    if let span = row.place { return FoundPlace(document: span.document, parts: span.parts) }
    for case .span(let span) in row.values {
      return FoundPlace(document: span.document, parts: span.parts)
    }
    throw Diagnostic(
      .place, "row \(number) of the last result has no place in the corpus",
      hint: "open a row of a query without `summarize` or `count by`")
  }

  /// The document of an id; a part of it will do where only one document has it.
  private func document(_ id: String) -> CorpusDocument? {
    if let exact = corpus.documents.first(where: { $0.document.id == id }) { return exact }
    if let exact = corpus.documents.first(where: { $0.document.path == id }) { return exact }
    guard !id.isEmpty else { return nil }
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
