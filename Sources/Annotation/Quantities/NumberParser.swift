import TextModel

/// The grammar of numbers: one phrase at a time, the longest that begins at a piece.
struct NumberParser {
  let text: NumberAtoms
  let tags: NumberTags

  /// A number that was read.
  struct Parsed {
    var value: ExactFraction?
    var low: ExactFraction?
    var high: ExactFraction?
    var kind: NumberPhrase.Kind = .cardinal
    /// The piece after it.
    var end: Int
  }

  /// A cardinal number with what later parts of it need to know.
  struct Cardinal {
    var value: ExactFraction
    var end: Int
    /// The least scale that was named ("million"), or one.
    var scale = ExactFraction.one
    /// The kind of the last word, which decides what ordinal can follow it.
    var last: NumberAtom.Kind
    /// Where the last "and" in it stands, and the number before that.
    var beforeAnd: BeforeAnd?

    /// The part of a number before an "and".
    struct BeforeAnd {
      let value: ExactFraction
      let scale: ExactFraction
      let end: Int
    }
  }

  /// The number that begins at a piece.
  func number(at index: Int) -> Parsed? {
    switch text.kind(index) {
    case .minus: return negative(after: index)
    case .hyphen:
      guard isSign(index) else { return nil }
      return negative(after: index)
    case .couple, .few: return vagueMultiple(at: index)
    case .scale, .hundred, .dozen:
      return text.atoms[index].isPlural ? vaguePlural(at: index) : nil
    case .article:
      if text.kind(index + 1) == .couple || text.kind(index + 1) == .few {
        return vagueMultiple(at: index + 1)
      }
      return positive(at: index)
    default: return positive(at: index)
    }
  }

  private func negative(after index: Int) -> Parsed? {
    guard var parsed = positive(at: index + 1), parsed.kind != .ordinal,
      let value = parsed.value?.negated
    else { return nil }
    parsed.value = value
    return parsed
  }

  /// Whether a hyphen stands for a minus: written to digits, and to nothing before it.
  private func isSign(_ index: Int) -> Bool {
    guard text.kind(index + 1) == .numeral else { return false }
    if index > 0, text.touchesPrevious(index) {
      let before = text.bytes[text.atoms[index].start - 1]
      guard
        before == UInt8(ascii: "(") || before == UInt8(ascii: "<") || before == UInt8(ascii: ">")
          || before == UInt8(ascii: "[")
      else { return false }
    }
    if text.touchesPrevious(index + 1) { return true }
    return index == 0
  }

  private func positive(at index: Int) -> Parsed? {
    switch text.kind(index) {
    case .fraction: return halfOf(at: index)
    case .ordinalUnit, .ordinalTens, .ordinalScale:
      guard let ordinal = ordinal(at: index), !ordinal.isPlural else { return nil }
      return Parsed(value: ExactFraction(ordinal.value), kind: .ordinal, end: ordinal.end)
    case .ordinalNumeral:
      guard let numeral = text.numeral(index) else { return nil }
      return Parsed(value: numeral.value, kind: .ordinal, end: index + 1)
    case .point: return nil
    case .article:
      if let fraction = fractionOfArticle(at: index) { return fraction }
    default: break
    }
    guard var cardinal = cardinal(at: index) else { return nil }
    if let fraction = fraction(of: cardinal, from: index) { return fraction }
    if let mixed = mixed(cardinal) { return mixed }
    if let decimal = decimal(cardinal) { cardinal = decimal }
    if let ratio = ratio(cardinal, from: index) { return ratio }
    var kind = NumberPhrase.Kind.cardinal
    if cardinal.end == index + 1, text.numeral(index)?.shape == .fraction,
      cardinal.value.isBelow(.one)
    {
      kind = .fraction
    }
    return Parsed(value: cardinal.value, kind: kind, end: cardinal.end)
  }

  /// The piece after a hyphen that joins two words, or the piece itself.
  func afterHyphen(_ index: Int) -> Int { text.kind(index) == .hyphen ? index + 1 : index }

  /// "point" with digits behind it: "one point five million".
  private func decimal(_ whole: Cardinal) -> Cardinal? {
    guard text.kind(whole.end) == .point else { return nil }
    var index = whole.end + 1
    var value = whole.value
    var place = 1
    while place < 12 {
      let digits: Int64
      let count: Int
      switch text.kind(index) {
      case .unit where text.atoms[index].value < 10:
        (digits, count) = (text.atoms[index].value, 1)
      case .tens:
        let unit = afterHyphen(index + 1)
        if text.kind(unit) == .unit, text.atoms[unit].value < 10 {
          (digits, count) = (text.atoms[index].value + text.atoms[unit].value, 2)
          index = unit
        } else {
          (digits, count) = (text.atoms[index].value, 2)
        }
      case .numeral:
        guard let numeral = text.numeral(index), numeral.shape == .integer,
          let integer = numeral.value.integer
        else { return finish(index) }
        (digits, count) = (integer, numeral.digits)
      default: return finish(index)
      }
      guard let factor = ExactFraction.powerOfTen(-(place + count - 1)),
        let part = ExactFraction(digits).times(factor), let sum = value.adding(part)
      else { return nil }
      value = sum
      place += count
      index += 1
    }
    return finish(index)

    func finish(_ end: Int) -> Cardinal? {
      guard end > whole.end + 1 else { return nil }
      return scaled(Cardinal(value: value, end: end, last: .unit))
    }
  }

  /// "one over twenty", "two out of three", "one in five".
  private func ratio(_ above: Cardinal, from start: Int) -> Parsed? {
    var index = above.end
    let isOver = text.kind(index) == .over
    if isOver {
      guard above.value == .one else { return nil }
      index += 1
    } else if text.kind(index) == .out, text.kind(index + 1) == .of {
      index += 2
      if text.isWord(index, "every") { index += 1 }
    } else if text.kind(index) == .into {
      index += 1
      if text.isWord(index, "every") { index += 1 }
      guard above.value == .one || above.value.isBelow(ExactFraction(10)) else { return nil }
    } else {
      return nil
    }
    guard let below = cardinal(at: index), above.value.isBelow(below.value),
      let value = above.value.over(below.value)
    else { return nil }
    if text.kind(above.end) == .into {
      guard isRound(below.value, above.value), !tags.isTimeUnit(text, below.end) else {
        return nil
      }
    }
    return Parsed(value: value, kind: .fraction, end: below.end)
  }

  /// Whether "N in M" is a ratio rather than a number and a place or year.
  private func isRound(_ below: ExactFraction, _ above: ExactFraction) -> Bool {
    guard let number = below.integer else { return false }
    if above == .one { return number < 1000 || number % 100 == 0 || number > 2100 }
    return number <= 10 || number == 20 || number == 100 || number == 1000
  }
}
