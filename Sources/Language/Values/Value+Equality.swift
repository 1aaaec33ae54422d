/// A value as a key of groups, joins and sets: equal values are one key.
struct ValueKey: Hashable, Sendable {
  private enum Form: Hashable, Sendable {
    case none
    case truth(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case date(Int, Int)
    case duration(TimeSpan)
    case list([ValueKey])
    case record([String], [ValueKey])
    case range(NumberRange)
  }

  private let form: Form

  init(_ value: Value) {
    switch value {
    case .none: form = .none
    case .truth(let value): form = .truth(value)
    case .integer(let value): form = .integer(value)
    case .decimal(let value):
      form = Int(exactly: value).map(Form.integer) ?? .decimal(value)
    case .text(let text): form = .text(TextFolding.fold(text))
    case .span(let span): form = .text(TextFolding.fold(span.label))
    case .date(let date): form = .date(date.start, date.end)
    case .duration(let span): form = .duration(span)
    case .list(let values): form = .list(values.map(ValueKey.init))
    case .record(let record):
      form = .record(record.fields.map(\.name), record.fields.map { ValueKey($0.value) })
    case .range(let range): form = .range(range)
    case .pattern(let pattern): form = .text(pattern.text)
    }
  }
}

extension Value {
  /// Whether two values are equal; total, so that none equals none and nothing else.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)) where left == right: true
    case (.integer(let left), .integer(let right)): left == right
    case (.none, .none): true
    case (.none, _), (_, .none): false
    default: ValueKey(self) == ValueKey(other)
    }
  }
}
