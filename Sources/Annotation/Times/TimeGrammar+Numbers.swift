extension TimeGrammar {
  /// A whole number in digits or words: "24", "twenty-four", "two thousand and twenty".
  func cardinal(at index: Int) -> (value: Int, end: Int)? {
    let first = piece(index)
    guard first.word.number >= 0, first.thousandths == 0 else { return nil }
    if first.isDigits { return (Int(first.word.number), index + 1) }
    guard var (value, end) = belowHundred(at: index) else { return nil }
    if keyword(end) == .hundred {
      value *= 100
      end += 1
      let rest = keyword(end) == .and ? end + 1 : end
      if let (more, after) = belowHundred(at: rest), !piece(rest).isDigits {
        value += more
        end = after
      }
    }
    if keyword(end) == .thousand {
      value *= 1000
      end += 1
      let rest = keyword(end) == .and ? end + 1 : end
      if !piece(rest).isDigits, let (more, after) = cardinal(at: rest), more < 1000 {
        value += more
        end = after
      }
    }
    return (value, end)
  }

  /// A number below a hundred in words.
  private func belowHundred(at index: Int) -> (value: Int, end: Int)? {
    let first = piece(index)
    guard first.word.number >= 0, !first.isDigits, first.word.number < 100 else { return nil }
    let value = Int(first.word.number)
    guard value >= 20, value % 10 == 0 else { return (value, index + 1) }
    let next = skip(index + 1, .hyphen)
    let ones = piece(next)
    guard ones.word.number >= 1, ones.word.number <= 9, !ones.isDigits else {
      return (value, index + 1)
    }
    return (value + Int(ones.word.number), next + 1)
  }

  /// A place in an order: "3rd", "third", "twenty-first".
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    let first = piece(index)
    if first.word.ordinal > 0 { return (Int(first.word.ordinal), index + 1) }
    guard !first.isDigits, first.word.number >= 20, first.word.number % 10 == 0 else { return nil }
    let next = skip(index + 1, .hyphen)
    let ones = piece(next).word.ordinal
    guard ones >= 1, ones <= 9, !piece(next).isDigits else { return nil }
    return (Int(first.word.number + ones), next + 1)
  }

  /// A year of four digits, or in words: "1999", "nineteen ninety-nine", "two thousand and nine".
  func yearNumber(at index: Int) -> (value: Int, end: Int)? {
    let first = piece(index)
    if first.isDigits {
      guard first.digits == 4, !first.isGrouped, !first.word.isPlural, first.word.number >= 1000,
        first.word.number <= 2999
      else { return nil }
      return (Int(first.word.number), index + 1)
    }
    if keyword(index + 1) == .thousand, let (value, end) = cardinal(at: index),
      (1000...2999).contains(value)
    {
      return (value, end)
    }
    guard first.word.number >= 10, first.word.number <= 20,
      let (rest, end) = belowHundred(at: index + 1), rest >= 10
    else { return nil }
    return (Int(first.word.number) * 100 + rest, end)
  }
}
