import Query

extension Checker {
  /// Resolves a pattern literal; its errors point into the backquotes.
  mutating func pattern(_ text: String, at range: SourceRange) throws(Diagnostic) -> Resolved {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw .emptyPattern(at: range) }
    do throws(PatternError) {
      let syntax = try PatternParser.parse(text)
      let bindings = patternBindings(syntax)
      let schema = patternSchema()
      let resolved = try syntax.resolve(schema: schema, bindings: bindings)
      let value = PatternValue(text: text, pattern: resolved, schema: schema, bindings: bindings)
      return Resolved(constant: .pattern(value), .pattern, at: range)
    } catch {
      throw Self.diagnostic(error, at: range)
    }
  }

  /// An error in a pattern as one in the program: its place is counted from the backquote.
  private static func diagnostic(
    _ error: PatternError, at range: SourceRange
  ) -> Diagnostic {
    let lower = min(range.lower + 1 + error.range.lowerBound, range.upper)
    let upper = min(
      range.lower + 1 + max(error.range.upperBound, error.range.lowerBound + 1), range.upper)
    return Diagnostic(
      .pattern, error.message, at: SourceRange(range.source, lower, upper), hint: error.hint)
  }

  /// What the `$names` of a pattern stand for: patterns and lists of words that are constants here.
  private func patternBindings(_ syntax: PatternSyntax) -> [String: PatternBinding] {
    var bindings: [String: PatternBinding] = [:]
    for name in scope.names {
      guard case .value(let value)? = scope[name], let constant = value.constant else { continue }
      switch constant {
      case .pattern(let pattern): bindings[name] = .pattern(pattern.pattern.syntax)
      case .list(let values):
        let words = values.compactMap(\.text)
        if words.count == values.count { bindings[name] = .words(words) }
      case .text(let word): bindings[name] = .words([word])
      default: break
      }
    }
    return bindings
  }
}
