import RegularExpressions
import TextModel

extension Checker {
  mutating func binary(
    _ operation: BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax,
    at place: SourceRange, whole range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    switch operation {
    case .and, .or:
      let word = "`\(operation.rawValue)`"
      let one = try truth(left, of: word, context)
      let two = try truth(right, of: word, context)
      try checkLevels([one, two])
      let endsOn = operation == .or
      var joined = Resolved(.truth, from: [one, two], at: range) { row, execution in
        if try one.evaluate(row, execution).isTrue == endsOn { return .truth(endsOn) }
        return .truth(try two.evaluate(row, execution).isTrue)
      }
      if operation == .and {
        joined.conjuncts = [one, two].flatMap { $0.conjuncts.isEmpty ? [$0] : $0.conjuncts }
      }
      return joined.folded(from: [one, two])
    case .matches, .matchesNot:
      return try matching(left, right, negated: operation == .matchesNot, at: range, context)
    default: break
    }
    let isMembership = operation == .isIn || operation == .isNotIn
    let one = operation == .contains ? try listOperand(left, context) : try value(left, context)
    let two = isMembership ? try listOperand(right, context) : try value(right, context)
    try checkLevels([one, two])
    var result: Resolved
    switch operation {
    case .equal, .notEqual:
      result = try equality(one, two, negated: operation == .notEqual, at: range)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      result = try comparison(operation, one, two, at: range)
    case .isIn, .isNotIn:
      result = try membership(of: one, in: two, negated: operation == .isNotIn, at: range)
    case .contains: result = try membership(of: two, in: one, negated: false, at: range)
    case .coalesce: return coalescing(one, two, at: range)
    default: return try arithmetic(operation, one, two, at: range, place: place)
    }
    result.compared = [one, two]
    return result
  }

  // MARK: Dates

  /// A bare year as a date, where a date stands beside it.
  func asDate(_ value: Resolved, beside other: Resolved) throws(Diagnostic) -> Resolved {
    if value.type == .date || value.type == .any || value.type == .none { return value }
    if case .integer(let year)? = value.constant, let date = CalendarInterval(year: year),
      year >= 1000
    {
      return Resolved(constant: .date(date), .date, at: value.range)
    }
    throw .notDateBeside(value, other)
  }

  // MARK: Comparisons

  private func equality(
    _ left: Resolved, _ right: Resolved, negated: Bool, at range: SourceRange
  ) throws(Diagnostic) -> Resolved {
    var (one, two) = (left, right)
    if one.type == .date || two.type == .date {
      one = try asDate(one, beside: two)
      two = try asDate(two, beside: one)
    }
    guard one.type.isComparable(with: two.type) else { throw .notComparable(one, two) }
    try checkChoice(one.type, against: two)
    try checkChoice(two.type, against: one)
    if case .text(let constant)? = two.constant {
      let folded = TextFolding.fold(constant)
      let subject = one
      var comparison = Resolved(.truth, from: [one, two], at: range) { row, execution in
        let isEqual =
          switch try subject.evaluate(row, execution) {
          case .text(let text): text == folded || TextFolding.fold(text) == folded
          case .span(let span): TextFolding.fold(span.label) == folded
          default: false
          }
        return .truth(isEqual != negated)
      }.folded(from: [one, two])
      if !negated, one.columns.count == 1, let column = one.columns.first {
        comparison.comparedText = (column, one.range.text, constant)
      }
      return comparison
    }
    let operands = (one, two)
    return Resolved(.truth, from: [one, two], at: range) { row, execution in
      let first = try operands.0.evaluate(row, execution)
      let second = try operands.1.evaluate(row, execution)
      return .truth(first.isEqual(to: second) != negated)
    }.folded(from: [one, two])
  }

