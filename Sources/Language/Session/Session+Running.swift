import Corpus

extension Session {
  /// A statement that was checked, and what there is to do.
  private enum Task {
    case table(Relation)
    case value(Resolved)
    case assertion(Resolved, message: Resolved?)
    case defined(String)
  }

  /// Checks a whole program and, if nothing is wrong, runs it statement by statement.
  ///
  /// `receive` gets each result as it comes. The diagnostics of an error end the run; names that the
  /// program defined before stay defined only if all of it was right.
  public func run(
    _ source: SourceFile, cancellation: Cancellation = Cancellation(),
    receive: (StatementResult) throws -> Void
  ) -> [Diagnostic] {
    let before = scope
    let checked = check(source)
    guard checked.errors.isEmpty else {
      scope = before
      return checked.errors
    }
    for (text, task, warnings) in checked.tasks {
      let execution = execution(cancellation, threads: options.threads)
      do {
        let output = try perform(task, execution, cancellation)
        // What was read of damaged parts is nothing: no results of them are shown.
        if let damage = loadedStore?.damage { throw SearchErrors.diagnostic(damage) }
        let notes = warnings + execution.notes + (try self.notes(output, execution))
        try receive(StatementResult(text: text, output: output, notes: notes))
      } catch let error as Diagnostic {
        return [error]
      } catch {
        return [Diagnostic(.file, "\(error)")]
      }
    }
    return []
  }

  /// Checks a program without running it.
  public func diagnose(_ source: SourceFile) -> [Diagnostic] {
    let before = scope
    defer { scope = before }
    return check(source).errors
  }

  private func check(
    _ source: SourceFile
  ) -> (tasks: [(String, Task, [Diagnostic])], errors: [Diagnostic]) {
    let parsed = Parser.parse(source)
    var errors = parsed.diagnostics
    var tasks: [(String, Task, [Diagnostic])] = []
    for statement in parsed.program.statements {
      var checker = self.checker()
      do throws(Diagnostic) {
        let task = try self.task(statement, &checker)
        tasks.append((statement.range.text, task, checker.warnings))
        if let missing = checker.missingLayers.first { errors.append(missing) }
      } catch {
        errors.append(error.code == .layer ? checker.missingLayers.first ?? error : error)
        // What follows is checked too, without complaints about the name that could not be defined.
        if let name = statement.definedName, scope[name] == nil {
          scope[name] = .value(Resolved(constant: .none, .any, at: statement.range))
        }
      }
    }
    let ordered = errors.enumerated().sorted { one, two in
      (one.element.range?.lower ?? 0, one.offset) < (two.element.range?.lower ?? 0, two.offset)
    }
    return (tasks, Self.limited(ordered.map(\.element)))
  }

  /// More errors than these help nobody; how many more there are is said.
  private static let maximumErrors = 20

  private static func limited(_ errors: [Diagnostic]) -> [Diagnostic] {
    guard errors.count > maximumErrors else { return errors }
    let rest = errors.count - maximumErrors
    return errors.prefix(maximumErrors) + [
      Diagnostic(
        errors[maximumErrors].code, "\(rest) more \(rest == 1 ? "error" : "errors") like these",
        hint: "mend the first ones, and check again")
    ]
  }

  private func task(
    _ statement: StatementSyntax, _ checker: inout Checker
  ) throws(Diagnostic) -> Task {
    switch statement.kind {
    case .pipeline(let pipeline):
      switch try checker.check(pipeline) {
      case .table(let relation): return .table(relation)
      case .value(let value): return .value(value)
      }
    case .binding(let name, let pipeline):
      try refuseBuiltin(name)
      switch try checker.check(pipeline) {
      case .table(let relation):
        var named = relation
        named.schema.name = named.schema.name ?? name.text
        scope[name.text] = .table(named)
      case .value(let value): scope[name.text] = .value(value)
      }
      return .defined(name.text)
    case .definition(let definition):
      try refuseBuiltin(definition.name)
      var seen: Set<String> = []
      for parameter in definition.parameters {
        guard seen.insert(parameter.name.text).inserted else {
          throw Diagnostic(
            .duplicateName, "two parameters are called `\(parameter.name.text)`",
            at: parameter.name.range, hint: "give one of them another name")
        }
        guard ValueType.names.contains(parameter.type.text) else {
          throw .unknownType(parameter.type)
        }
      }
      define(definition)
      return .defined(definition.name.text)
    case .parameter(let parameter): return try self.parameter(parameter, &checker)
    case .use(let path, let range): return try use(path, at: range)
    case .assertion(let condition, let message):
      let holds = try checker.truth(condition, of: "`assert`", RowContext())
      return .assertion(
        holds,
        message: try message.map { text throws(Diagnostic) in
          try checker.value(text)
        })
    }
  }

  private func refuseBuiltin(_ name: Name) throws(Diagnostic) {
    let builtins = Builtins.all
    guard builtins.table(name.text) == nil, builtins.verb(name.text) == nil, name.text != "corpus",
      name.text != "table", name.text != "_"
    else {
      throw Diagnostic(
        .duplicateName, "`\(name.text)` is a word of the language", at: name.range,
        hint: "choose another name, such as `my_\(name.text)`")
    }
  }

