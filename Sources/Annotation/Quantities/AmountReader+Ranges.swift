import TextModel

extension AmountReader {
  /// What two amounts that stand together are.
  enum Pair {
    /// A least and a most.
    case range(Amount)
    /// Two sides of a score or vote, which is no quantity.
    case score(end: Int, readings: Int)
  }

  /// The range or score that an amount begins.
  func pair(_ first: Amount, _ place: Int) -> Pair? {
    let next = place + first.readings
    guard next < readings.count, first.value != nil, first.number != .ordinal else { return nil }
    let second = amount(next)
    guard second.number != .ordinal, second.value != nil else { return nil }
    let joint = first.end
    var start = first.start
    switch text.kind(joint) {
    case .hyphen:
      guard second.start == joint + 1 || isNegative(second, at: joint) else { return nil }
      if isScore(first, second) {
        return .score(end: second.end, readings: first.readings + second.readings)
      }
    case .and:
      guard text.isWord(start - 1, "between"), follows(second, joint) else { return nil }
      start -= 1
    default:
      if text.isWord(joint, "to") || text.isWord(joint, "through") {
        guard follows(second, joint) else { return nil }
        if text.isWord(start - 1, "from") {
          guard !isChange(start - 1) else { return nil }
          start -= 1
        } else if isScore(first, second) {
          return .score(end: second.end, readings: first.readings + second.readings)
        }
      } else if text.isWord(joint, "or") {
        guard second.start == joint + 1, isAlternative(first, second) else { return nil }
      } else {
        return nil
      }
    }
    guard var range = joined(first, second, from: start) else { return nil }
    range.readings = first.readings + second.readings
    return .range(range)
  }

  /// The hyphen of a range is read as a minus where it is written to the digits behind it.
  private func isNegative(_ second: Amount, at joint: Int) -> Bool {
    second.start == joint && text.kind(joint) == .hyphen
  }

  private func follows(_ second: Amount, _ joint: Int) -> Bool {
    if second.start == joint + 1 { return true }
    return second.start == joint + 2
      && (text.isWord(joint + 1, "about") || text.isWord(joint + 1, "around")
        || text.isWord(joint + 1, "some") || text.isWord(joint + 1, "nearly"))
  }

  /// "two or three": both small or near each other, in one form.
  private func isAlternative(_ first: Amount, _ second: Amount) -> Bool {
    guard let low = first.value, let high = second.value, low.isBelow(high),
      let double = low.times(ExactFraction(3)), !double.isBelow(high)
    else { return false }
    return text.kind(first.digits.lowerBound) == text.kind(second.digits.lowerBound)
      && first.end == first.digits.upperBound
  }

  /// Whether two numbers are sides of a score: the first is the greater, or the words are of games.
  private func isScore(_ first: Amount, _ second: Amount) -> Bool {
    guard first.kind == .count, second.kind == .count, first.end == first.digits.upperBound,
      text.kind(first.start) == .numeral, let left = first.value?.integer,
      let right = second.value?.integer.map({ abs($0) }), left < 1000, right < 1000
    else { return false }
    if left >= right { return true }
    if roles.part(text.atoms[max(0, first.start - 1)].token) == .properNoun,
      second.end < text.atoms.count, roles.part(text.atoms[second.end].token) == .properNoun
    {
      return true
    }
    let around = max(0, first.start - 8)..<min(text.atoms.count, second.end + 6)
    return around.contains { index in
      let atom = text.atoms[index]
      return Self.gameWords.record(text.bytes, atom.start, atom.end) != nil
    }
  }

  private static let gameWords = WordRecords<Bool>(lists: [
    (
      """
      win wins won beat beats beaten lose loses lost defeat defeats defeated victory draw drew tied \
      score scored scores goal goals match matches vote votes voted ruling aggregate penalties \
      halftime half-time final finals quarterfinal semifinal semi-final quarter-final set sets \
      quarterback playoff league lead leads led trail trailed inning innings
      """, true
    )
  ])

  /// Whether "from" begins a change from one amount to another, which is no range.
  private func isChange(_ from: Int) -> Bool {
    guard let syntax = roles.syntax else { return false }
    // The verb or noun that the amount behind "from" hangs on.
    var token = text.atoms[from].token
    for _ in 0..<3 {
      guard let head = roles.head(token) else { return false }
      token = head
      if let lemma = syntax.lemma(of: token), Self.changes.contains(lemma) { return true }
    }
    return false
  }

  private static let changes: Set<String> = Set(
    """
    rise fall increase decrease grow drop cut raise reduce climb jump surge plunge shrink decline \
    slip slide soar go move up down expand widen narrow lower boost double triple change swing \
    improve upgrade downgrade revise ease slow accelerate extend push bring take dip edge rebound \
    advance tumble skyrocket spike lift slash trim
    """.split(separator: " ").map(String.init))

  /// Two amounts as one; the first takes the unit and the scale of the second where it has none.
  private func joined(_ first: Amount, _ second: Amount, from start: Int) -> Amount? {
    guard let left = first.value, var right = second.value else { return nil }
    if text.kind(first.end) == .hyphen, right.numerator < 0, let positive = right.negated {
      right = positive
    }
    var low = left
    if first.unit == nil || second.unit == nil || first.kind == second.kind,
      let scale = scale(of: second),
      self.scale(of: first) == nil, let scaled = left.times(scale), !right.isBelow(scaled)
    {
      low = scaled
    }
    var range = second
    if second.unit == nil, first.unit != nil {
      guard first.start < first.digits.lowerBound else { return nil }
      (range.kind, range.unit, range.dimension) = (first.kind, first.unit, first.dimension)
    } else if let unit = first.unit, unit != second.unit {
      return nil
    }
    guard low.isBelow(right) || low == right, low.numerator >= 0 else { return nil }
    range.value = nil
    range.low = low
    range.high = right
    range.start = start
    range.digits = first.digits.lowerBound..<second.digits.upperBound
    range.isRange = true
    return range
  }

  /// The scale that the last word of a number names.
  private func scale(of amount: Amount) -> ExactFraction? {
    for index in amount.digits.reversed() {
      switch text.kind(index) {
      case .scale, .suffix: return ExactFraction(text.atoms[index].value)
      case .word:
        // "5 bn" has its scale in a word of its own.
        return NumberWords.suffixes.record(
          text.bytes, text.atoms[index].start, text.atoms[index].end
        ).map { ExactFraction($0) }
      default: return nil
      }
    }
    return nil
  }
}
