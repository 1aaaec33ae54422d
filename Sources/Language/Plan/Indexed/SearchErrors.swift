import Query
import Store

/// What a run says of a search that did not come to its end.
enum SearchErrors {
  /// Runs a search; its errors become diagnostics.
  static func rethrown<Result>(
    _ search: () throws(MatchError) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(MatchError) {
      return try search()
    } catch {
      throw diagnostic(error)
    }
  }

  /// The diagnostic for an error.
  static func diagnostic(_ error: MatchError) -> Diagnostic {
    switch error {
    case .cancelled: Diagnostic(.interrupted, "interrupted")
    case .damaged(let damage): diagnostic(damage)
    default: Diagnostic(.limit, "\(error)", hint: "make the pattern more specific")
    }
  }

  /// The diagnostic for a store that is not as it was written.
  static func diagnostic(_ damage: StoreDamage) -> Diagnostic {
    Diagnostic(
      .unreadable,
      "\(damage.path): the store is damaged at byte \(damage.offset): \(damage.reason)",
      hint: "build it again with `hearsay index`")
  }
}
