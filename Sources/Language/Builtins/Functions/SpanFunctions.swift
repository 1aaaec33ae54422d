import Query

extension Function {
  static let spans: [Function] = [
    Function(
      "has", "has(span: span, pattern: pattern) -> bool",
      "Whether a token pattern has a hit that lies wholly in a span.",
      searchWords: ["contains", "find", "cql", "match"],
      examples: [
        Example(#"sentences | where has(span, `"dozen"`) | count"#, "1"),
        Example(
          #"""
          let loss = `"river" | "water"`
          quotes | where has(span, loss) | count
          """#, "6"),
      ],
      body: .special { arguments, range throws(Diagnostic) in
        let (subject, pattern) = (arguments[0], arguments[1])
        guard case .pattern(let value)? = pattern.constant else {
          throw .notConstant("the pattern of `has`", at: pattern.range)
        }
        let matcher: Matcher
        do throws(PatternError) {
          matcher = try Matcher(value.pattern)
        } catch {
          throw Diagnostic(.pattern, error.message, at: pattern.range, hint: error.hint)
        }
        return Resolved(.truth, from: [subject], at: range) { row, execution in
          guard case .span(let span) = try subject.evaluate(row, execution) else {
            return .truth(false)
          }
          let tokens = execution.tokens(of: span.document)
          for part in span.parts {
            var found = false
            try matcher.forEachMatch(
              in: tokens, tokens: span.document.tokens(in: part),
              isCancelled: { execution.isCancelled }
            ) { _ in
              found = true
              return false
            }
            if found { return .truth(true) }
          }
          return .truth(false)
        }
      }),
    Function(
      "same_place", "same_place(left: span, right: span) -> bool",
      "Whether two spans are the same bytes of the same document, and not only the same words.",
      searchWords: ["identical", "equal", "position"],
      examples: [
        Example(
          "quotes | take 1 | select same = same_place(span, span)",
          #"""
          same
          ────
          true
          (1 row)
          """#),
        Example(
          "statements | where same_place(span, content) | count", "11"),
      ],
      body: .values { arguments, _ in
        guard case .span(let left) = arguments[0], case .span(let right) = arguments[1] else {
          return .truth(false)
        }
        return .truth(left.isSamePlace(as: right))
      }),
    Function(
      "overlaps", "overlaps(left: span, right: span) -> bool",
      "Whether two spans of one document share a part.",
      searchWords: ["intersects", "inside", "position"],
      examples: [
        Example("quotes | where overlaps(span, nested_in) | count", "6"),
        Example("statements | where overlaps(speaker, cue) | count", "4"),
      ],
      body: .values { arguments, _ in
        guard case .span(let left) = arguments[0], case .span(let right) = arguments[1] else {
          return .truth(false)
        }
        return .truth(left.overlaps(right))
      }),
    Function(
      "phrase", "phrase(span: span) -> span", "The whole phrase that a word is the head of.",
      searchWords: ["subtree", "constituent", "dependents"],
      examples: [
        Example(
          "statements | select phrase(speaker)",
          #"""
          eval:1:21: error[layer]: the function `phrase` is not there yet
            statements | select phrase(speaker)
                                ^^^^^^
            hint: it comes with the layer of the tagger and parser (lemma, part of speech, dependencies, names)
          """#),
        Example(
          "quotes | select phrase(span)",
          #"""
          eval:1:17: error[layer]: the function `phrase` is not there yet
            quotes | select phrase(span)
                            ^^^^^^
            hint: it comes with the layer of the tagger and parser (lemma, part of speech, dependencies, names)
          """#),
      ],
      missingLayer: MissingLayer.annotation, body: .values { _, _ in .none }),
  ]
}
