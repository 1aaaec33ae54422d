// Regions and their edges.

extension PatternParser {
  /// `<s>`, `</s>`, `<s/>`, `<quote kind="speech">`, `<quote_kind = "speech">`.
  mutating func tag() throws(PatternError) -> PatternExpression? {
    let start = position
    guard take("<") else { return nil }
    if take("/") {
      guard let name = identifier() else {
        throw PatternError("a tag has a name", at: start..<position, hint: "write </s>")
      }
      try expect(">", after: "the tag", opened: start)
      let tag = TagExpression(name: name, isClosing: true, tests: [])
      return PatternExpression(kind: .tag(tag), range: start..<position)
    }
    guard let name = identifier() else {
      position = start
      return nil
    }
    var tests: [TagExpression.AttributeTest] = []
    while true {
      skipSpace()
      let isRegion = isNext("/>")
      if isRegion || isNext(">") {
        position += isRegion ? 2 : 1
        let tag = TagExpression(name: name, isClosing: false, tests: tests)
        return PatternExpression(
          kind: isRegion ? .region(tag) : .tag(tag), range: start..<position)
      }
      if !tests.isEmpty {
        _ = take("&")
        skipSpace()
      }
      tests.append(try attributeTest(inTagFrom: start))
    }
  }

  private mutating func attributeTest(
    inTagFrom start: Int
  ) throws(PatternError) -> TagExpression.AttributeTest {
    let testStart = position
    let words = ["contains", "matches", "not", "in"]
    var attribute: PatternName?
    if let name = nextIdentifier(), !words.contains(name.text) {
      attribute = name
      position = name.range.upperBound
    }
    skipSpace()
    let comparison = try comparison() ?? .equal
    skipSpace()
    switch comparison {
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw PatternError(
        "a tag's attribute is compared by =, !=, ==, !==, in or contains",
        at: testStart..<position)
    default: break
    }
    let valueStart = position
    if let list = try listName() {
      let flags = try flags()
      let value = Operand(kind: .list(list), flags: flags, range: valueStart..<position)
      return TagExpression.AttributeTest(
        attribute: attribute, comparison: comparison, value: value, range: testStart..<position)
    }
    guard current != UInt8(ascii: "/"), let value = try textValue() else {
      if position == bytes.count {
        throw PatternError("the tag does not end", at: start..<position, hint: "close it with >")
      }
      throw PatternError(
        "a value between quotation marks is missing in the tag; here is \(nextThing)",
        at: nextRange, hint: "write <quote kind=\"speech\">")
    }
    let flags = try flags()
    let operand = Operand(kind: .text(value), flags: flags, range: valueStart..<position)
    return TagExpression.AttributeTest(
      attribute: attribute, comparison: comparison, value: operand, range: testStart..<position)
  }

  /// CQP's built-in macro: `/region[s]`, with a label for its first token `/region[s, a]`.
  mutating func regionMacro() throws(PatternError) -> PatternExpression? {
    let start = position
    guard take("/") else { return nil }
    guard let macro = identifier(), macro.text == "region" else {
      throw PatternError(
        "of CQP's macros only /region[…] is part of Hearsay", at: start..<position,
        hint: "name a pattern with let and use it as $name")
    }
    skipSpace()
    guard take("[") else {
      throw PatternError("`[` is missing after /region", at: nextRange, hint: "write /region[s]")
    }
    skipSpace()
    guard let name = identifier() else {
      throw PatternError("a tag's name is missing", at: nextRange, hint: "write /region[s]")
    }
    skipSpace()
    var label: PatternName?
    if take(",") {
      skipSpace()
      guard let name = identifier() else {
        throw PatternError("a label is missing", at: nextRange, hint: "write /region[s, a]")
      }
      label = name
    }
    try expect("]", after: "the macro's arguments", opened: start)
    let range = start..<position
    let tag = TagExpression(name: name, isClosing: false, tests: [])
    guard let label else { return PatternExpression(kind: .region(tag), range: range) }
    let any = PatternExpression(kind: .token(nil), range: range)
    let first = PatternExpression(kind: .labelled(label, any), range: range)
    let rest = PatternExpression(
      kind: .repetition(any, atLeast: 0, atMost: nil), range: range)
    let closing = TagExpression(name: name, isClosing: true, tests: [])
    return PatternExpression(
      kind: .sequence([
        PatternExpression(kind: .tag(tag), range: range), first, rest,
        PatternExpression(kind: .tag(closing), range: range),
      ]), range: range)
  }
}
