/// The cells of a notebook made from a session, in which no `_` is left.
///
/// An entry that went on from the last result becomes a whole query of its own.
struct NotebookCells {
  private(set) var texts: [String] = []

  init(_ transcript: Transcript) {
    /// The statement that gave each result, as a whole query.
    var queries: [String: String] = [:]
    for record in transcript.records {
      var text = record.text
      var base: String?
      if text.trimmingWhiteSpace.hasPrefix("|"), let last = record.lastResult {
        base = queries[last]
        text = (base ?? last) + "\n" + text
      }
      texts.append(text)
      for (position, result) in record.results.enumerated() {
        let isContinuation = position == 0 && base != nil
        queries[result.name] =
          isContinuation ? (base ?? "") + "\n" + result.statement : result.statement
      }
    }
  }
}
