import RegularExpressions

extension Checker {
  /// Resolves the call of a function.
  mutating func call(
    _ name: Name, _ arguments: [ArgumentSyntax], at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    guard let function = builtins.function(name.text) else {
      if case .definition? = scope[name.text] {
        return try definitionValue(name, arguments, at: range)
      }
      if scope.isExpanding(name.text) { throw .recursion(name) }
      let isVerb = builtins.verb(name.text) != nil
      let meant = builtins.functions.first { $0.searchWords.contains(name.text) }
      let known = builtins.functionNames + scope.definitions.map(\.name.text)
      throw .unknownFunction(
        name, closest: ClosestName.of(name.text, among: known) ?? meant?.name,
        isVerb: isVerb)
    }
    if let layer = function.missingLayer {
      missingLayers.append(.missingFunction(name, layer: layer))
    }
    if name.text == "count", arguments.isEmpty {
      guard let aggregation = context.aggregation else { throw .countOutsideSummarize(at: range) }
      return aggregation.slot(nil, type: .number, at: range) { CountingRows() }
    }
    let signature = function.signature
    var slots = try matched(arguments, to: signature, of: function, at: range, context)
    if context.aggregation != nil { liftRows(&slots, signature, function, context) }
    let result = try resultType(
      of: function, signature, slots, inGroups: context.aggregation != nil)
    if case .aggregate(let make) = function.body {
      return try aggregate(function, make, slots, type: result, at: range, context)
    }
    try checkLevels(slots)
    let parts = slots
    switch function.body {
    case .special(let build):
      var built = try build(parts, range)
      if result != .any { built.type = result }
      return built
    case .values(let body):
      try checkExpressions(parts, signature)
      var called = Resolved(result, from: parts, at: range) { row, execution in
        let values = try parts.map { try $0.evaluate(row, execution) }
        do {
          return try body(values, execution)
        } catch var error as Diagnostic where error.range == nil {
          error.range = range
          throw error
        }
      }
      // A span that stands where text is wanted is taken for its text.
      called.spanColumns = []
      for (position, part) in parts.enumerated() {
        let isText =
          signature.parameters.indices.contains(position)
          && signature.parameters[position].type == .exactly(.text)
        if part.plainColumn == nil || !isText { called.spanColumns.formUnion(part.spanColumns) }
      }
      return called.folded(from: parts)
    case .aggregate: throw .countOutsideSummarize(at: range)
    }
  }

  /// A `def` that gives a value, called inside an expression.
  private mutating func definitionValue(
    _ name: Name, _ arguments: [ArgumentSyntax], at range: SourceRange
  ) throws(Diagnostic) -> Resolved {
    let call = ExpressionSyntax(kind: .call(name, arguments), range: range)
    let pipeline = PipelineSyntax(head: .expression(call), stages: [], range: range)
    switch try check(pipeline) {
    case .value(let value): return value
    case .table(let relation):
      guard relation.schema.isSingleRow, relation.schema.columns.count == 1 else {
        throw .notSingle(relation.schema, at: range)
      }
      return single(relation, at: range)
    }
  }

  // MARK: Arguments

