// Conditions with every name looked up.

extension PatternResolver {
  mutating func condition(_ condition: Condition) throws(PatternError) -> ResolvedCondition {
    switch condition.kind {
    case .not(let inner): return .not(try self.condition(inner))
    case .and(let parts): return .all(try conditions(parts))
    case .or(let parts): return .any(try conditions(parts))
    case .implies(let first, let second):
      return .implies(try self.condition(first), try self.condition(second))
    case .exists(let operand): return try existence(operand)
    case .edge(let from, let relation, let to):
      try useDependencies(at: condition.range)
      return .edge(try referenced(from), try self.relation(relation), try referenced(to))
    case .comparison(let left, let comparison, let right):
      return try self.comparison(left, comparison, right, at: condition.range)
    }
  }

  private mutating func conditions(
    _ parts: [Condition]
  ) throws(PatternError) -> [ResolvedCondition] {
    var resolved: [ResolvedCondition] = []
    for part in parts { resolved.append(try condition(part)) }
    return resolved
  }

  // MARK: Places and names

  /// The token that a label or one of the fixed names stands for.
  func place(_ name: PatternName) throws(PatternError) -> Place {
    switch name.text {
    case "_":
      if isInConstraint {
        throw PatternError(
          "`_` is the token itself, and after `::` there is none", at: name.range,
          hint: "use a label")
      }
      return .this
    case "match" where isInConstraint: return .first
    case "matchend" where isInConstraint: return .last
    default:
      guard let number = labels.firstIndex(of: name.text) else {
        throw PatternError(
          "there is no label `\(name.text)` in the pattern", at: name.range,
          hint: PatternSchema.suggestion(for: name.text, among: labels, "labels"))
      }
      return .label(number)
    }
  }

  /// The token that a label stands for, which conditions from now on depend on.
  mutating func referenced(_ name: PatternName) throws(PatternError) -> Place {
    let place = try place(name)
    if case .label(let number) = place { referencedLabels.insert(number) }
    return place
  }

  func defaultAttribute(at range: Range<Int>) throws(PatternError) -> Int {
    guard let index = schema.attributeIndex(named: schema.defaultAttribute) else {
      throw PatternError("this corpus has no word forms", at: range)
    }
    return index
  }

  private mutating func attribute(_ name: PatternName) throws(PatternError) -> Int? {
    guard let index = schema.attributeIndex(named: name.text) else { return nil }
    usedAttributes.insert(index)
    return index
  }

  private func isName(_ name: String) -> Bool {
    labels.contains(name) || Self.fixedNames.contains(name)
      || schema.attributeIndex(named: name) != nil
      || schema.regionAttribute(named: name) != nil
  }

  private func unknownAttribute(_ name: PatternName) -> PatternError {
    if schema.regionAttribute(named: name.text) != nil {
      return PatternError(
        "`\(name.text)` is an attribute of regions, not of tokens", at: name.range,
        hint: "write _.\(name.text) for the region that the token stands in")
    }
    let names = schema.attributes.flatMap { [$0.name] + $0.aliases }
    return PatternError(
      "tokens have no attribute `\(name.text)`", at: name.range,
      hint: PatternSchema.suggestion(for: name.text, among: names, "attributes"))
  }

  /// What is compared: a text with the values it may have, or a number.
  enum Subject {
    case text(TextSource, PatternSchema.Values, name: String)
    case number(NumberSource)
  }

