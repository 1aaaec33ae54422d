import RegularExpressions

// The values on the right of a comparison: expressions, literals, lists.

extension PatternResolver {
  mutating func addTest(
    _ kind: ValueTest.Kind, folding: TextFlags, quantity: ValueTest.Quantity = .whole
  ) -> Int {
    tests.append(ValueTest(kind: kind, folding: folding, quantity: quantity))
    return tests.count - 1
  }

  /// The test that a comparison makes of a value on its left.
  mutating func valueTest(
    _ operand: Operand, _ comparison: Comparison, values: PatternSchema.Values, name: String
  ) throws(PatternError) -> Int {
    let quantity: ValueTest.Quantity
    switch comparison {
    case .contains, .doesNotContain: quantity = .anyPart
    case .matches, .doesNotMatch: quantity = .everyPart
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw PatternError(
        "`\(comparison.rawValue)` compares numbers", at: operand.range,
        hint: "int(…) reads a text as a number")
    default: quantity = .whole
    }
    switch operand.kind {
    case .text(let value):
      if comparison == .isIn || comparison == .isNotIn {
        throw PatternError(
          "after `in` comes a list", at: operand.range, hint: "write = for one value")
      }
      let isLiteral =
        operand.flags.contains(.literal) || comparison == .literallyEqual
        || comparison == .literallyNotEqual
      return try textTest(
        value, flags: operand.flags, isLiteral: isLiteral, quantity: quantity,
        values: quantity == .whole ? values : .free, name: name)
    case .list(let list):
      let words = try words(list, at: operand.range)
      let folding = operand.flags.subtracting(.literal)
      let folded = folding.isEmpty ? words : words.map { TextFolding.fold($0, folding) }
      return addTest(.words(Set(folded.map(ExactText.init))), folding: folding, quantity: quantity)
    case .expressionList(let list):
      var expressions: [RegularExpression] = []
      let options: RegularExpression.Options =
        operand.flags.contains(.ignoreCase) ? .caseInsensitive : []
      let folding = operand.flags.intersection(.ignoreDiacritics)
      for word in try words(list, at: operand.range) {
        do {
          expressions.append(
            try RegularExpression(TextFolding.fold(word, folding), options: options))
        } catch {
          throw PatternError(
            "\"\(word)\" in `$\(list.text)` is not a regular expression: \(error)",
            at: operand.range)
        }
      }
      return addTest(.anyExpression(expressions), folding: folding, quantity: quantity)
    default:
      throw PatternError("a value between quotation marks should stand here", at: operand.range)
    }
  }

  private func words(_ name: PatternName, at range: Range<Int>) throws(PatternError) -> [String] {
    switch bindings[name.text] {
    case .words(let words): return words
    case .pattern:
      throw PatternError(
        "`$\(name.text)` is a pattern, but a list of words should stand here", at: range)
    case nil: throw unknownBinding(name)
    }
  }

  private mutating func textTest(
    _ value: TextValue, flags: TextFlags, isLiteral: Bool, quantity: ValueTest.Quantity,
    values: PatternSchema.Values, name: String
  ) throws(PatternError) -> Int {
    let folding = flags.subtracting(.literal)
    if isLiteral || !RegularExpression.hasSpecialCharacter(value.content) {
      let text = isLiteral ? value.literal : value.content
      if case .closed(let known) = values {
        try requireKnown(text, folding: folding, value: value, among: known, name: name)
      }
      return addTest(
        .text(TextFolding.fold(text, folding)), folding: folding, quantity: quantity)
    }
    let options: RegularExpression.Options =
      flags.contains(.ignoreCase) ? .caseInsensitive : []
    let written = try compile(value, options: options)
    if case .closed(let known) = values {
      try requireAlternatives(value, among: known, folding: folding, name: name)
      try requireMatch(of: written, value: value, among: known, "value of `\(name)`")
    }
    guard flags.contains(.ignoreDiacritics) else {
      return addTest(.expression(written), folding: [], quantity: quantity)
    }
    let plain = TextFolding.fold(value.content, .ignoreDiacritics)
    let folded: RegularExpression
    do {
      folded = try RegularExpression(plain, options: options)
    } catch {
      throw PatternError(
        "the regular expression is not one without its accents: \(error)",
        at: value.contentRange)
    }
    return addTest(.expression(folded), folding: .ignoreDiacritics, quantity: quantity)
  }

  /// Compiles a value; what PCRE2 finds wrong is shown inside the pattern.
  func compile(
    _ value: TextValue, options: RegularExpression.Options
  ) throws(PatternError) -> RegularExpression {
    do {
      return try RegularExpression(value.content, options: options)
    } catch {
      guard case .invalid(let message, let offset) = error else {
        throw PatternError("\(error)", at: value.contentRange)
      }
      let place = value.place(ofByte: offset)
      let start = max(place - 1, value.contentRange.lowerBound)
      throw PatternError(
        "the regular expression is not valid: \(message)",
        at: start..<max(place, start),
        hint: "for the characters themselves write == or %l")
    }
  }

  private func requireKnown(
    _ text: String, folding: TextFlags, value: TextValue, among known: [String], name: String
  ) throws(PatternError) {
    let folded = TextFolding.fold(text, folding)
    if known.contains(where: { TextFolding.fold($0, folding) == folded }) { return }
    throw PatternError(
      "`\(name)` has no value \"\(text)\"", at: value.contentRange,
      hint: Self.values(closestTo: text, among: known))
  }

  private static func values(closestTo text: String, among known: [String]) -> String {
    if let same = known.first(where: { $0.lowercased() == text.lowercased() }) {
      return "did you mean \"\(same)\"?"
    }
    if let closest = Spelling.closest(to: text, in: known) { return "did you mean \"\(closest)\"?" }
    let shown = known.prefix(20).joined(separator: ", ")
    return "values: \(shown)\(known.count > 20 ? ", …" : "")"
  }

  /// Checks each plain alternative of `NOUN|VREB`, at the top of the expression.
  private func requireAlternatives(
    _ value: TextValue, among known: [String], folding: TextFlags, name: String
  ) throws(PatternError) {
    let alternatives = value.content.utf8.split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard alternatives.count > 1 else { return }
    let texts = alternatives.map { String(decoding: $0, as: UTF8.self) }
    guard texts.allSatisfy({ !RegularExpression.hasSpecialCharacter($0) && !$0.isEmpty }) else {
      return
    }
    var offset = 0
    for text in texts {
      let start = value.place(ofByte: offset)
      let end = value.place(ofByte: offset + text.utf8.count)
      offset += text.utf8.count + 1
      let folded = TextFolding.fold(text, folding)
      if known.contains(where: { TextFolding.fold($0, folding) == folded }) { continue }
      throw PatternError(
        "`\(name)` has no value \"\(text)\"", at: start..<end,
        hint: Self.values(closestTo: text, among: known))
    }
  }

  func requireMatch(
    of expression: RegularExpression, value: TextValue, among known: [String], _ what: String
  ) throws(PatternError) {
    for candidate in known {
      if let matched = try? expression.matchesWhole(candidate), !matched { continue }
      return
    }
    throw PatternError(
      "no \(what) matches \"\(value.content)\"", at: value.contentRange,
      hint: Self.values(closestTo: value.content, among: known))
  }
}
