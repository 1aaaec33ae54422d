/// The words of errors about names: columns, stages, functions, arguments, definitions.
extension Diagnostic {
  private static func meant(_ closest: String?, else other: String?) -> String? {
    closest.map { "did you mean `\($0)`?" } ?? other
  }

  private static func listed(_ names: [String], limit: Int = 14) -> String {
    let shown = names.prefix(limit).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > limit ? shown + ", …" : shown
  }

  // MARK: Columns

  static func unknownColumn(
    _ name: Name, schema: Schema, closest: String?, columns: [String]
  ) -> Diagnostic {
    let table = schema.name.map { "`\($0)`" } ?? "the table"
    var hint = "its columns are " + columns.joined(separator: ", ")
    if columns.isEmpty { hint = "it has no columns" }
    if name.text.first?.isUppercase ?? false {
      hint = "text needs quotes: \"\(name.text)\"; " + hint
    } else {
      hint += "; text needs quotes: \"\(name.text)\""
    }
    if let other = WordsOfOtherLanguages.hint(forValue: name.text) { hint = other }
    if WordsOfOtherLanguages.dateParts.contains(name.text), columns.contains("published") {
      hint = "write \(name.text) = floor(published, \(name.text))"
    }
    return Diagnostic(
      .unknownColumn, "\(table) has no column `\(name.text)`", at: name.range,
      hint: meant(closest, else: hint))
  }

  static func dropped(_ name: Name, _ drop: Drop, stage: String?) -> Diagnostic {
    if drop.stage == "rename" {
      return Diagnostic(
        .droppedColumn, "`\(name.text)` was renamed in stage \(drop.number)", at: name.range,
        hint: drop.remedy)
    }
    let before = stage.map { "put `\($0)` before `\(drop.stage)`" } ?? "use it earlier"
    return Diagnostic(
      .droppedColumn, "`\(name.text)` was dropped by `\(drop.stage)` in stage \(drop.number)",
      at: name.range, hint: "\(before), or \(drop.remedy)")
  }

  static func afterPivot(_ name: Name) -> Diagnostic {
    Diagnostic(
      .type, "the columns that `pivot` makes are not known before it runs", at: name.range,
      hint:
        "say which they are: pivot key, value values: [\"…\", \"…\"]; only `chart` can follow as it is"
    )
  }

  static func hidden(_ name: Name, by schema: Schema) -> Diagnostic {
    let table = schema.name.map { "`\($0)`" } ?? "the table"
    return Diagnostic(
      .hiddenName, "`\(name.text)` is a column of \(table) and also a name of the program",
      at: name.range, hint: "rename the `let` or parameter")
  }

