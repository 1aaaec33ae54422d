extension Checker {
  /// Checks the body of a `def` for one call of it.
  mutating func expand(
    _ definition: DefinitionSyntax, in written: Scope, call: StageSyntax, piped: Relation?
  ) throws(Diagnostic) -> Checked {
    guard scope.expanding.count < Self.maximumExpansion else {
      throw .tooManyExpansions(at: call.range)
    }
    expansions += 1
    guard expansions <= Self.maximumExpansions else { throw .tooManyExpansions(at: call.range) }
    let caller = scope
    let known = missingLayers.count
    var inner = written
    inner.expanding = caller.expanding + [definition]
    try bind(definition, call, piped, caller: caller, into: &inner)
    scope = inner
    defer {
      scope = caller
      for index in missingLayers.indices.dropFirst(known) {
        missingLayers[index] = missingLayers[index].adding(
          "in this call of `\(definition.name.text)`", at: call.range)
      }
    }
    do throws(Diagnostic) {
      return try check(definition.body)
    } catch {
      throw error.adding("in this call of `\(definition.name.text)`", at: call.range)
    }
  }

  private mutating func bind(
    _ definition: DefinitionSyntax, _ call: StageSyntax, _ piped: Relation?, caller: Scope,
    into inner: inout Scope
  ) throws(Diagnostic) {
    var positional = call.items[...]
    var piped = piped
    for argument in call.named
    where !definition.parameters.contains(where: { $0.name.text == argument.name.text }) {
      throw .unknownArgument(
        argument.name, of: call.name, known: definition.parameters.map(\.name.text))
    }
    for labelled in call.labelled
    where !definition.parameters.contains(where: { $0.label?.text == labelled.label.text }) {
      throw .unknownLabel(
        labelled.label, of: call.name, known: definition.parameters.compactMap(\.label?.text))
    }
    for parameter in definition.parameters {
      let name = parameter.name.text
      guard ValueType.names.contains(parameter.type.text) else {
        throw .unknownType(parameter.type)
      }
      if parameter.type.text == "table", let relation = piped {
        inner[name] = .table(relation)
        piped = nil
        continue
      }
      var items: [ItemSyntax]?
      if let label = parameter.label?.text {
        let found = call.labelled.filter { $0.label.text == label }
        items = found.isEmpty ? nil : found.flatMap(\.items)
      }
      if items == nil, let named = call.named.first(where: { $0.name.text == name }) {
        items = [
          ItemSyntax(name: nil, expression: named.value, direction: nil, range: named.value.range)
        ]
      }
      if items == nil, parameter.label == nil {
        if parameter.type.text == "columns" {
          items = positional.isEmpty ? nil : Array(positional)
          positional = []
        } else if let first = positional.popFirst() {
          items = [first]
        }
      }
      inner[name] = try binding(parameter, items, definition, call, caller: caller, inner: inner)
    }
    if let surplus = positional.first {
      throw .surplusItem(surplus.range, of: call.name, notation: definition.notation)
    }
    if piped != nil { throw .takesNoTable(call.name) }
  }

  private mutating func binding(
    _ parameter: ParameterSyntax, _ items: [ItemSyntax]?, _ definition: DefinitionSyntax,
    _ call: StageSyntax, caller: Scope, inner: Scope
  ) throws(Diagnostic) -> Scope.Binding {
    let isColumns = parameter.type.text == "columns" || parameter.type.text == "column"
    guard let items else {
      guard let defaultValue = parameter.defaultValue else {
        throw .missingParameter(parameter, of: definition, at: call.name.range)
      }
      if isColumns {
        let item = ItemSyntax(
          name: nil, expression: defaultValue, direction: nil, range: defaultValue.range)
        return .columns([item], BoxedScope(inner))
      }
      let own = scope
      scope = inner
      defer { scope = own }
      return try bound(defaultValue, parameter)
    }
    if isColumns {
      if parameter.type.text == "column", items.count > 1 {
        throw .surplusItem(items[1].range, of: call.name, notation: definition.notation)
      }
      return .columns(items, BoxedScope(caller))
    }
    guard items.count == 1, let item = items.first else {
      throw .surplusItem(items[items.count - 1].range, of: call.name, notation: definition.notation)
    }
    return try bound(item.expression, parameter)
  }

  /// An argument that is a value or rows.
  private mutating func bound(
    _ expression: ExpressionSyntax, _ parameter: ParameterSyntax
  ) throws(Diagnostic) -> Scope.Binding {
    if parameter.type.text == "table" { return .table(try table(expression)) }
    let value = try value(expression)
    return .value(try fitting(value, parameter))
  }

  /// A value as its parameter's type asks for it.
  func fitting(_ value: Resolved, _ parameter: ParameterSyntax) throws(Diagnostic) -> Resolved {
    guard let type = ValueType(named: parameter.type.text) else {
      throw .unknownType(parameter.type)
    }
    if type == .date, value.type == .number { return try asDate(value, beside: value) }
    guard value.type.fits(type) else {
      throw .wrongType(of: "`\(parameter.name.text)`", expected: type, found: value)
    }
    if parameter.type.text == "int", let constant = value.constant, case .decimal = constant {
      throw .notWhole("`\(parameter.name.text)`", at: value.range)
    }
    return value
  }

  /// Spells out the items that stand for several columns.
  func expand(_ items: [ItemSyntax], schema: Schema) throws(Diagnostic) -> [ExpandedItem] {
    try expand(items, schema: schema, in: scope, isOwn: true)
  }

  private func expand(
    _ items: [ItemSyntax], schema: Schema, in scope: Scope, isOwn: Bool
  ) throws(Diagnostic) -> [ExpandedItem] {
    var expanded: [ExpandedItem] = []
    for item in items {
      guard case .name(let name) = item.expression.kind,
        case .columns(let templates, let box)? = scope[name]
      else {
        expanded.append(
          ExpandedItem(
            name: item.name, expression: item.expression, direction: item.direction,
            scope: isOwn ? nil : scope))
        continue
      }
      guard schema.position(of: name) == nil else {
        throw .hidden(Name(text: name, range: item.expression.range), by: schema)
      }
      var parts = try expand(templates, schema: schema, in: box.scope, isOwn: false)
      if let ownName = item.name {
        guard parts.count == 1 else {
          throw .severalColumns(Name(text: name, range: item.range), count: parts.count)
        }
        parts[0].name = ownName
      }
      if let direction = item.direction {
        for index in parts.indices { parts[index].direction = direction }
      }
      expanded += parts
    }
    return expanded
  }
}