  /// A constant compared with a closed list has to be on the list.
  private func checkChoice(
    _ type: ValueType, against constant: Resolved
  ) throws(Diagnostic) {
    guard case .choice(let choice) = type, let value = constant.constant else { return }
    for (position, element) in value.elements.enumerated() {
      guard let text = element.text, !choice.values.contains(text) else { continue }
      let ranges = constant.elementRanges
      throw .outsideChoice(
        text, choice, at: ranges.indices.contains(position) ? ranges[position] : constant.range)
    }
  }

  private func comparison(
    _ operation: BinaryOperator, _ left: Resolved, _ right: Resolved, at range: SourceRange
  ) throws(Diagnostic) -> Resolved {
    var (one, two) = (left, right)
    if one.type == .date || two.type == .date {
      one = try asDate(one, beside: two)
      two = try asDate(two, beside: one)
    }
    let isOrdered =
      (one.type.fits(.number) && two.type.fits(.number))
      || (one.type.isTextual && two.type.isTextual)
      || (one.type.fits(.date) && two.type.fits(.date))
      || (one.type.fits(.duration) && two.type.fits(.duration))
    guard isOrdered else { throw .notComparable(one, two) }
    let names = (one.range.text, two.range.text)
    let operands = (one, two)
    return Resolved(.truth, from: [one, two], at: range) { row, execution in
      let first = try operands.0.evaluate(row, execution)
      let second = try operands.1.evaluate(row, execution)
      if first.isNone { return execution.compareWithNone(names.0) }
      if second.isNone { return execution.compareWithNone(names.1) }
      return .truth(Self.holds(operation, first, second))
    }.folded(from: [one, two])
  }

