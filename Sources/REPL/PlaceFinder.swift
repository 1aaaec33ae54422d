import Corpus
import Language
import TextModel

/// Finds what the user means by a place: one that the language has a name for, or a row of the last
/// result.
struct PlaceFinder {
  let corpus: Corpus
  let lastTable: ResultTable?

  /// The place, or an error that says what there is.
  func find(_ place: String) throws(Diagnostic) -> NamedPlace {
    if let number = Int(place), isRow(place) { return try row(number) }
    return try PlaceReading(corpus).read(place)
  }

  /// Whether digits are the number of a row: no document is called so, and no row begins with 0.
  private func isRow(_ digits: String) -> Bool {
    let isDocument = corpus.documents.contains {
      $0.document.id == digits || (digits.hasPrefix("0") && $0.document.id.hasPrefix(digits))
    }
    return !isDocument
  }

  private func row(_ number: Int) throws(Diagnostic) -> NamedPlace {
    guard let table = lastTable else {
      throw Diagnostic(.place, "there is no result yet that has row \(number)")
    }
    guard number >= 1, number <= table.rows.count else {
      throw Diagnostic(
        .value, "the last result has no row \(number)",
        hint: table.rows.isEmpty ? nil : "its rows are 1 to \(table.rows.count)")
    }
    let row = table.rows[number - 1]
    if let span = row.place { return NamedPlace(document: span.document, parts: span.parts) }
    for case .span(let span) in row.values {
      return NamedPlace(document: span.document, parts: span.parts)
    }
    throw Diagnostic(
      .place, "row \(number) of the last result has no place in the corpus",
      hint: "take a row of a query without `summarize` or `count by`")
  }
}
