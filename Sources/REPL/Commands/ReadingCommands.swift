import Language
import Notebook

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
    summary: "The article around a place such as `ID:s7` or row N, or whole, with its layers.",
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

  /// `:tree` draws the trees of a place.
  static let tree = MetaCommand(
    name: "tree", usage: "tree PLACE",
    summary: "The dependency tree of a sentence such as `ID:s7`, or of row N of the last result.",
    argument: .place
  ) { repl, place throws(Diagnostic) in
    guard !place.isEmpty else {
      throw Diagnostic(
        .missingArgument, "the tree of which place?",
        hint: "write tree ID:s7, tree ID, or tree 1 for row 1 of the last result")
    }
    let found = try PlaceFinder(
      corpus: try repl.loadedCorpus(), lastTable: repl.lastTable
    ).find(place)
    let (document, id) = (found.document, found.document.document.id)
    let sentences = found.parts.reduce(into: Set<Int>()) {
      $0.formUnion(document.sentences(overlapping: $1))
    }
    let isWhole = found.parts.isEmpty || sentences.count == document.layers.sentences.count
    let names = isWhole ? [id] : sentences.sorted().map { "\(id):s\($0 + 1)" }
    let literals = names.map { ProgramLiteral.of(.text($0)) }
    repl.run(SourceFile(name: "tree", text: "tree \(literals.joined(separator: ", "))"))
  }

  private static func description(of column: Column) -> String {
    var description = column.summary
    if case .choice(let choice) = column.type {
      description += " One of \(choice.values.joined(separator: ", "))."
    }
    return String(description.trimmingWhiteSpace)
  }
}
