extension NumberParser {
  /// The ordinal at a piece, its tens and units together: "twenty-fifth".
  func ordinal(at index: Int) -> (value: Int64, end: Int, isPlural: Bool)? {
    switch text.kind(index) {
    case .ordinalUnit, .ordinalTens, .ordinalScale:
      return (text.atoms[index].value, index + 1, text.atoms[index].isPlural)
    case .tens:
      let unit = afterHyphen(index + 1)
      guard text.kind(unit) == .ordinalUnit, text.atoms[unit].value < 10 else { return nil }
      return (
        text.atoms[index].value + text.atoms[unit].value, unit + 1, text.atoms[unit].isPlural
      )
    default: return nil
    }
  }

  /// "half of", "half a million", "half the seats"; "quarter million".
  func halfOf(at index: Int) -> Parsed? {
    guard !text.atoms[index].isPlural, let part = ExactFraction(1, over: text.atoms[index].value)
    else { return nil }
    if let scaled = scaled(part, from: index + 1) { return scaled }
    guard text.atoms[index].value == 2, tags.isHalf(text, index) else { return nil }
    return Parsed(value: part, kind: .fraction, end: index + 1)
  }

  /// A fraction of a scale: "half [a million]", "three quarters [of a billion]".
  private func scaled(_ part: ExactFraction, from start: Int) -> Parsed? {
    var index = afterHyphen(start)
    if text.kind(index) == .of { index += 1 }
    if text.kind(index) == .article { index += 1 }
    let kind = text.kind(index)
    guard kind == .scale || kind == .dozen, !text.atoms[index].isPlural,
      let value = part.times(ExactFraction(text.atoms[index].value))
    else { return nil }
    return Parsed(value: value, end: index + 1)
  }

  /// "a half", "a third", "an eighth", "a quarter of a million".
  func fractionOfArticle(at index: Int) -> Parsed? {
    let next = index + 1
    if text.kind(next) == .fraction, !text.atoms[next].isPlural,
      let part = ExactFraction(1, over: text.atoms[next].value)
    {
      if let scaled = scaled(part, from: next + 1) { return scaled }
      guard tags.isFractionNoun(text, next, end: next + 1) else { return nil }
      return Parsed(value: part, kind: .fraction, end: next + 1)
    }
    guard let ordinal = ordinal(at: next), !ordinal.isPlural, ordinal.value > 2,
      tags.isFractionNoun(text, ordinal.end - 1, end: ordinal.end),
      let part = ExactFraction(1, over: ordinal.value)
    else { return nil }
    return scaled(part, from: ordinal.end)
      ?? Parsed(value: part, kind: .fraction, end: ordinal.end)
  }

  /// "three fifths", "one half", "one twenty-fifth"; or "twenty-first", which is an ordinal.
  func fraction(of above: Cardinal, from start: Int) -> Parsed? {
    let index = afterHyphen(above.end)
    if let before = above.beforeAnd, isPart(index) {
      // "six million and two thirds": the fraction begins behind the "and".
      let whole = Cardinal(value: before.value, end: before.end, scale: before.scale, last: .unit)
      if let mixed = mixed(whole), mixed.end > index { return mixed }
    }
    if text.kind(index) == .fraction {
      guard text.atoms[index].isPlural || above.value == .one,
        let part = above.value.over(ExactFraction(text.atoms[index].value))
      else { return nil }
      return scaled(part, from: index + 1)
        ?? Parsed(value: part, kind: .fraction, end: index + 1)
    }
    if let below = ordinal(at: index) {
      let isSingle = above.end == start + 1 && above.value == .one
      if below.isPlural || isSingle && below.value > 2 && text.kind(start) != .numeral {
        var (value, divisor) = (above.value, below.value)
        if above.last == .tens, text.kind(above.end - 1) == .tens, below.value < 10,
          let rest = value.adding(ExactFraction(-text.atoms[above.end - 1].value)),
          rest.numerator > 0
        {
          // "one hundred thirty-fifths": the tens belong to what it is divided by.
          value = rest
          divisor += text.atoms[above.end - 1].value
        }
        guard let part = value.over(ExactFraction(divisor)) else { return nil }
        return scaled(part, from: below.end)
          ?? Parsed(value: part, kind: .fraction, end: below.end)
      }
    }
    return ordinal(after: above)
  }

