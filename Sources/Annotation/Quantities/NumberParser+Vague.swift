extension NumberParser {
  /// "dozens", "hundreds of thousands", "tens of millions".
  ///
  /// A plural stands for two of its unit up to the next greater one: dozens are 24 to 99, hundreds
  /// 200 to 999, thousands 2,000 to 999,999, tens of thousands 20,000 to 99,999.
  func vaguePlural(at index: Int) -> Parsed? {
    let first = text.atoms[index].value
    var low = ExactFraction(first * 2)
    var high = Self.most(first)
    var end = index + 1
    if text.kind(end) == .of, end + 1 < text.atoms.count,
      text.kind(end + 1) == .scale || text.kind(end + 1) == .hundred,
      text.atoms[end + 1].isPlural
    {
      let factor = ExactFraction(text.atoms[end + 1].value)
      guard let scaledLow = low.times(factor),
        let above = ExactFraction(Self.most(first).numerator)
          .adding(.one)?.times(factor), let scaledHigh = above.adding(ExactFraction(-1))
      else { return nil }
      (low, high, end) = (scaledLow, scaledHigh, end + 2)
    } else if text.atoms[index].value == 10 {
      // "Tens" alone are marks or notes as often as numbers.
      guard text.kind(end) == .of else { return nil }
    }
    return Parsed(low: low, high: high, kind: .vague, end: end)
  }

  /// The most that the plural of a unit stands for.
  private static func most(_ unit: Int64) -> ExactFraction {
    switch unit {
    case 10, 12, 20: ExactFraction(99)
    case 100: ExactFraction(999)
    default: ExactFraction(unit > 1_000_000_000_000 ? Int64.max : unit * 1000 - 1)
    }
  }

  /// "a few", "several hundred", "a couple of", "a handful of".
  ///
  /// A few and a handful are 2 to 6, several 3 to 9; a couple and a pair are 2. Of hundreds and
  /// thousands they are as many, and less than one more.
  func vagueMultiple(at index: Int) -> Parsed? {
    let isCouple = text.kind(index) == .couple
    let isSeveral = text.atoms[index].value == 3
    let isArticled = text.kind(index - 1) == .article
    let isHandful = text.isWord(index, "handful")
    var end = index + 1
    let hasOf = text.kind(end) == .of
    let scale = hasOf ? end + 1 : end
    var factor: ExactFraction?
    switch text.kind(scale) {
    case .hundred, .scale, .dozen:
      if text.atoms[scale].value != 20 && text.atoms[scale].value != 10 {
        factor = ExactFraction(text.atoms[scale].value)
        end = scale + 1
        if text.kind(end) == .scale,
          let product = factor?.times(ExactFraction(text.atoms[end].value))
        {
          factor = product
          end += 1
        }
      }
    default: break
    }
    if isCouple {
      // An elderly couple is one that is married.
      guard isArticled, hasOf || factor != nil,
        let value = ExactFraction(2).times(factor ?? .one)
      else { return nil }
      return Parsed(
        value: value, low: nil, high: nil, kind: .cardinal,
        end: factor == nil && hasOf ? end + 1 : end)
    }
    guard isSeveral || isArticled else { return nil }
    if isHandful, !hasOf { return nil }
    if isHandful, factor == nil { end += 1 }
    let (least, most): (Int64, Int64) = isSeveral ? (3, 9) : (2, 6)
    guard let factor else {
      return Parsed(low: ExactFraction(least), high: ExactFraction(most), kind: .vague, end: end)
    }
    guard let low = ExactFraction(least).times(factor),
      let above = ExactFraction(most + 1).times(factor),
      let high = above.adding(ExactFraction(-1))
    else { return nil }
    return Parsed(low: low, high: high, kind: .vague, end: end)
  }
}