  private static func holds(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Bool {
    if case .date(let one) = left, case .date(let two) = right {
      return switch operation {
      case .less: one.isBefore(two)
      case .greater: two.isBefore(one)
      case .lessOrEqual: one.end <= two.end
      default: one.start >= two.start
      }
    }
    let order = left.order(to: right)
    return switch operation {
    case .less: order == .before
    case .greater: order == .after
    case .lessOrEqual: order != .after
    default: order != .before
    }
  }

  private func membership(
    of left: Resolved, in right: Resolved, negated: Bool, at range: SourceRange
  ) throws(Diagnostic) -> Resolved {
    var (member, whole) = (left, right)
    switch whole.type {
    case .list(let element):
      guard member.type.isComparable(with: element) else { throw .notMember(member, whole) }
      try checkChoice(member.type, against: whole)
    case .range:
      guard member.type.fits(.number) else { throw .notMember(member, whole) }
    case .date: member = try asDate(member, beside: whole)
    case .number where member.type == .date: whole = try asDate(whole, beside: member)
    case let type where type.isTextual:
      guard member.type.isTextual || member.type == .any else { throw .notMember(member, whole) }
    case .any, .none: break
    default: throw .notMember(member, whole)
    }
    let memberName = member.range.text
    let operands = (member, whole)
    if case .list(let values)? = whole.constant {
      let keys = Set(values.map(ValueKey.init))
      return Resolved(.truth, from: [member, whole], at: range) { row, execution in
        let value = try operands.0.evaluate(row, execution)
        return .truth(keys.contains(ValueKey(value)) != negated)
      }.folded(from: [member, whole])
    }
    return Resolved(.truth, from: [member, whole], at: range) { row, execution in
      let value = try operands.0.evaluate(row, execution)
      let container = try operands.1.evaluate(row, execution)
      if value.isNone, !container.isList { return execution.compareWithNone(memberName) }
      return .truth(Self.isMember(value, of: container) != negated)
    }.folded(from: [member, whole])
  }

  private static func isMember(_ value: Value, of container: Value) -> Bool {
    switch container {
    case .list(let values): return values.contains { $0.isEqual(to: value) }
    case .range(let range):
      return value.number.map { range.lower <= $0 && $0 <= range.upper } ?? false
    case .date(let whole):
      guard case .date(let date) = value else { return false }
      return whole.contains(date)
    default:
      guard let text = container.text, let part = value.text else { return false }
      return TextFolding.fold(text).containsText(TextFolding.fold(part))
    }
  }

  private mutating func matching(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, negated: Bool, at range: SourceRange,
    _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    let subject = try value(left, context)
    guard subject.type.isTextual || subject.type.fits(.text) else {
      throw .wrongType(of: "`~`", expected: .text, found: subject)
    }
    guard case .regex(let source, let flags) = right.kind else {
      throw .notARegex(right)
    }
    let expression = try regularExpression(source, flags: flags, at: right.range)
    let name = subject.range.text
    return Resolved(.truth, from: [subject], at: range) { row, execution in
      let value = try subject.evaluate(row, execution)
      guard let text = value.text else {
        return value.isNone ? execution.compareWithNone(name) : .truth(negated)
      }
      do {
        return .truth(try expression.matches(TextFolding.fold(text)) != negated)
      } catch {
        throw Diagnostic.regexFailed("\(error)", at: range)
      }
    }.folded(from: [subject])
  }

  /// Compiles a regular expression; its errors point into it.
  func regularExpression(
    _ source: String, flags: String, at range: SourceRange
  ) throws(Diagnostic) -> RegularExpression {
    var options: RegularExpression.Options = []
    for (position, flag) in flags.enumerated() {
      let place = range.upper - flags.utf8.count + position
      switch flag {
      case "i": options.insert(.caseInsensitive)
      case "x": options.insert(.extended)
      case "m": options.insert(.multiline)
      case "s": options.insert(.dotMatchesLineEnds)
      default: throw .unknownFlag(flag, at: SourceRange(range.source, place, place + 1))
      }
    }
    do {
      return try RegularExpression(source.unescapingSlashes, options: options)
    } catch {
      throw Self.wrongExpression(error, in: range)
    }
  }

  /// The error for a regular expression; its place is counted from the mark that opens the literal.
  static func wrongExpression(
    _ error: RegularExpressionError, in range: SourceRange
  ) -> Diagnostic {
    guard case .invalid(let message, let offset) = error else {
      return .badRegex("\(error)", at: range)
    }
    let lower = min(range.lower + 1 + offset, max(range.lower, range.upper - 1))
    return .badRegex(message, at: SourceRange(range.source, lower, min(lower + 1, range.upper)))
  }

  // MARK: Other operators

  private func coalescing(_ left: Resolved, _ right: Resolved, at range: SourceRange) -> Resolved {
    let operands = (left, right)
    let rendersText =
      right.type.isTextual && !left.type.isTextual && left.type != .none && left.type != .any
    let type = rendersText ? ValueType.text : left.type.joined(with: right.type)
    return Resolved(type, from: [left, right], at: range) { row, execution in
      let value = try operands.0.evaluate(row, execution)
      if value.isNone { return try operands.1.evaluate(row, execution) }
      return rendersText ? .text(value.plainText) : value
    }.folded(from: [left, right])
  }

  private func arithmetic(
    _ operation: BinaryOperator, _ left: Resolved, _ right: Resolved, at range: SourceRange,
    place: SourceRange
  ) throws(Diagnostic) -> Resolved {
    guard let type = Arithmetic.type(operation, left.type, right.type) else {
      throw .noArithmetic(operation, left, right, at: place)
    }
    let operands = (left, right)
    return Resolved(type, from: [left, right], at: range) { row, execution in
      Arithmetic.apply(
        operation, try operands.0.evaluate(row, execution),
        try operands.1.evaluate(row, execution))
    }.folded(from: [left, right])
  }
}

extension Value {
  var isList: Bool {
    if case .list = self { return true }
    return false
  }
}

extension String {
  /// Whether the bytes of `part` stand in this text one after the other.
  func containsText(_ part: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return true }
    guard wanted.count <= bytes.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return true
    }
    return false
  }

  /// The text of a regular expression without the backslashes that only let a `/` stand in it.
  fileprivate var unescapingSlashes: String {
    var result: [UInt8] = []
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      if byte == UInt8(ascii: "\\"), let next = bytes.next() {
        if next != UInt8(ascii: "/") { result.append(byte) }
        result.append(next)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
