// The functions of conditions.

extension PatternResolver {
  /// CQP's functions that are true or false.
  mutating func truth(
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

  /// CQP's functions that have a value.
  mutating func call(
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
