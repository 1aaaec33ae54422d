/// The words of notes about results.
extension Diagnostic {
  static func leftOut(_ lost: Int, of total: Int, noun: String, operand: String) -> Diagnostic {
    let plural = total == 1 ? noun : noun + "s"
    return Diagnostic(
      .none,
      "\(lost) of \(total) \(plural) \(total == 1 ? "has" : "have") no `\(operand)` and "
        + "\(lost == 1 ? "was" : "were") left out; keep them with `or \(operand) == none`",
      severity: .note)
  }

  static func noneSkipped(_ count: Int, of total: Int, argument: String) -> Diagnostic {
    Diagnostic(
      .none, "\(count) of \(total) values of `\(argument)` are none and were left out of the aggregate",
      severity: .note)
  }

  static func joinLost(_ count: Int, of total: Int, key: String) -> Diagnostic {
    Diagnostic(
      .none, "\(count) of \(total) rows have no `\(key)`, which never matches in a join",
      severity: .note)
  }

  static func noRows(stage: Int, label: String, read: Int) -> Diagnostic {
    Diagnostic(
      .empty, "no rows: `\(label)` (stage \(stage)) kept 0 of \(read)", severity: .note)
  }

  static func statistics(_ message: String) -> Diagnostic {
    Diagnostic(.statistics, message, severity: .note)
  }
}