  mutating func subject(_ operand: Operand) throws(PatternError) -> Subject {
    switch operand.kind {
    case .defaultAttribute:
      let index = try defaultAttribute(at: operand.range)
      return subject(attribute: index, .this)
    case .name(let name):
      if !isInConstraint, let index = try attribute(name) {
        return subject(attribute: index, .this)
      }
      if labels.contains(name.text) || Self.fixedNames.contains(name.text) {
        return .number(.position(try referenced(name)))
      }
      if isInConstraint { _ = try place(name) }
      throw unknownAttribute(name)
    case .qualified(let label, let name):
      let place = try referenced(label)
      if let index = try attribute(name) { return subject(attribute: index, place) }
      guard let (tag, index) = schema.regionAttribute(named: name.text) else {
        throw unknownAttribute(name)
      }
      let found = schema.tags[tag]
      usedTags.insert(tag)
      return .text(
        .region(tag: tag, attribute: index, place), found.attributes[index].values,
        name: name.text)
    case .number(let number): return .number(.constant(number))
    case .text(let value):
      return .text(.constant(value.literal), .free, name: "text")
    case .call(let name, let arguments):
      return try call(name, arguments, at: operand.range)
    case .list(let name), .expressionList(let name):
      throw PatternError(
        "`$\(name.text)` is a list of words and stands on the right of a comparison",
        at: operand.range)
    }
  }

  private func subject(attribute index: Int, _ place: Place) -> Subject {
    let attribute = schema.attributes[index]
    return .text(.attribute(index, place), attribute.values, name: attribute.name)
  }

  // MARK: Comparisons

  private mutating func comparison(
    _ left: Operand, _ comparison: Comparison, _ right: Operand, at range: Range<Int>
  ) throws(PatternError) -> ResolvedCondition {
    switch (try subject(left), right.kind) {
    case (.number(let number), _):
      guard case .number(let other) = try subject(right) else {
        throw PatternError(
          "a number can only be compared with a number", at: right.range,
          hint: "int(a.lemma) reads a text as a number")
      }
      return try numbers(number, comparison, other, at: range)
    case (.text(let source, let values, let name), .text),
      (
        .text(let source, let values, let name), .list
      ), (.text(let source, let values, let name), .expressionList):
      let test = try valueTest(right, comparison, values: values, name: name)
      return .value(source, test: test, negated: comparison.isNegated)
    case (.text(let source, _, _), _):
      if case .name(let word) = right.kind, !isName(word.text) {
        throw PatternError(
          "the value `\(word.text)` needs quotation marks", at: word.range,
          hint: "write \"\(word.text)\"")
      }
      switch try subject(right) {
      case .text(let other, _, _):
        switch comparison {
        case .equal, .literallyEqual: return .same(source, other, negated: false)
        case .notEqual, .literallyNotEqual: return .same(source, other, negated: true)
        default:
          throw PatternError(
            "`\(comparison.rawValue)` does not compare two attributes", at: range,
            hint: "compare attributes by = or !=")
        }
      case .number(let other):
        switch comparison {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
          throw PatternError(
            "a text is compared with a number", at: right.range,
            hint: "int(…) reads a text as a number; quotation marks make a text of a number")
        default: return try numbers(.parsed(source), comparison, other, at: range)
        }
      }
    }
  }

  private func numbers(
    _ left: NumberSource, _ comparison: Comparison, _ right: NumberSource, at range: Range<Int>
  ) throws(PatternError) -> ResolvedCondition {
    switch comparison {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      return .numbers(left, comparison, right)
    case .literallyEqual: return .numbers(left, .equal, right)
    case .literallyNotEqual: return .numbers(left, .notEqual, right)
    default:
      throw PatternError("`\(comparison.rawValue)` does not compare numbers", at: range)
    }
  }

  private mutating func existence(_ operand: Operand) throws(PatternError) -> ResolvedCondition {
    if case .name(let name) = operand.kind {
      if !isInConstraint, let index = try attribute(name) {
        return .hasValue(.attribute(index, .this))
      }
      if labels.contains(name.text) { return .isSet(try referenced(name)) }
      if !isInConstraint, schema.tagIndex(named: name.text) != nil {
        return .inRegion(.this, tag: try tagIndex(name), edge: .anywhere)
      }
    }
    if case .call(let name, let arguments) = operand.kind,
      let truth = try truth(name, arguments, at: operand.range)
    {
      return truth
    }
    if case .text = operand.kind {
      throw PatternError("a text alone is no condition", at: operand.range)
    }
    switch try subject(operand) {
    case .text(let source, _, _): return .hasValue(source)
    case .number(.position(let place)): return .isSet(place)
    case .number(let number): return .numbers(number, .notEqual, .constant(0))
    }
  }
}
