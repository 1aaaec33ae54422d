import TextModel

extension Function {
  static let neighbours: [Function] = [
    Function(
      "neighbour", "neighbour(span: span, offset: number, attribute: text = \"lower\") -> text",
      "The word so many tokens before or after a span.",
      help: """
        `neighbour(span, -1)` is the token before the first of the span, `neighbour(span, 1)` the one
        after its last; the offset may lie beyond the sentence, and it is none beyond the document. The
        columns `l1`, `r1` and so on of rows with a place are short for it.
        """,
      searchWords: ["left", "right", "context", "next word", "previous word", "l1", "r1"],
      examples: [
        Example(
          #"find `[lower="ferry"]` | count by before = neighbour(span, -1, "lemma")"#,
          #"""
          (leftmost-longest hits, not overlapping, within s)
          before  count
          ──────  ─────
          the         5
          over        1
          a           1
          (3 rows)
          """#),
        Example(
          #"find `[lower="ferry"]` | where r1 != none | freq r1 | take 3"#,
          #"""
          (leftmost-longest hits, not overlapping, within s)
          r1        count  per_million  documents
          ────────  ─────  ───────────  ─────────
          accident      2        354.9          2
          disaster      1        177.5          1
          with          1        177.5          1
          (3 rows)
          note: per_million is of the 5635 tokens of 13 documents.
          """#),
      ],
      body: .special { arguments, range throws(Diagnostic) in
        let (subject, offset) = (arguments[0], arguments[1])
        guard case .text(let name)? = arguments[2].constant else {
          throw .notConstant("the attribute of `neighbour`", at: arguments[2].range)
        }
        guard let attribute = TokenAttribute(name) else {
          throw .notAmong(name, TokenAttribute.names, of: "`attribute`", at: arguments[2].range)
        }
        return Resolved(.text, from: [subject, offset], at: range) { row, execution in
          guard case .span(let span) = try subject.evaluate(row, execution),
            case .integer(let distance) = try offset.evaluate(row, execution)
          else { return .none }
          return try neighbour(of: span, at: distance, attribute, execution)
        }
      })
  ]

  /// The value of a token that is not in the span; none outside of the document.
  static func neighbour(
    of span: TextSpan, at distance: Int, _ attribute: TokenAttribute, _ execution: Execution
  ) throws -> Value {
    let inside = span.tokens
    let (position, isTooFar) =
      distance < 0
      ? inside.lowerBound.addingReportingOverflow(distance)
      : (inside.upperBound - 1).addingReportingOverflow(distance)
    guard distance != 0, !isTooFar, span.document.layers.tokens.indices.contains(position) else {
      return .none
    }
    let tokens = try attribute.tokens(of: span.document, execution)
    let value = attribute.value(in: tokens, at: position)
    return value.isEmpty ? .none : .text(value)
  }
}

/// The names `l1`, `r1` and so on: words around a row that can be asked of every table with places.
enum NeighbourName {
  /// The greatest distance that has a name.
  static let furthest = 20

  /// How far from the row the word stands that a name means: `l2` is -2; nil for other names.
  static func offset(_ name: String) -> Int? {
    guard let side = name.utf8.first, side == UInt8(ascii: "l") || side == UInt8(ascii: "r"),
      name.utf8.dropFirst().first != UInt8(ascii: "0"), name.utf8.count <= 3,
      name.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      let distance = Int(name.dropFirst()), distance <= furthest
    else { return nil }
    return side == UInt8(ascii: "l") ? -distance : distance
  }

  /// The word that stands there, lower-cased.
  static func value(_ offset: Int, at range: SourceRange) -> Resolved {
    var word = Resolved(.text, from: [], at: range) { row, execution in
      guard let place = row.place else { return .none }
      return try Function.neighbour(of: place, at: offset, .lower, execution)
    }
    word.level = .row
    word.neighbour = offset
    word.isDocumentLevel = false
    return word
  }
}
