extension Session {
  /// The shape of the rows that a query would give; nothing is run.
  public func schema(of query: SourceFile) throws(Diagnostic) -> Schema {
    let parsed = Parser.parse(query)
    if let error = parsed.diagnostics.first { throw error }
    let whole = SourceRange(query, 0, query.bytes.count)
    guard parsed.program.statements.count == 1,
      case .pipeline(let pipeline)? = parsed.program.statements.first?.kind
    else { throw Diagnostic(.syntax, "one query is wanted, such as `docs`", at: whole) }
    var checker = self.checker()
    return try checker.table(pipeline).schema
  }
}
