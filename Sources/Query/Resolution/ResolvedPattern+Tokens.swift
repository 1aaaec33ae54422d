extension ResolvedPattern {
  /// Refuses what would match everywhere, or what takes no token.
  func requireTokens() throws(PatternError) {
    if matchesNothing, case .expression(let expression) = syntax.body {
      throw PatternError(
        "every element of the pattern can be absent, so it would match everywhere",
        at: expression.range, hint: "let it take at least one token: + for *, {1,3} for {0,3}")
    }
    if case .program(let program) = body, !program.takesTokens,
      case .expression(let expression) = syntax.body
    {
      throw PatternError(
        "the pattern has no token; tags and lookaheads take none", at: expression.range,
        hint: "write a token beside it: <s> []")
    }
  }
}
