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
    let list = AlignedList(
      lines: schema.columns.map { column in
        [column.name, column.type.name, description(of: column)]
      })
    repl.pager.show(list.text(width: repl.width))
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

  private static func description(of column: Column) -> String {
    var description = column.summary
    if case .choice(let choice) = column.type {
      description += " One of \(choice.values.joined(separator: ", "))."
    }
    if column.missingLayer != nil { description += " (Not there yet.)" }
    return String(description.trimmingWhiteSpace)
  }
}
