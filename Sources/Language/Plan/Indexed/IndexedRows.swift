import Corpus
import Query
import Store
import TextModel

/// Rows that are the hits of a pattern in a store: its places can be counted without making rows.
///
/// The tokens of the corpus are the hits of a pattern of one token.
struct IndexedRows {
  /// What a column of the rows holds.
  enum Content: Sendable, Equatable {
    /// Something for which the rows must be made.
    case other
    /// The words of the hit.
    case words
    /// The value of an attribute of the only token, counted as in the schema; none if it is empty.
    case attribute(Int)
    /// What is known of the document, by its place among the common columns.
    case document(Int)
  }

  let indexed: IndexedCorpus
  /// The pattern.
  var pattern: ResolvedPattern
  /// Where its hits are looked for.
  var area: SearchArea
  /// What the columns hold.
  var columns: [Content]
  /// The documents on which frequencies per million are counted; `nil` for those that have hits,
  /// where it cannot be told.
  var base: DocumentBase?
  /// Conditions on the only token: the values that an attribute must have, or must not have.
  var conditions: [TokenCondition] = []
  /// Whether the rows are single tokens that need to be nothing else.
  var isOfTokens = false
  /// How the rows come about, for `explain`.
  var description: String

  /// The values that an attribute of a token must have or must not have.
  struct TokenCondition: Sendable {
    let attribute: Int
    let values: [String]
    let isNegated: Bool
  }

  /// Whether the rows are all tokens of the store.
  var isAllTokens: Bool {
    guard case .everywhere = area else { return false }
    return isOfTokens && conditions.isEmpty
  }

  /// The matcher of the pattern with the conditions; `nil` if no token can fulfil them.
  func matcher() throws -> StoreMatcher? {
    do throws(PatternError) {
      guard !conditions.isEmpty else {
        return try StoreMatcher(pattern, in: indexed.index, crossesDocuments: false)
      }
      guard let pattern = try pattern(of: conditions) else { return nil }
      return try StoreMatcher(pattern, in: indexed.index, crossesDocuments: false)
    } catch {
      throw Diagnostic(.pattern, error.message, hint: error.hint)
    }
  }

  /// A pattern of one token that fulfils some conditions; `nil` if none can.
  private func pattern(of conditions: [TokenCondition]) throws(PatternError) -> ResolvedPattern? {
    var bindings: [String: PatternBinding] = [:]
    var parts: [String] = []
    for (number, condition) in conditions.enumerated() {
      if condition.values.isEmpty {
        if condition.isNegated { continue }
        return nil
      }
      let name = "values\(number)"
      bindings[name] = .words(condition.values)
      let test = "\(indexed.index.schema.attributes[condition.attribute].name) in $\(name)"
      parts.append(condition.isNegated ? "!(\(test))" : test)
    }
    let text = "[\(parts.joined(separator: " & "))] within none"
    return try PatternParser.parse(text).resolve(schema: indexed.index.schema, bindings: bindings)
  }

  /// How many rows there are.
  func count(_ execution: Execution) throws -> Int {
    guard let matcher = try matcher() else { return 0 }
    return try SearchErrors.rethrown { () throws(MatchError) in
      try matcher.count(in: area, isCancelled: { execution.isCancelled })
    }
  }
}
