/// What the names of a program stand for, besides the columns of a table.
struct Scope: Sendable {
  /// What one name stands for.
  enum Binding: Sendable {
    /// Rows.
    case table(Relation)
    /// A value.
    case value(Resolved)
    /// A template that is checked at each call, with the names that were known where it was written.
    case definition(DefinitionSyntax, BoxedScope)
    /// An argument of type `column` or `columns`: expressions over the row where they are used, with
    /// the names known where they were written.
    case columns([ItemSyntax], BoxedScope)
  }

  private var bindings: [String: Binding] = [:]
  /// The definitions being checked, outermost first.
  var expanding: [DefinitionSyntax] = []

  /// Whether a name is that of a definition being checked: unknown in its own body, since a definition
  /// knows the names before it.
  func isExpanding(_ name: String) -> Bool { expanding.contains { $0.name.text == name } }

  subscript(name: String) -> Binding? {
    get { bindings[name] }
    set { bindings[name] = newValue }
  }

  var names: [String] { Array(bindings.keys) }

  /// Whether a name stands for what an expression over a row could mean: a value, an argument of type
  /// `column`, or a table of one row and one column.
  func hasValue(_ name: String) -> Bool {
    switch bindings[name] {
    case .value, .columns: true
    case .table(let relation):
      relation.schema.isSingleRow && relation.schema.columns.count == 1 && name != "_"
    case .definition, nil: false
    }
  }

  /// The names that tables can be had by: `let`s of tables and definitions.
  var tableNames: [String] {
    bindings.compactMap { name, binding in
      switch binding {
      case .table, .definition: name
      case .value, .columns: nil
      }
    }
  }

  /// The documented definitions, by name.
  var definitions: [DefinitionSyntax] {
    bindings.values.compactMap { binding in
      if case .definition(let definition, _) = binding { definition } else { nil }
    }.sorted { $0.name.text < $1.name.text }
  }
}

/// A scope in a box, so that a binding can hold one.
final class BoxedScope: Sendable {
  let scope: Scope

  init(_ scope: Scope) { self.scope = scope }
}
