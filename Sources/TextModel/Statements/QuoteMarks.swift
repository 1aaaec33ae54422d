extension Quote {
  /// The marks that a quote stands between.
  public enum Marks: String, Sendable, Hashable, CaseIterable {
    /// `" "`, `“ ”`, `„ “`, ` `` '' `.
    case double
    /// `' '`, `‘ ’`, `‚ ‘`.
    case single
    /// `« »` in either direction.
    case guillemets
    /// `‹ ›` in either direction.
    case singleGuillemets = "single guillemets"
  }

  /// Why a quote has no closing mark.
  public enum Defect: String, Sendable, Hashable, CaseIterable {
    /// The paragraph ends before a mark closes it, and the next one does not go on with it.
    case endOfParagraph = "end of paragraph"
    /// The quote around it ends first.
    case endOfOuterQuote = "end of outer quote"
    /// It goes on in the next paragraphs and is closed in none of them.
    case openContinuation = "open continuation"
  }
}