  private func parameter(
    _ parameter: ParameterSyntax, _ checker: inout Checker
  ) throws(Diagnostic) -> Task {
    let name = parameter.name.text
    try refuseBuiltin(parameter.name)
    let value: Resolved
    if let text = options.parameters[name] {
      value = try ParameterText.resolve(text, parameter, &checker)
    } else if let defaultValue = parameter.defaultValue {
      value = try checker.fitting(try checker.value(defaultValue), parameter)
    } else {
      throw Diagnostic(
        .missingArgument, "the parameter `\(name)` has no value", at: parameter.name.range,
        hint: "give it one with --set \(name)=…, or write a default: param \(name): "
          + "\(parameter.type.text) = …")
    }
    guard let constant = value.constant else {
      throw .notConstant("the value of `\(name)`", at: value.range)
    }
    declare((name, parameter.type.text, constant))
    scope[name] = .value(value)
    return .defined(name)
  }

  private func use(_ path: String, at range: SourceRange) throws(Diagnostic) -> Task {
    let source = try options.files.program(path, at: range)
    let parsed = Parser.parse(source)
    if let error = parsed.diagnostics.first { throw error }
    for statement in parsed.program.statements {
      if statement.isQuery { continue }
      var checker = self.checker()
      _ = try task(statement, &checker)
    }
    return .defined(path)
  }

  // MARK: Running

  private func perform(
    _ task: Task, _ execution: Execution, _ cancellation: Cancellation
  ) throws -> StatementResult.Output {
    switch task {
    case .defined(let name): return .defined(name)
    case .value(let value): return .value(try value.evaluate(Row([]), execution))
    case .assertion(let condition, let message):
      if try condition.evaluate(Row([]), execution).isTrue { return .held }
      let text = try message?.evaluate(Row([]), execution).text
      let values = try condition.compared.filter { $0.constant == nil }.map { side in
        "\(side.range.text) is \(try side.evaluate(Row([]), execution).assertedText)"
      }
      throw Diagnostic(
        .assertion, text ?? "`\(condition.range.text)` does not hold", at: condition.range,
        hint: values.isEmpty ? nil : values.joined(separator: ", "))
    case .table(let relation):
      let node = relation.node.keeping(Set(relation.schema.columns.indices))
      if options.threads > 1, node.needsLayers, try corpus().store == nil {
        try corpus().annotate(threads: options.threads) { cancellation.isCancelled }
        if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
      }
      let rows = try node.rows(execution)
      if relation.schema.isSingleRow, relation.schema.columns.count == 1,
        let value = rows.first?.values.first
      {
        return .value(value)
      }
      return .table(ResultTable(schema: relation.schema, rows: rows))
    }
  }

  /// What was lost on the way, and what was empty.
  private func notes(
    _ output: StatementResult.Output, _ execution: Execution
  ) throws -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for count in execution.counts {
      for (operand, lost) in count.lostToNone.sorted(by: { $0.key < $1.key }) {
        notes.append(.leftOut(lost, of: count.read, noun: count.noun, operand: operand))
      }
    }
    let isEmpty =
      switch output {
      case .table(let table): table.rows.isEmpty
      case .value(.integer(0)): true
      default: false
      }
    guard isEmpty else { return notes }
    let silent = self.execution(Cancellation())
    for count in execution.counts {
      let (read, kept) = try count.measured?(silent) ?? (count.read, count.kept)
      guard read > 0, kept == 0 else { continue }
      notes.append(
        .noRows(
          stage: count.stage, label: count.label, read: read, closest: try count.closest?(silent)))
      break
    }
    return notes
  }
}

extension PlanNode {
  /// Whether it reads more of the documents than what is known about them.
  var needsLayers: Bool {
    if let scan = self as? ScanNode {
      return scan.table.name != "docs"
        || scan.needed.contains {
          ["words", "sentences"].contains(scan.table.schema.columns[$0].name)
        }
    }
    return self is NarrowNode || inputs.contains(where: \.needsLayers)
  }
}

extension Value {
  /// The value as the hint of an assertion shows it.
  fileprivate var assertedText: String {
    switch self {
    case .none: "none"
    case .text, .span: "\"\(plainText)\""
    default: plainText
    }
  }
}

/// Reads the value that `--set` gives to a parameter.
enum ParameterText {
  static func resolve(
    _ text: String, _ parameter: ParameterSyntax, _ checker: inout Checker
  ) throws(Diagnostic) -> Resolved {
    let source = SourceFile(name: "--set \(parameter.name.text)", text: text)
    let range = SourceRange(source, 0, source.bytes.count)
    if parameter.type.text == "text" {
      return Resolved(constant: .text(text), .text, at: range)
    }
    let parsed = Parser.parse(source)
    if let error = parsed.diagnostics.first { throw error }
    guard parsed.program.statements.count == 1,
      case .pipeline(let pipeline) = parsed.program.statements[0].kind,
      let expression = pipeline.soleExpression
    else {
      throw Diagnostic(
        .value, "this is no value of type \(parameter.type.text)", at: range)
    }
    return try checker.fitting(try checker.value(expression), parameter)
  }
}