  static func duplicateColumn(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateName, "there is a column `\(name)` already", at: range,
      hint: "give it another name: \(name)_2 = …")
  }

  static func unnamedColumn(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unnamed, "this column needs a name", at: range,
      hint: "write name = \(range.text)")
  }

  static func severalColumns(_ name: Name, count: Int) -> Diagnostic {
    Diagnostic(
      .type, "`\(name.text)` stands for \(count) columns, and one is wanted here", at: name.range,
      hint: "give it one column in the call, or use it after `by`, `select` or `sort`")
  }

  static func columnBesideAggregate(_ column: Resolved) -> Diagnostic {
    Diagnostic(
      .type, "in `summarize` a column is the list of its group's values", at: column.range,
      hint: "choose a value with an aggregate, such as first(\(column.range.text)), "
        + "or group `by` it")
  }

  // MARK: Names

  static func unknownName(_ name: Name, closest: String?) -> Diagnostic {
    Diagnostic(
      .unknownName, "nothing is called `\(name.text)`", at: name.range,
      hint: meant(
        closest, else: "`help tables` lists the tables; text needs quotes: \"\(name.text)\""))
  }

  /// A bare word after `find`.
  static func wordWithoutPattern(_ name: Name) -> Diagnostic {
    Diagnostic(
      .unknownName, "nothing is called `\(name.text)`", at: name.range,
      hint: "words to find stand between backquotes and double quotes: `\"\(name.text)\"`")
  }

  static func tableInExpression(_ name: Name) -> Diagnostic {
    Diagnostic(
      .type, "`\(name.text)` is a table, and a value is wanted here", at: name.range,
      hint: "put a pipeline that gives one value in brackets: (\(name.text) | count)")
  }

  static func definitionInExpression(_ name: Name) -> Diagnostic {
    Diagnostic(
      .type, "`\(name.text)` is a `def`", at: name.range,
      hint: "call it: \(name.text)(…); if it gives rows, it stands at the head of a pipeline")
  }

  // MARK: Stages

  static func unknownStage(_ name: Name, closest: String?, isFunction: Bool) -> Diagnostic {
    let other =
      isFunction
      ? "`\(name.text)` is a function: use it in `derive` or `summarize`"
      : "`help stages` lists the stages"
    return Diagnostic(
      .unknownStage, "there is no stage `\(name.text)`", at: name.range,
      hint: isFunction ? other : meant(closest, else: other))
  }

  static func stageOnValue(_ name: Name, type: ValueType) -> Diagnostic {
    let hint =
      if case .list(.record) = type {
        "make it a table: table([…]) | \(name.text) …"
      } else { "begin with a table, such as `docs`" }
    return Diagnostic(
      .type, "`\(name.text)` works on a table, and before it stands \(type.withArticle)",
      at: name.range, hint: hint)
  }

  static func stageNeedsTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      .syntax, "`\(name.text)` needs a table before it", at: name.range,
      hint: "write, for example, docs | \(name.text) …")
  }

  static func tableWithArguments(_ name: Name, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .surplusArgument, "`\(name.text)` is a table and takes no arguments", at: range,
      hint: "filter it in a stage: \(name.text) | where …")
  }

  static func expectedTable(found: ValueType, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "a table is wanted here, and this is \(found.withArticle)", at: range,
      hint: "write the name of a table, or a pipeline in brackets: (docs | …)")
  }

  static func noPlace(_ name: Name) -> Diagnostic {
    Diagnostic(
      .place, "these rows have no place in the corpus", at: name.range,
      hint: "put `\(name.text)` before the stage that groups or reshapes them; "
        + "rows of table(…) have none")
  }

  // MARK: Arguments

  static func unknownArgument(_ argument: Name, of stage: Name, known: [String]) -> Diagnostic {
    let other = known.isEmpty ? nil : "it takes \(listed(known.map { "\($0):" }))"
    return Diagnostic(
      .unknownArgument, "`\(stage.text)` takes no `\(argument.text):`", at: argument.range,
      hint: meant(ClosestName.of(argument.text, among: known), else: other))
  }

  static func repeatedArgument(_ argument: Name) -> Diagnostic {
    Diagnostic(
      .surplusArgument, "`\(argument.text):` stands twice", at: argument.range,
      hint: "leave one of them out")
  }

  static func unknownLabel(_ label: Name, of stage: Name, known: [String]) -> Diagnostic {
    let notation = Builtins.all.verb(stage.text).map { "it is written `\($0.notation)`" }
    let hint = known.isEmpty ? notation : "it takes \(listed(known))"
    return Diagnostic(
      .unknownArgument, "`\(stage.text)` takes no `\(label.text)`", at: label.range, hint: hint)
  }

  static func missingItems(_ name: Name, notation: String) -> Diagnostic {
    guard name.text != "find" else { return .emptyPattern(at: name.range) }
    return Diagnostic(
      .missingArgument, "`\(name.text)` needs more than this", at: name.range,
      hint: "it is written `\(notation)`")
  }

  static func missingItem(_ name: Name, _ what: String) -> Diagnostic {
    Diagnostic(
      .missingArgument, "`\(name.text)` needs \(what)", at: name.range,
      hint: Builtins.all.verb(name.text).map { "it is written `\($0.notation)`" })
  }

  static func surplusItem(
    _ range: SourceRange, of name: Name, notation: String
  ) -> Diagnostic {
    Diagnostic(
      .surplusArgument, "`\(name.text)` takes no further argument", at: range,
      hint: range.followsSeparatorOfThousands
        ? "numbers are written without separators" : "it is written `\(notation)`")
  }

  static func nameNotTaken(_ name: Name, by stage: Name) -> Diagnostic {
    Diagnostic(
      .syntax, "`\(name.text) =` gives a name, and `\(stage.text)` takes none", at: name.range,
      hint: "write `==` to compare, or name a column with `derive`")
  }

  static func directionNotTaken(_ range: SourceRange, by stage: Name) -> Diagnostic {
    Diagnostic(
      .syntax, "`\(stage.text)` does not sort", at: range, hint: "`asc` and `desc` belong to `sort`"
    )
  }

  static func missingParameter(
    _ parameter: ParameterSyntax, of definition: DefinitionSyntax, at range: SourceRange
  ) -> Diagnostic {
    let label = parameter.label.map { "`\($0.text)` …" } ?? "`\(parameter.name.text)`"
    return Diagnostic(
      .missingArgument, "`\(definition.name.text)` needs \(label)", at: range,
      hint: "it is written `\(definition.notation)`")
  }

  static func takesNoTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      .surplusArgument, "`\(name.text)` does not take the rows before it", at: name.range,
      hint: "it begins a pipeline: write \(name.text)(…) and nothing before it; "
        + "a `def` takes rows by a first parameter of type table")
  }

  // MARK: Functions

  static func unknownFunction(_ name: Name, closest: String?, isVerb: Bool) -> Diagnostic {
    let hint =
      isVerb ? "`\(name.text)` is a stage: it stands after `|`" : "`help functions` lists them"
    let other = isVerb ? nil : WordsOfOtherLanguages.hint(forFunction: name.text)
    return Diagnostic(
      .unknownFunction, "there is no function `\(name.text)`", at: name.range,
      hint: other ?? (isVerb ? hint : meant(closest, else: hint)))
  }

  static func missingFunctionArgument(
    _ parameter: String, of function: Function, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .missingArgument, "`\(function.name)` needs `\(parameter)`", at: range,
      hint: "it is written `\(function.notation)`")
  }

  static func surplusFunctionArgument(of function: Function, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .surplusArgument, "`\(function.name)` takes no further argument", at: range,
      hint: "it is written `\(function.notation)`")
  }

  static func countOutsideSummarize(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "there are no rows to aggregate here", at: range,
      hint: "aggregates stand in `summarize`; the number of rows is (… | count)")
  }

  static func aggregateOfRow(_ function: Function, _ argument: Resolved) -> Diagnostic {
    let call = "\(function.name)(\(argument.range.text))"
    return Diagnostic(
      .type, "`\(function.name)` takes a list, and `\(argument.range.text)` is one value a row",
      at: argument.range, hint: "aggregates stand in `summarize`: | summarize x = \(call)")
  }

  static func recursion(_ name: Name) -> Diagnostic {
    Diagnostic(
      .recursion, "`\(name.text)` calls itself", at: name.range,
      hint: "a `def` is a template and cannot be recursive")
  }

  static func unknownType(_ name: Name) -> Diagnostic {
    Diagnostic(
      .type, "there is no type `\(name.text)`", at: name.range,
      hint: meant(
        ClosestName.of(name.text, among: ValueType.names),
        else: "the types are \(listed(ValueType.names, limit: 20))"))
  }

  static func unknownAttribute(
    _ attribute: Name, of value: Resolved, known: [String]
  ) -> Diagnostic {
    let other =
      known.isEmpty
      ? "\(value.type.withArticle) has no attributes" : "it has \(listed(known))"
    return Diagnostic(
      .unknownAttribute, "`\(value.range.text)` has no attribute `\(attribute.text)`",
      at: attribute.range, hint: meant(ClosestName.of(attribute.text, among: known), else: other))
  }

  // MARK: Layers to come

  private static func missing(_ what: String, _ name: Name, _ layer: String) -> Diagnostic {
    Diagnostic(
      .layer, "the \(what) `\(name.text)` is not there yet", at: name.range,
      hint: "it comes with the layer of \(layer)")
  }

  static func missingTable(_ name: Name, layer: String) -> Diagnostic {
    missing("table", name, layer)
  }

  static func missingVerb(_ name: Name, layer: String) -> Diagnostic {
    missing("stage", name, layer)
  }

  static func missingFunction(_ name: Name, layer: String) -> Diagnostic {
    missing("function", name, layer)
  }
}
