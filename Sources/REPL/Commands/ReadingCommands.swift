import Language

extension MetaCommand {
  /// `:schema` shows the columns of a table.
  static let schema = MetaCommand(
    name: "schema", usage: ":schema TABLE|_",
    summary: "The columns of a table, a result or a query, with their types.", argument: .query
  ) { repl, query throws(Diagnostic) in
    guard !query.isEmpty else {
      throw Diagnostic(
        .missingArgument, "the columns of what?", hint: "write :schema docs, or :schema _")
    }
    let schema = try repl.session.schema(of: SourceFile(name: "schema", text: query))
    let widestName = schema.columns.reduce(0) { max($0, $1.name.utf8.count) }
    let widestType = schema.columns.reduce(0) { max($0, typeName($1.type).utf8.count) }
    var text = ""
    for column in schema.columns {
      var line = "  " + padded(column.name, widestName) + "  "
      line += padded(typeName(column.type), widestType) + "  " + column.summary
      if let layer = column.missingLayer { line += " (not yet: needs the layer `\(layer)`)" }
      text += line.trimmingTrailingWhiteSpace + "\n"
    }
    repl.pager.show(text)
  }

  /// `:open` shows a place in its article.
  static let open = MetaCommand(
    name: "open", usage: ":open PLACE",
    summary: "The article around a place such as `ID:s7`, of row N of the last result, or whole.",
    argument: .place
  ) { repl, place throws(Diagnostic) in
    guard !place.isEmpty else {
      throw Diagnostic(
        .missingArgument, "which place?",
        hint: "write :open ID:s7, :open ID, or :open 1 for row 1 of the last result")
    }
    let found = try PlaceFinder(
      corpus: try repl.loadedCorpus(), lastTable: repl.lastTable
    ).find(place)
    repl.pager.show(ArticleView(found, width: repl.width, color: repl.setup.color).text)
  }

  private static func typeName(_ type: ValueType) -> String {
    if case .choice(let choice) = type { return choice.values.joined(separator: "|") }
    return type.name
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
