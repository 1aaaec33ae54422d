import RegularExpressions

extension Function {
  static let texts: [Function] = [
    Function(
      "lower", "lower(text: text) -> text", "The text in small letters.",
      searchWords: ["case", "lowercase", "fold"],
      examples: [
        Example(#"lower("Port Elsen")"#, "port elsen"),
        Example(
          #"lower("ÄRGER")"#,
          #"""
          ärger
          """#),
      ],
      body: .text { .text($0.lowercased()) }),
    Function(
      "upper", "upper(text: text) -> text", "The text in capital letters.",
      searchWords: ["case", "uppercase", "capitals"],
      examples: [Example(#"upper("nato")"#, "NATO"), Example(#"upper("straße")"#, "STRASSE")],
      body: .text { .text($0.uppercased()) }),
    Function(
      "trim", "trim(text: text) -> text", "The text without white space at its ends.",
      searchWords: ["strip", "spaces"],
      examples: [Example(#"trim("  so  ")"#, "so"), Example(#"length(trim(" a b "))"#, "3")],
      body: .text { text in
        let scalars = text.unicodeScalars
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
          let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return .text("") }
        return .text(String(scalars[first...last]))
      }),
    Function(
      "fold", "fold(text: text) -> text",
      "The form in which texts are compared: plain quotation marks, apostrophes and spaces.",
      searchWords: ["normalise", "normalize", "quotes", "compare"],
      examples: [
        Example(
          #"fold("the \u{201C}pact\u{201D}")"#,
          #"""
          the "pact"
          """#), Example(#"fold("a \n b")"#, "a b"),
      ],
      body: .text { .text(TextFolding.fold($0)) }),
    Function(
      "plain", "plain(text: text) -> text",
      "The text without accents and other marks on letters, in small letters.",
      help: "For finding names however they are written: Štrok, Strok and ŠTROK are one.",
      searchWords: ["normalise", "normalize", "diacritics", "accents", "ascii"],
      examples: [
        Example(#"plain("Štrok")"#, "strok"), Example(#"plain("Dovanić") == "dovanic""#, "true"),
      ],
      body: .text { .text(Self.withoutMarks($0)) }),
    Function(
      "length", "length(value: any) -> number",
      "The number of characters of a text, or of elements of a list.",
      help: "A character is what a reader sees as one: a letter with its accents, an emoji.",
      searchWords: ["size", "characters", "count"],
      examples: [Example(#"length("café")"#, "4"), Example("length([1, none])", "2")],
      body: .values { arguments, _ in
        switch arguments[0] {
        case .list(let values): .integer(values.count)
        case let value: value.text.map { .integer($0.count) } ?? .none
        }
      }),
    Function(
      "starts_with", "starts_with(text: text, start: text) -> bool",
      "Whether a text begins with another.",
      searchWords: ["prefix", "begins"],
      examples: [
        Example(#"starts_with("ferry", "fer")"#, "true"),
        Example(
          #"docs | where starts_with(id, "ona") | select id"#,
          #"""
          id
          ─────────
          ona-port
          ona-talks
          (2 rows)
          """#),
      ],
      body: .comparison { $0.utf8.starts(with: $1.utf8) }),
    Function(
      "ends_with", "ends_with(text: text, end: text) -> bool", "Whether a text ends with another.",
      searchWords: ["suffix", "tail"],
      examples: [
        Example(#"ends_with("ferry", "ry")"#, "true"),
        Example(
          #"docs | where ends_with(id, "quay") | select id"#,
          #"""
          id
          ─────────────
          courier-quay
          observer-quay
          tollan-quay
          (3 rows)
          """#),
      ],
      body: .comparison { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }),
    Function(
      "matches", "matches(text: text, expression: text) -> bool",
      "Whether a regular expression, given as text, is found in a text.",
      help: "`~ /…/` does the same for an expression that is known; this one may be computed.",
      searchWords: ["regex", "regular expression", "like", "search"],
      examples: [
        Example(#"matches("Kanaani", "Kana+ni")"#, "true"),
        Example(#"matches("Strok", "^s")"#, "false"),
      ],
      body: .values { arguments, _ in
        guard let text = arguments[0].text, let source = arguments[1].text else { return .none }
        return .truth(try Self.expression(source).matches(TextFolding.fold(text)))
      }),
    Function(
      "extract", "extract(text: text, expression: text, group: number = 0) -> text",
      "The first part of a text that a regular expression matches, or one of its groups.",
      searchWords: ["regex", "capture", "find", "substring"],
      examples: [
        Example(#"extract("killed 14 people", "[0-9]+")"#, "14"),
        Example(#"extract("3 May 2031", "([A-Z][a-z]+) ([0-9]+)", 2)"#, "2031"),
      ],
      body: .values { arguments, _ in
        guard let text = arguments[0].text, let source = arguments[1].text,
          case .integer(let group) = arguments[2],
          let match = try Self.expression(source).firstMatch(in: text)
        else { return .none }
        let range: Range<Int>? =
          group == 0
          ? match.range : match.groups.indices.contains(group - 1) ? match.groups[group - 1] : nil
        guard let range else { return .none }
        let bytes = Array(text.utf8)
        guard range.upperBound <= bytes.count else { return .none }
        return .text(String(decoding: bytes[range], as: UTF8.self))
      }),
    Function(
      "replace", "replace(text: text, expression: text, replacement: text) -> text",
      "The text with all matches of a regular expression replaced; $1 stands for the first group.",
      searchWords: ["regex", "substitute", "sub"],
      examples: [
        Example(#"replace("3 May 2031", "[0-9]{4}", "year")"#, "3 May year"),
        Example(#"replace("Strok, Velimir", "(\\w+), (\\w+)", "$2 $1")"#, "Velimir Strok"),
      ],
      body: .values { arguments, _ in
        guard let text = arguments[0].text, let source = arguments[1].text,
          let replacement = arguments[2].text
        else { return .none }
        return .text(try Self.expression(source).replacing(in: text, with: replacement))
      }),
    Function(
      "split", "split(text: text, separator: text) -> list of text",
      "The parts of a text between separators.",
      searchWords: ["divide", "parts", "list"],
      examples: [
        Example(#"split("a, b, c", ", ")"#, "[a, b, c]"),
        Example(#"split("abc", "")"#, "[a, b, c]"),
      ],
      body: .values { arguments, _ in
        guard let text = arguments[0].text, let separator = arguments[1].text else { return .none }
        if separator.isEmpty { return .list(text.map { .text(String($0)) }) }
        return .list(Self.parts(of: text, separator).map(Value.text))
      }),
    Function(
      "join", "join(values: list of T, separator: text = \"; \") -> text",
      "The values as one text, with a separator between them; none is left out.",
      searchWords: ["concatenate", "paste", "text"],
      examples: [
        Example(#"join(["a", "b"], " and ")"#, "a and b"),
        Example(
          #"docs | summarize ids = join(id, " ") by outlet | take 2"#,
          #"""
          outlet             ids
          ─────────────────  ────────────────────────────────────────
          Kastrelle Courier  courier-quay courier-river
          Haldren Standard   haldren-dam haldren-envoy haldren-strike
          (2 rows)
          """#),
      ],
      body: .values { arguments, _ in
        let parts = arguments[0].elements.filter { !$0.isNone }.map(\.plainText)
        return .text(parts.joined(separator: arguments[1].text ?? "; "))
      }),
    Function(
      "substring", "substring(text: text, from: number, count: number = 1000000000) -> text",
      "A part of a text, from a character (counted from 1).",
      searchWords: ["slice", "part", "left", "right"],
      examples: [
        Example(#"substring("Kastrelle", 1, 4)"#, "Kast"),
        Example(#"substring("Kastrelle", 5)"#, "relle"),
      ],
      body: .values { arguments, _ in
        guard let text = arguments[0].text, case .integer(let from) = arguments[1],
          case .integer(let count) = arguments[2]
        else { return .none }
        return .text(String(text.dropFirst(max(0, from - 1)).prefix(max(0, count))))
      }),
    Function(
      "distance", "distance(left: text, right: text) -> number",
      "How many letters have to be changed, added, dropped or swapped to make one text the other.",
      help: "The Damerau-Levenshtein distance (restricted), over characters, letter case included.",
      searchWords: ["edit", "levenshtein", "similar", "spelling"],
      examples: [
        Example(#"distance("Kanaani", "Kanani")"#, "1"), Example(#"distance("abc", "acb")"#, "1"),
      ],
      body: .values { arguments, _ in
        guard let left = arguments[0].text, let right = arguments[1].text else { return .none }
        return .integer(
          EditDistance.transposing(Array(TextFolding.fold(left)), Array(TextFolding.fold(right))))
      }),
    Function(
      "similarity", "similarity(left: text, right: text) -> number",
      "How alike two texts are, from 0 to 1: 1 less the edit distance by the longer length.",
      searchWords: ["distance", "levenshtein", "fuzzy", "spelling"],
      examples: [
        Example(#"round(similarity("Štrok", "Shtrok"), 2)"#, "0.67"),
        Example(#"similarity("", "")"#, "1"),
      ],
      body: .values { arguments, _ in
        guard let left = arguments[0].text, let right = arguments[1].text else { return .none }
        let (one, two) = (Array(TextFolding.fold(left)), Array(TextFolding.fold(right)))
        let longest = max(one.count, two.count)
        guard longest > 0 else { return .integer(1) }
        return .number(1 - Double(EditDistance.transposing(one, two)) / Double(longest))
      }),
    Function(
      "text", "text(value: any) -> text", "Any value as text; none stays none.",
      searchWords: ["string", "convert", "format"],
      examples: [Example(#"text(12) + "%""#, "12%"), Example("text(2031-05)", "2031-05")],
      body: .values { arguments, _ in
        arguments[0].isNone ? .none : .text(arguments[0].plainText)
      }),
  ]

  private static func withoutMarks(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposed where !scalar.isMark {
      switch scalar {
      case "ł": plain.append("l")
      case "ø": plain.append("o")
      case "đ", "ð": plain.append("d")
      case "ı": plain.append("i")
      case "ə": plain.append("e")
      case "ß": plain.append(contentsOf: "ss".unicodeScalars)
      case "æ": plain.append(contentsOf: "ae".unicodeScalars)
      case "œ": plain.append(contentsOf: "oe".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return TextFolding.fold(String(plain))
  }

  private static func expression(_ source: String) throws -> RegularExpression {
    do {
      return try RegularExpression(source)
    } catch {
      throw Diagnostic(.regex, "the regular expression \"\(source)\" is wrong: \(error)")
    }
  }

  private static func parts(of text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    let mark = Array(separator.utf8)
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.first {
      if bytes.starts(with: mark) {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        bytes = bytes.dropFirst(mark.count)
      } else {
        part.append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }
}

extension Function.Body {
  /// A function of one text; of none it is none.
  static func text(_ body: @escaping @Sendable (String) -> Value) -> Function.Body {
    .values { arguments, _ in arguments[0].text.map(body) ?? .none }
  }

  /// A question about two texts in the form in which texts are compared; of none it is false.
  static func comparison(_ holds: @escaping @Sendable (String, String) -> Bool) -> Function.Body {
    .values { arguments, _ in
      guard let left = arguments[0].text, let right = arguments[1].text else {
        return .truth(false)
      }
      return .truth(holds(TextFolding.fold(left), TextFolding.fold(right)))
    }
  }

  /// A function of one number; of none, and where there is no result, it is none.
  static func number(_ body: @escaping @Sendable (Double) -> Double) -> Function.Body {
    .values { arguments, _ in
      guard let number = arguments[0].number else { return .none }
      let result = body(number)
      return result.isFinite ? .number(result) : .none
    }
  }
}

extension String {
  /// The scalars of the text's canonical decomposition, which the standard library computes for
  /// comparing strings and does not hand out; letters are taken apart one by one.
  fileprivate var decomposed: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      scalars += LatinDecomposition.parts(of: scalar)
    }
    return scalars
  }
}
