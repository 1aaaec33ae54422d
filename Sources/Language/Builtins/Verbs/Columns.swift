extension Verb {
  static let select = Verb(
    "select", "select [name =] expression, …", "Keeps and computes columns, in the order given.",
    help: """
      An unnamed expression takes the name of its last part: `speaker.place` becomes `place`, and
      `lower(speaker)` stays `speaker`. Rows keep their place in the corpus, so that `context`,
      `tokens` and other tables can follow.
      """,
    searchWords: ["columns", "project", "choose", "pick"],
    examples: [
      Example(
        "docs | select id, outlet, long = words > 430 | take 3",
        #"""
        id             outlet             long
        ─────────────  ─────────────────  ─────
        courier-quay   Kastrelle Courier  true
        courier-river  Kastrelle Courier  false
        haldren-dam    Haldren Standard   false
        (3 rows)
        """#),
      Example(
        "quotes | select doc, span.words, span.place | take 2",
        #"""
        doc           words  place
        ────────────  ─────  ───────────────
        courier-quay      6  courier-quay:s1
        courier-quay     42  courier-quay:s6
        (2 rows)
        """#),
    ],
    items: .many, itemsAreNamed: true
  ) { check throws(Diagnostic) in
    let columns = try check.columns(check.stage.items)
    try check.refuseDirections()
    let schema = check.schema(with: columns.map(\.column), toKeep: "select it too")
    return Relation(
      schema: schema,
      node: MapNode(label: "select", source: check.input.node, values: columns.map(\.value)))
  }

  static let derive = Verb(
    "derive", "derive name = expression, …", "Adds columns, or computes existing ones anew.",
    help: "A later expression can use the columns that stand before it in the same stage.",
    searchWords: ["add", "compute", "mutate", "extend", "new column"],
    examples: [
      Example(
        "docs | derive per_sentence = round(words / sentences, 1) | select id, per_sentence | take 3",
        #"""
        id             per_sentence
        ─────────────  ────────────
        courier-quay           17.0
        courier-river          18.7
        haldren-dam            22.7
        (3 rows)
        """#),
      Example(
        "table([{a: 2}]) | derive b = a * 2, c = b + 1",
        #"""
        a  b  c
        ─  ─  ─
        2  4  5
        (1 row)
        """#),
    ],
    items: .many, itemsAreNamed: true
  ) { check throws(Diagnostic) in
    var relation = check.input
    for item in try check.expandedItems(check.stage.items) {
      var single = StageCheck(
        checker: check.checker, verb: check.verb, stage: check.stage, input: relation,
        number: check.number)
      let column = try single.column(item)
      check.checker = single.checker
      var columns = relation.schema.columns
      var values = columns.enumerated().map { position, column in
        Resolved(column: position, column, at: check.stage.range)
      }
      if let position = relation.schema.position(of: column.column.name) {
        columns[position] = column.column
        values[position] = column.value
      } else {
        columns.append(column.column)
        values.append(column.value)
      }
      relation.schema.columns = columns
      relation.schema.dropped[column.column.name] = nil
      relation.node = MapNode(
        label: "derive \(column.column.name)", source: relation.node, values: values)
    }
    try check.refuseDirections()
    relation.schema.presentation = .table
    return relation
  }

  static let rename = Verb(
    "rename", "rename new = old, …", "Gives columns other names.",
    searchWords: ["name", "alias", "label"],
    examples: [
      Example(
        "docs | select id, words | rename article = id, length = words | take 2",
        #"""
        article        length
        ─────────────  ──────
        courier-quay      458
        courier-river     429
        (2 rows)
        """#),
      Example(
        "table([{a: 1, b: 2}]) | rename c = b",
        #"""
        a  c
        ─  ─
        1  2
        (1 row)
        """#),
    ],
    items: .many, itemsAreNamed: true
  ) { check throws(Diagnostic) in
    var schema = check.schema
    for item in check.stage.items {
      guard let name = item.name, case .name(let old) = item.expression.kind else {
        throw .renameNeedsNames(at: item.range)
      }
      let resolved = try check.checker.value(item.expression, over: check.schema)
      guard let position = resolved.columns.first else {
        throw .renameNeedsNames(at: item.range)
      }
      guard schema.position(of: name.text) == nil else {
        throw .duplicateColumn(name.text, at: name.range)
      }
      schema.columns[position].name = name.text
      schema.dropped[name.text] = nil
      schema.dropped[old] = Drop(
        stage: "rename", number: check.number, remedy: "use its new name `\(name.text)`")
    }
    return Relation(schema: schema, node: check.input.node)
  }

  static let drop = Verb(
    "drop", "drop column, …", "Leaves columns out.",
    searchWords: ["remove", "delete", "hide", "without"],
    examples: [
      Example(
        "docs | select id, outlet, words | drop outlet | take 2",
        #"""
        id             words
        ─────────────  ─────
        courier-quay     458
        courier-river    429
        (2 rows)
        """#),
      Example(
        "table([{a: 1, b: 2, c: 3}]) | drop a, c",
        #"""
        b
        ─
        2
        (1 row)
        """#),
    ],
    items: .many
  ) { check throws(Diagnostic) in
    var dropped: Set<Int> = []
    for item in try check.expandedItems(check.stage.items) {
      guard case .name = item.expression.kind else {
        throw .dropNeedsNames(at: item.expression.range)
      }
      let value = try check.checker.value(
        item.expression, RowContext(schema: check.schema), in: item.scope)
      dropped.formUnion(value.columns)
    }
    let kept = check.schema.columns.indices.filter { !dropped.contains($0) }
    let columns = kept.map { check.schema.columns[$0] }
    let values = kept.map { Resolved(column: $0, check.schema.columns[$0], at: check.stage.range) }
    return Relation(
      schema: check.schema(with: columns, toKeep: "do not drop it"),
      node: MapNode(label: "drop", source: check.input.node, values: values))
  }
}

extension StageCheck {
  /// Refuses `asc` and `desc` where nothing is sorted.
  func refuseDirections() throws(Diagnostic) {
    for item in stage.items {
      if let direction = item.direction {
        throw .directionNotTaken(direction.range, by: stage.name)
      }
    }
  }
}
