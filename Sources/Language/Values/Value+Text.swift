extension Value {
  /// The value as plain text, in full: what `csv` writes, `text(x)` gives and `join` joins.
  public var plainText: String {
    switch self {
    case .none: ""
    case .truth(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .decimal(let value): Self.plain(value)
    case .text(let value): value
    case .date(let date): date.description
    case .duration(let span): span.description
    case .span(let span): span.label
    case .list(let values): values.map(\.plainText).joined(separator: "; ")
    case .record(let record):
      "{" + record.fields.map { "\($0.name): \($0.value.plainText)" }.joined(separator: ", ") + "}"
    case .range(let range): "\(Self.plain(range.lower))..\(Self.plain(range.upper))"
    case .pattern(let pattern): "`\(pattern.text)`"
    }
  }

  /// A number in the shortest form that reads back as the same number.
  static func plain(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(value) < 1e15 { return String(whole) }
    return "\(value)"
  }
}
