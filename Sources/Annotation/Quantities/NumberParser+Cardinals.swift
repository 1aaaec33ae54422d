extension NumberParser {
  /// The cardinal number at a piece: "two hundred and six thousand", "3.5 million", "a dozen".
  func cardinal(at start: Int) -> Cardinal? {
    guard var part = hundreds(at: start) else { return nil }
    let beginsWithDigits = text.kind(start) == .numeral
    var total = ExactFraction.zero
    var least: ExactFraction?
    var last = part.last
    var end = part.end
    var beforeAnd = part.beforeAnd
    while true {
      let (factor, next, kind) = scales(after: part)
      if let factor {
        // "three hundred and two dozen": the dozens are behind the "and".
        let before = kind == .dozen ? part.beforeAnd?.value : nil
        guard least.map({ factor.isBelow($0) }) ?? true,
          let multiplied = before?.negated.map(part.value.adding) ?? part.value,
          let product = multiplied.times(factor), let sum = (before ?? total).adding(product)
        else { break }
        (total, least, last, end) = (sum, factor, kind, next)
      } else {
        guard least.map({ part.value.isBelow($0) }) ?? true,
          let sum = total.adding(part.value)
        else { break }
        return Cardinal(
          value: sum, end: part.end, last: part.last, beforeAnd: part.beforeAnd ?? beforeAnd)
      }
      guard kind == .scale else { break }
      var index = end
      let hasAnd = text.kind(index) == .and
      if hasAnd { index += 1 }
      guard continues(at: index, digits: beginsWithDigits, hasAnd: hasAnd),
        let following = hundreds(at: index)
      else { break }
      if hasAnd, let least {
        beforeAnd = Cardinal.BeforeAnd(value: total, scale: least, end: end)
      }
      part = following
    }
    guard let least else { return nil }
    return Cardinal(value: total, end: end, scale: least, last: last)
  }

  /// Whether a number that has a scale goes on at a piece.
  private func continues(at index: Int, digits: Bool, hasAnd: Bool) -> Bool {
    switch text.kind(index) {
    case .unit, .tens: return true
    case .numeral:
      // "4 thousand 3 hundred": digits go on only with a scale of their own.
      guard digits, !hasAnd else { return false }
      let next = text.kind(index + 1)
      return next == .hundred || next == .scale
    default: return false
    }
  }

  /// The scales that a number is multiplied by: "thousand", "hundred thousand", "bn", "dozen".
  private func scales(
    after part: Cardinal
  ) -> (factor: ExactFraction?, end: Int, kind: NumberAtom.Kind) {
    var factor: ExactFraction?
    var index = part.end
    var last = NumberAtom.Kind.unit
    while let (value, next, kind) = scale(at: index, after: part.end), last != .dozen {
      guard let product = (factor ?? .one).times(ExactFraction(value)) else { break }
      factor = product
      index = next
      last = kind
    }
    return (factor, index, last)
  }

  private func scale(
    at position: Int, after start: Int
  ) -> (value: Int64, end: Int, kind: NumberAtom.Kind)? {
    let index = afterHyphen(position)
    switch text.kind(index) {
    case .scale: return (text.atoms[index].value, index + 1, .scale)
    case .dozen where text.atoms[index].value == 12:
      return (12, index + 1, .dozen)
    case .suffix where position == index && isScale(suffix: index, of: start - 1):
      return (text.atoms[index].value, index + 1, .suffix)
    case .word where position == index && tags.isDetachedSuffix(text, index):
      guard text.kind(index - 1) == .numeral,
        let value = NumberWords.suffixes.record(
          text.bytes, text.atoms[index].start, text.atoms[index].end)
      else { return nil }
      return (value, index + 1, .suffix)
    default: return nil
    }
  }

  /// Whether letters written to digits are a power of ten and not a unit.
  private func isScale(suffix index: Int, of numeral: Int) -> Bool {
    let atom = text.atoms[index]
    let first = text.bytes[atom.start]
    switch (first | 0x20, atom.end - atom.start) {
    case (UInt8(ascii: "m"), 1), (UInt8(ascii: "b"), 1), (UInt8(ascii: "t"), 1),
      (UInt8(ascii: "m"), 2) where text.bytes[atom.end - 1] | 0x20 == UInt8(ascii: "m"):
      if tags.isMoney(text, numeral: numeral, after: index + 1) { return true }
      if atom.end - atom.start == 1, first == UInt8(ascii: "M") { return true }
      return first | 0x20 == UInt8(ascii: "m") && atom.end - atom.start == 1
        && tags.isPluralNoun(text, index + 1)
    default: return true
    }
  }

  /// The number with the scales that follow it.
  func scaled(_ number: Cardinal) -> Cardinal {
    let (factor, end, kind) = scales(after: number)
    guard let factor, let value = number.value.times(factor) else { return number }
    return Cardinal(value: value, end: end, scale: factor, last: kind)
  }

  /// A number below a thousand, or digits.
  private func hundreds(at index: Int) -> Cardinal? {
    var part: Cardinal
    switch text.kind(index) {
    case .numeral:
      guard let numeral = text.numeral(index) else { return nil }
      part = Cardinal(value: numeral.value, end: index + 1, last: .numeral)
      if numeral.shape == .integer, let fraction = text.numeral(index + 1),
        fraction.shape == .fraction, fraction.value.isBelow(.one), !text.touchesPrevious(index + 1),
        text.kind(index + 1) == .numeral, let sum = numeral.value.adding(fraction.value)
      {
        return Cardinal(value: sum, end: index + 2, last: .numeral)
      }
    case .unit, .tens:
      guard let below = belowHundred(at: index) else { return nil }
      part = below
    case .article:
      let next = text.kind(index + 1)
      guard next == .hundred || next == .scale || next == .dozen,
        !text.atoms[index + 1].isPlural
      else { return nil }
      part = Cardinal(value: .one, end: index + 1, last: .article)
    default: return nil
    }
    let hundred = afterHyphen(part.end)
    guard text.kind(hundred) == .hundred, part.value.isBelow(ExactFraction(1000)),
      let product = part.value.times(ExactFraction(100))
    else { return part.last == .article && text.kind(part.end) == .hundred ? nil : part }
    part = Cardinal(value: product, end: hundred + 1, last: .hundred)
    let hasAnd = text.kind(part.end) == .and
    let rest = hasAnd ? part.end + 1 : part.end
    guard let below = belowHundred(at: rest, digits: hasAnd && text.kind(index) == .numeral),
      text.kind(afterHyphen(below.end)) != .hundred, let sum = part.value.adding(below.value)
    else { return part }
    return Cardinal(
      value: sum, end: below.end, last: below.last,
      beforeAnd: hasAnd ? .init(value: part.value, scale: .one, end: part.end) : nil)
  }

  /// A number from 1 to 99 in words, or in digits behind "hundred and".
  private func belowHundred(at index: Int, digits: Bool = false) -> Cardinal? {
    switch text.kind(index) {
    case .unit:
      return Cardinal(value: ExactFraction(text.atoms[index].value), end: index + 1, last: .unit)
    case .tens:
      let tens = text.atoms[index].value
      let next = afterHyphen(index + 1)
      if text.kind(next) == .unit, (1...9).contains(text.atoms[next].value) {
        return Cardinal(
          value: ExactFraction(tens + text.atoms[next].value), end: next + 1, last: .unit)
      }
      return Cardinal(value: ExactFraction(tens), end: index + 1, last: .tens)
    case .numeral where digits:
      guard let numeral = text.numeral(index), numeral.shape == .integer,
        let value = numeral.value.integer, (1...99).contains(value)
      else { return nil }
      return Cardinal(value: numeral.value, end: index + 1, last: .numeral)
    default: return nil
    }
  }
}
