import TextModel

/// Calculation with values.
///
/// What has no result (a division by zero, a date beyond the calendar) is
/// none; whole numbers that grow too large go on as decimals.
enum Arithmetic {
  /// The type of a result, or `nil` where the operator does not take such operands.
  static func type(_ operation: BinaryOperator, _ left: ValueType, _ right: ValueType) -> ValueType?
  {
    if left.isOpen, right.isOpen { return left == .none && right == .none ? ValueType.none : .any }
    if left.fits(.number), right.fits(.number) { return .number }
    switch (operation, left, right) {
    case (.plus, .date, .duration), (.minus, .date, .duration), (.plus, .duration, .date):
      return .date
    case (.minus, .date, .date), (.plus, .duration, .duration), (.minus, .duration, .duration):
      return .duration
    case (.times, .duration, .number), (.times, .number, .duration): return .duration
    case (.divided, .duration, .duration): return .number
    case (.plus, .list(let one), .list(let two)): return .list(one.joined(with: two))
    case (.plus, let one, let two) where one.isTextual && two.isTextual: return .text
    default: break
    }
    // None, and what is not known before it runs, may be whatever the other side asks for.
    if left.isOpen { return type(operation, right, right) ?? type(operation, .duration, right) }
    if right.isOpen { return type(operation, left, left) ?? type(operation, left, .duration) }
    return nil
  }

  static func negated(_ value: Value) -> Value {
    switch value {
    case .integer(let number): number == .min ? .decimal(-Double(number)) : .integer(-number)
    case .decimal(let number): .decimal(-number)
    case .duration(let span):
      .duration(TimeSpan(months: 0 &- span.months, minutes: 0 &- span.minutes))
    default: .none
    }
  }

  static func apply(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.integer(let one), .integer(let two)): return whole(operation, one, two)
    case (.date(let date), .duration(let span)):
      let step = operation == .minus ? negated(.duration(span)) : .duration(span)
      guard case .duration(let length) = step, let moved = date.moved(by: length) else {
        return .none
      }
      return .date(moved)
    case (.duration(let span), .date(let date)):
      return date.moved(by: span).map(Value.date) ?? .none
    case (.date(let one), .date(let two)):
      return .duration(TimeSpan(minutes: one.start - two.start))
    case (.duration(let one), .duration(let two)): return lengths(operation, one, two)
    case (.duration(let span), .integer(let factor)), (.integer(let factor), .duration(let span)):
      let (months, monthsOverflow) = span.months.multipliedReportingOverflow(by: factor)
      let (minutes, minutesOverflow) = span.minutes.multipliedReportingOverflow(by: factor)
      return monthsOverflow || minutesOverflow
        ? .none : .duration(TimeSpan(months: months, minutes: minutes))
    case (.list(let one), .list(let two)): return .list(one + two)
    default: break
    }
    if let one = left.number, let two = right.number { return fraction(operation, one, two) }
    if operation == .plus, let one = left.text, let two = right.text { return .text(one + two) }
    return .none
  }

  private static func whole(_ operation: BinaryOperator, _ one: Int, _ two: Int) -> Value {
    let (result, overflow): (Int, Bool)
    switch operation {
    case .plus: (result, overflow) = one.addingReportingOverflow(two)
    case .minus: (result, overflow) = one.subtractingReportingOverflow(two)
    case .times: (result, overflow) = one.multipliedReportingOverflow(by: two)
    case .remainder where two != 0:
      (result, overflow) = one.remainderReportingOverflow(dividingBy: two)
    case .divided where two != 0:
      let (quotient, rest) = one.quotientAndRemainder(dividingBy: two == -1 ? 1 : two)
      if two != -1, rest == 0 { return .integer(quotient) }
      return fraction(operation, Double(one), Double(two))
    default: return .none
    }
    return overflow ? fraction(operation, Double(one), Double(two)) : .integer(result)
  }

  private static func fraction(_ operation: BinaryOperator, _ one: Double, _ two: Double) -> Value {
    let result: Double
    switch operation {
    case .plus: result = one + two
    case .minus: result = one - two
    case .times: result = one * two
    case .divided: result = one / two
    case .remainder: result = one.truncatingRemainder(dividingBy: two)
    default: return .none
    }
    return result.isFinite ? Value.number(result).keepingFraction(result) : .none
  }

  private static func lengths(_ operation: BinaryOperator, _ one: TimeSpan, _ two: TimeSpan)
    -> Value
  {
    switch operation {
    case .plus, .minus:
      guard case .integer(let months) = whole(operation, one.months, two.months),
        case .integer(let minutes) = whole(operation, one.minutes, two.minutes)
      else { return .none }
      return .duration(TimeSpan(months: months, minutes: minutes))
    case .divided: return fraction(.divided, one.days, two.days)
    default: return .none
    }
  }
}

extension Value {
  /// A decimal result that is whole is shown as a whole number while it is exact.
  fileprivate func keepingFraction(_ result: Double) -> Value {
    abs(result) < 9_007_199_254_740_992 ? self : .decimal(result)
  }
}
