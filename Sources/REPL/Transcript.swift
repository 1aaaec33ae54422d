import Language

/// The entries that gave what was asked, for saving the session as a notebook.
struct Transcript {
  /// One entry.
  struct Record {
    /// The text as it was entered.
    var text: String
    /// The result that `_` stood for when it was entered.
    var lastResult: String?
    /// The statements that gave a result, with the names of the results.
    var results: [(name: String, statement: String)] = []
    /// Whether it defined a name.
    var definesNames = false
  }

  private(set) var records: [Record] = []

  var isEmpty: Bool { records.isEmpty }

  /// Adds an entry after all of it went well.
  mutating func add(_ record: Record) { records.append(record) }
}