  /// Whether a word at a piece makes what goes before it a fraction.
  private func isPart(_ index: Int) -> Bool {
    switch text.kind(index) {
    case .fraction: true
    case .ordinalUnit, .ordinalTens, .ordinalScale: text.atoms[index].isPlural
    default: false
    }
  }

  /// An ordinal whose first words are a cardinal: "one hundred and twenty-fifth".
  private func ordinal(after above: Cardinal) -> Parsed? {
    var index = afterHyphen(above.end)
    let kind = text.kind(index)
    if kind == .ordinalScale, !text.atoms[index].isPlural, above.last != .numeral,
      let value = above.value.times(ExactFraction(text.atoms[index].value))
    {
      return Parsed(value: value, kind: .ordinal, end: index + 1)
    }
    switch above.last {
    case .tens:
      guard kind == .ordinalUnit, text.atoms[index].value < 10 else { return nil }
    case .hundred, .scale:
      if text.kind(above.end) == .and { index = above.end + 1 }
    default: return nil
    }
    guard let rest = ordinal(at: index), !rest.isPlural,
      rest.value != 2 || above.last != .scale && above.last != .hundred
        || text.kind(above.end) == .and,
      let value = above.value.adding(ExactFraction(rest.value))
    else { return nil }
    // "two hundred and a third man" has an article; "a hundred and third" has none.
    return Parsed(value: value, kind: .ordinal, end: rest.end)
  }

  /// A whole number and a fraction: "two and a half million", "six million and two thirds".
  func mixed(_ whole: Cardinal) -> Parsed? {
    guard text.kind(whole.end) == .and else { return nil }
    let index = whole.end + 1
    let part: ExactFraction
    let end: Int
    if text.kind(index) == .article, let fraction = fractionAfterArticle(at: index + 1) {
      (part, end) = fraction
    } else if let above = cardinal(at: index) {
      let below = afterHyphen(above.end)
      if text.kind(below) == .fraction, text.atoms[below].isPlural || above.value == .one,
        let value = above.value.over(ExactFraction(text.atoms[below].value))
      {
        (part, end) = (value, below + 1)
      } else if let ordinal = ordinal(at: below), ordinal.isPlural,
        let value = above.value.over(ExactFraction(ordinal.value))
      {
        (part, end) = (value, ordinal.end)
      } else {
        return nil
      }
    } else {
      return nil
    }
    guard part.isBelow(.one) else { return nil }
    if whole.scale == .one {
      guard let sum = whole.value.adding(part) else { return nil }
      let all = scaled(Cardinal(value: sum, end: end, last: .unit))
      return Parsed(value: all.value, end: all.end)
    }
    // "a million and a half": the fraction is one of the scale; "and three quarters million" has one.
    if let own = scaled(part, from: end), let value = own.value, let sum = whole.value.adding(value)
    {
      return Parsed(value: sum, end: own.end)
    }
    guard let product = part.times(whole.scale), let sum = whole.value.adding(product) else {
      return nil
    }
    return Parsed(value: sum, end: end)
  }

  private func fractionAfterArticle(at index: Int) -> (ExactFraction, Int)? {
    if text.kind(index) == .fraction, !text.atoms[index].isPlural {
      return ExactFraction(1, over: text.atoms[index].value).map { ($0, index + 1) }
    }
    guard let ordinal = ordinal(at: index), !ordinal.isPlural, ordinal.value > 2,
      tags.isFractionNoun(text, ordinal.end - 1, end: ordinal.end)
    else { return nil }
    return ExactFraction(1, over: ordinal.value).map { ($0, ordinal.end) }
  }
}
