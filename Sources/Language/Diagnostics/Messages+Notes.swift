/// The words of notes about results.
extension Diagnostic {
  static func leftOut(_ lost: Int, of total: Int, noun: String, operand: String) -> Diagnostic {
    let plural = total == 1 ? noun : noun + "s"
    let rest =
      lost == 1
      ? "has no `\(operand)` and was left out; keep it"
      : "have no `\(operand)` and were left out; keep them"
    return Diagnostic(
      .none, "\(lost) of \(total) \(plural) \(rest) with `or \(operand) == none`", severity: .note)
  }

  static func noneSkipped(_ count: Int, of total: Int, argument: String) -> Diagnostic {
    let rest = count == 1 ? "is none and was" : "are none and were"
    return Diagnostic(
      .none,
      "\(count) of \(total) values of `\(argument)` \(rest) left out of the aggregate",
      severity: .note)
  }

  static func joinLost(_ count: Int, of total: Int, key: String) -> Diagnostic {
    let verb = count == 1 ? "has" : "have"
    return Diagnostic(
      .none, "\(count) of \(total) rows \(verb) no `\(key)`, which never matches in a join",
      severity: .note)
  }

  static func noRows(
    stage: Int, label: String, read: Int,
    closest: (column: String, values: [(text: String, count: Int)])?
  ) -> Diagnostic {
    var message = "no rows: `\(label)` (stage \(stage)) kept 0 of \(read)"
    if let closest, !closest.values.isEmpty {
      let values = closest.values.map { "\"\($0.text)\" (\($0.count))" }.joined(separator: ", ")
      message += ". The closest values of `\(closest.column)`: \(values)"
    }
    return Diagnostic(.empty, message, severity: .note)
  }

  static func statistics(_ message: String) -> Diagnostic {
    Diagnostic(.statistics, message, severity: .note)
  }
}
