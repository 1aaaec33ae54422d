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
          """#, "8"),
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
        let needsAnalysis = PatternLayers.needsAnalysis(value.pattern)
        return Resolved(.truth, from: [subject], at: range) { row, execution in
          guard case .span(let span) = try subject.evaluate(row, execution) else {
            return .truth(false)
          }
          let tokens =
            needsAnalysis
            ? try execution.analysedTokens(of: span.document)
            : execution.tokens(of: span.document)
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
          "statements | where same_place(span, content) | count", "3"),
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
        Example(
          "statements | where overlaps(speaker, cue) | count",
          #"""
          0
          note: no rows: `where` (stage 2) kept 0 of 203.
          """#),
      ],
      body: .values { arguments, _ in
        guard case .span(let left) = arguments[0], case .span(let right) = arguments[1] else {
          return .truth(false)
        }
        return .truth(left.overlaps(right))
      }),
    Function(
      "phrase", "phrase(span: span) -> span", "The whole phrase that a word is the head of.",
      help: """
        It is the word with all that depends on it, at any depth (its `.subtree`), without commas, stops
        and dashes at its ends. Where other words stand between its parts it has several.
        """,
      searchWords: ["subtree", "constituent", "dependents"],
      examples: [
        Example(
          #"tokens | where lemma == "strike" and deprel == "nsubj" | take 2 | select phrase(span)"#,
          #"""
          span
          ──────────────────────────────────
          a strike
          The strike, which began last month
          (2 rows)
          """#),
        Example(
          #"find `[lemma="say"] >nsubj who:[pos="NOUN"]` | take 2 | select phrase(who)"#,
          #"""
          (leftmost-longest hits, not overlapping, within s)
          who
          ────────────────────────
          the ministry’s spokesman
          “Lies,”
          (2 rows)
          """#),
      ],
      body: .values { arguments, execution in
        guard case .span(let span) = arguments[0] else { return .none }
        let words = try execution.analysedTokens(of: span.document)
        let inside = words.tokens(in: span)
        guard words.analysis != nil, !inside.isEmpty else { return .none }
        return words.span(of: words.phrase(of: inside)).map(Value.span) ?? .none
      }),
    Function(
      "path", "path(from: span, to: span) -> text",
      "The way in the dependency tree from one word to another.",
      help: """
        It is written as in patterns: `<nsubj` goes up to the head, `>obj` down to a dependent, and
        between two steps stands the lemma of the word where they meet, as in `<nsubj accuse >obj`. It is
        none where the two stand in different sentences. Of several words the head word counts.
        """,
      searchWords: ["dependency path", "shortest path", "relation between"],
      examples: [
        Example(
          #"find `a:[ner="person"] []{1,8} b:[ner="place"]` | count by way = path(a, to: b) | take 2"#,
          #"""
          (leftmost-longest hits, not overlapping, within s)
          way                                       count
          ────────────────────────────────────────  ─────
          <compound Heron <nsubj cross >obl             4
          <obl go <advcl become >nsubj gauge >nmod      1
          (2 rows)
          """#),
        Example(
          #"tokens | where deprel == "obj" | take 2 | select span, way = path(head, to: span)"#,
          #"""
          span    way
          ──────  ────
          gates   >obj
          people  >obj
          (2 rows)
          """#),
      ],
      body: .values { arguments, execution in
        guard case .span(let start) = arguments[0], case .span(let end) = arguments[1],
          start.document == end.document
        else { return .none }
        let words = try execution.analysedTokens(of: start.document)
        guard let first = words.headWord(of: words.tokens(in: start)),
          let last = words.headWord(of: words.tokens(in: end))
        else { return .none }
        return .optional(words.path(from: first, to: last))
      }),
  ]
}
