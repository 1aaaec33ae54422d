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
      try schema.dependencies.require("an edge of the dependency tree", at: condition.range)
      usesDependencies = true
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

  private mutating func referenced(_ name: PatternName) throws(PatternError) -> Place {
    let place = try place(name)
    if case .label(let number) = place { referencedLabels.insert(number) }
    return place
  }

  func defaultAttribute(at range: Range<Int>) throws(PatternError) -> Int {
    guard let index = schema.attributeIndex(named: schema.defaultAttribute) else {
      throw PatternError("this corpus has no word forms", at: range)
    }
    try schema.attributes[index].availability.require(
      "`\(schema.defaultAttribute)`", at: range)
    return index
  }

  private func attribute(_ name: PatternName) throws(PatternError) -> Int? {
    guard let index = schema.attributeIndex(named: name.text) else { return nil }
    try schema.attributes[index].availability.require("`\(name.text)`", at: name.range)
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
  private enum Subject {
    case text(TextSource, PatternSchema.Values, name: String)
    case number(NumberSource)
  }

  private mutating func subject(_ operand: Operand) throws(PatternError) -> Subject {
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
      try found.availability.require("`\(name.text)`", at: name.range)
      try found.attributes[index].availability.require("`\(name.text)`", at: name.range)
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

  // MARK: Functions

  /// CQP's functions that are true or false.
  private mutating func truth(
    _ name: PatternName, _ arguments: [Operand], at range: Range<Int>
  ) throws(PatternError) -> ResolvedCondition? {
    let affixes = [
      "is_prefix": AffixKind.prefix, "is_suffix": .suffix, "is_substring": .substring,
    ]
    if let kind = affixes[name.text] {
      try require(2, of: arguments, name, at: range)
      return .affix(kind, try text(arguments[0]), try text(arguments[1]))
    }
    guard ["lbound", "rbound", "lbound_of", "rbound_of"].contains(name.text) else { return nil }
    let hasPlace = name.text.hasSuffix("_of")
    try require(hasPlace ? 2 : 1, of: arguments, name, at: range)
    guard case .name(let tag) = arguments[0].kind else {
      throw PatternError("a tag should stand here", at: arguments[0].range)
    }
    var place = Place.this
    if hasPlace {
      guard case .name(let label) = arguments[1].kind else {
        throw PatternError("a label should stand here", at: arguments[1].range)
      }
      place = try referenced(label)
    } else if isInConstraint {
      throw PatternError(
        "after `::` there is no token that `\(name.text)` could be about", at: range,
        hint: "write \(name.text)_of(\(tag.text), a)")
    }
    return .inRegion(
      place, tag: try tagIndex(tag), edge: name.text.hasPrefix("l") ? .first : .last)
  }

  static let functions = [
    "distance", "dist", "distabs", "int", "strlen", "normalize", "add", "sub", "mul", "lbound",
    "rbound", "lbound_of", "rbound_of", "is_prefix", "is_suffix", "is_substring",
  ]

  private mutating func call(
    _ name: PatternName, _ arguments: [Operand], at range: Range<Int>
  ) throws(PatternError) -> Subject {
    switch name.text {
    case "distance", "dist", "distabs":
      try require(2, of: arguments, name, at: range)
      return .number(
        .distance(
          try placeArgument(arguments[0]), try placeArgument(arguments[1]),
          absolute: name.text == "distabs"))
    case "int":
      try require(1, of: arguments, name, at: range)
      return .number(.parsed(try text(arguments[0])))
    case "strlen":
      try require(1, of: arguments, name, at: range)
      return .number(.length(try text(arguments[0])))
    case "normalize":
      try require(2, of: arguments, name, at: range)
      guard case .text(let flags) = arguments[1].kind else {
        throw PatternError(
          "the second argument is \"c\", \"d\" or \"cd\"", at: arguments[1].range)
      }
      var folding: TextFlags = []
      if flags.content.contains("c") { folding.insert(.ignoreCase) }
      if flags.content.contains("d") { folding.insert(.ignoreDiacritics) }
      return .text(.folded(try text(arguments[0]), folding), .free, name: "text")
    case "add", "sub", "mul":
      try require(2, of: arguments, name, at: range)
      let first = try number(arguments[0])
      let second = try number(arguments[1])
      switch name.text {
      case "add": return .number(.sum(first, second))
      case "sub": return .number(.difference(first, second))
      default: return .number(.product(first, second))
      }
    case "lbound", "rbound", "lbound_of", "rbound_of", "is_prefix", "is_suffix", "is_substring":
      throw PatternError(
        "`\(name.text)` is true or false and is not compared", at: range,
        hint: "write [\(name.text)(…)] or [!\(name.text)(…)]")
    default:
      throw PatternError(
        "there is no function `\(name.text)` in patterns", at: name.range,
        hint: PatternSchema.suggestion(for: name.text, among: Self.functions, "functions"))
    }
  }

  private func require(
    _ count: Int, of arguments: [Operand], _ name: PatternName, at range: Range<Int>
  ) throws(PatternError) {
    guard arguments.count != count else { return }
    throw PatternError(
      "`\(name.text)` takes \(count) argument\(count == 1 ? "" : "s"), not \(arguments.count)",
      at: range)
  }

  private mutating func placeArgument(_ operand: Operand) throws(PatternError) -> Place {
    guard case .name(let name) = operand.kind else {
      throw PatternError(
        "a label should stand here", at: operand.range, hint: "distance(a, b)")
    }
    return try referenced(name)
  }

  private mutating func text(_ operand: Operand) throws(PatternError) -> TextSource {
    guard case .text(let source, _, _) = try subject(operand) else {
      throw PatternError("a text should stand here", at: operand.range)
    }
    return source
  }

  private mutating func number(_ operand: Operand) throws(PatternError) -> NumberSource {
    guard case .number(let number) = try subject(operand) else {
      throw PatternError(
        "a number should stand here", at: operand.range,
        hint: "int(…) reads a text as a number")
    }
    return number
  }
}
