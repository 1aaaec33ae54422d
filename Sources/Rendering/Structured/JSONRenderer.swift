import Language

/// Writes results as JSON and as JSON Lines.
enum JSONRenderer {
  /// A table as an indented array of objects, the values of each member on its line.
  static func array(_ table: ResultTable) -> String {
    guard !table.rows.isEmpty else { return "[]\n" }
    var json = JSONText(isCompact: false)
    json.append(raw: "[\n")
    for (number, row) in table.rows.enumerated() {
      if number > 0 { json.append(raw: ",\n") }
      json.append(raw: table.columns.isEmpty ? "  {" : "  {\n")
      for (position, column) in table.columns.enumerated() {
        if position > 0 { json.append(raw: ",\n") }
        json.append(raw: "    ")
        json.append(name: column.name)
        json.append(row.value(at: position))
      }
      json.append(raw: table.columns.isEmpty ? "}" : "\n  }")
    }
    json.append(raw: "\n]\n")
    return json.text
  }

  /// A table as one object a line.
  static func lines(_ table: ResultTable) -> String {
    var json = JSONText(isCompact: true)
    for row in table.rows {
      json.append(
        object: table.columns.enumerated().map { ($1.name, row.value(at: $0)) })
      json.append(raw: "\n")
    }
    return json.text
  }

  /// A value on a line of its own.
  static func line(_ value: Value, isCompact: Bool) -> String {
    var json = JSONText(isCompact: isCompact)
    json.append(value)
    json.append(raw: "\n")
    return json.text
  }
}