  /// The arguments in the order of the parameters; defaults where there are none.
  private mutating func matched(
    _ arguments: [ArgumentSyntax], to signature: Signature, of function: Function,
    at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> [Resolved] {
    var byName: [String: ExpressionSyntax] = [:]
    var positional: [ExpressionSyntax] = []
    for argument in arguments {
      guard let label = argument.name else {
        positional.append(argument.value)
        continue
      }
      guard signature.parameters.contains(where: { $0.name == label.text }) else {
        throw .unknownArgument(
          label, of: Name(text: function.name, range: range),
          known: signature.parameters.map(\.name))
      }
      byName[label.text] = argument.value
    }
    var resolved: [Resolved] = []
    var next = positional.makeIterator()
    for parameter in signature.parameters {
      if parameter.isRepeated {
        while let expression = next.next() {
          resolved.append(try argument(expression, parameter, function, context))
        }
      } else if let expression = byName[parameter.name] ?? next.next() {
        resolved.append(try argument(expression, parameter, function, context))
      } else if let defaultText = parameter.defaultText {
        resolved.append(Self.constant(defaultText, at: range))
      } else {
        throw .missingFunctionArgument(parameter.name, of: function, at: range)
      }
    }
    if let surplus = next.next() {
      throw .surplusFunctionArgument(of: function, at: surplus.range)
    }
    return resolved
  }

  private mutating func argument(
    _ expression: ExpressionSyntax, _ parameter: Signature.Parameter, _ function: Function,
    _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    // A unit of time stands bare: floor(published, month).
    if case .name(let word) = expression.kind, parameter.name == "unit",
      context.schema?.position(of: word) == nil || DateUnits.names.contains(word)
    {
      guard DateUnits.names.contains(word) else {
        throw .notAmong(word, DateUnits.names, of: "`unit`", at: expression.range)
      }
      return Resolved(constant: .text(word), .text, at: expression.range)
    }
    return try value(expression, context)
  }

  /// Compiles the regular expressions among the arguments that are known now.
  private func checkExpressions(
    _ arguments: [Resolved], _ signature: Signature
  ) throws(Diagnostic) {
    for (parameter, argument) in zip(signature.parameters, arguments)
    where parameter.name == "expression" {
      guard case .text(let source)? = argument.constant else { continue }
      do {
        _ = try RegularExpression(source)
      } catch {
        throw Self.wrongExpression(error, in: argument.range)
      }
    }
  }

  private static func constant(_ text: String, at range: SourceRange) -> Resolved {
    switch text {
    case "none": Resolved(constant: .none, .none, at: range)
    case "true", "false": Resolved(constant: .truth(text == "true"), .truth, at: range)
    default:
      if let whole = Int(text) {
        Resolved(constant: .integer(whole), .number, at: range)
      } else {
        Resolved(
          constant: .text(String(text.dropFirst().dropLast())), .text, at: range)
      }
    }
  }

  // MARK: Groups

  /// In `summarize`, turns arguments over the row into lists where a list is asked for.
  private func liftRows(
    _ slots: inout [Resolved], _ signature: Signature, _ function: Function, _ context: RowContext
  ) {
    guard let aggregation = context.aggregation else { return }
    if case .aggregate = function.body { return }
    for (position, parameter) in signature.parameters.enumerated() {
      guard case .list = parameter.type, slots.indices.contains(position),
        slots[position].level == .row
      else { continue }
      slots[position] = aggregation.collecting(slots[position])
    }
  }

  private func aggregate(
    _ function: Function, _ make: @escaping @Sendable ([Value]) -> any Accumulator,
    _ slots: [Resolved], type: ValueType, at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    guard let list = slots.first else { throw .countOutsideSummarize(at: range) }
    var settings: [Value] = []
    for setting in slots.dropFirst() {
      guard let value = setting.constant else {
        throw .notConstant("this argument", at: setting.range)
      }
      settings.append(value)
    }
    let values = settings
    if let aggregation = context.aggregation, list.level == .row {
      let skipsNone = !["count", "distinct", "collect"].contains(function.name)
      return aggregation.slot(list, type: type, at: range, skipsNone: skipsNone) { make(values) }
    }
    return Resolved(type, from: [list], at: range) { row, execution in
      var accumulator = make(values)
      for element in try list.evaluate(row, execution).elements { accumulator.add(element) }
      return accumulator.finish()
    }.folded(from: [list])
  }

  // MARK: Types

  /// Checks the arguments' types and gives the result's.
  private func resultType(
    of function: Function, _ signature: Signature, _ arguments: [Resolved], inGroups: Bool
  ) throws(Diagnostic) -> ValueType {
    var variables: [String: ValueType] = [:]
    for (position, argument) in arguments.enumerated() {
      guard
        let parameter = signature.parameters.indices.contains(position)
          ? signature.parameters[position] : signature.parameters.last
      else { break }
      // A row's value stands for the list of its group's values where a list is wanted.
      var type = argument.type
      if case .list = parameter.type, argument.level == .row, case .aggregate = function.body {
        if inGroups {
          type = .list(type)
        } else if !type.fits(.list(.any)), type != .range {
          throw .aggregateOfRow(function, argument)
        }
      }
      guard Self.matches(type, parameter.type, &variables) else {
        throw .wrongArgument(parameter, of: function, found: argument)
      }
    }
    return Self.substituted(signature.result, variables)
  }

  private static func matches(
    _ type: ValueType, _ pattern: Signature.Pattern, _ variables: inout [String: ValueType]
  ) -> Bool {
    switch pattern {
    case .exactly(let expected): return type.fits(expected)
    case .variable(let name):
      guard let bound = variables[name] else {
        variables[name] = type
        return true
      }
      guard bound.isComparable(with: type) else { return false }
      variables[name] = bound.joined(with: type)
      return true
    case .list(let element):
      switch type {
      case .list(let inner): return matches(inner, element, &variables)
      case .range: return matches(.number, element, &variables)
      case .any, .none: return true
      default: return false
      }
    }
  }

  private static func substituted(
    _ pattern: Signature.Pattern, _ variables: [String: ValueType]
  ) -> ValueType {
    switch pattern {
    case .exactly(let type): type
    case .variable(let name): variables[name] ?? .any
    case .list(let element): .list(substituted(element, variables))
    }
  }
}

/// The units to which dates can be floored.
enum DateUnits {
  static let names = ["day", "week", "month", "quarter", "year"]
}
