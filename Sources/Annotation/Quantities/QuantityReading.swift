import TextModel

/// The quantities of one text while they are read.
struct QuantityReading {
  let amounts: AmountReader
  let context: NumberContext
  var quantities: [Quantity] = []
  /// The tokens of numbers that are dates, names and labels.
  private var labels: Set<Int> = []
  /// The pieces of the last quantity.
  private var lastPieces = 0..<0

  var text: NumberAtoms { amounts.text }
  var roles: SyntaxRoles { amounts.roles }

  init(amounts: AmountReader, context: NumberContext) {
    self.amounts = amounts
    self.context = context
  }

  /// Reads all numbers of the text.
  mutating func readAll() {
    var place = 0
    while place < amounts.readings.count {
      place += read(place)
    }
  }

  /// Reads the amount that begins with a number; gives how many numbers it is made of.
  private mutating func read(_ place: Int) -> Int {
    let first = amounts.amount(place)
    guard first.number != .ordinal else { return 1 }
    let pair = amounts.pair(first, place)
    if case .score(_, let count)? = pair { return count }
    if let age = age(first, pair) {
      if !context.overlapsTime(first) { add(age) }
      return age.readings
    }
    if isConjunctOfLabel(first) { return first.readings }
    if context.isNoQuantity(first) {
      labels.insert(text.atoms[first.digits.lowerBound].token)
      // "13-15 July", "in 2016 and 2017": what is joined to a date is one, too.
      if case .range(let range)? = pair, range.kind == .count { return range.readings }
      return first.readings
    }
    if case .range(let range)? = pair {
      if context.isNoQuantity(amounts.amount(place + first.readings)) { return range.readings }
      add(range)
      return range.readings
    }
    add(first)
    return first.readings
  }

  private mutating func add(_ amount: Amount) {
    let bounds = BoundReader(text: text).bound(
      from: amount.start, to: amount.end, kind: amount.kind)
    var quantity = Quantity(
      span: span(bounds.start, bounds.end), amount: span(amount.start, amount.end),
      kind: amount.kind, unit: amount.unit, dimension: amount.dimension)
    quantity.bound = bounds.bound
    quantity.approximate = bounds.isApproximate || amount.number == .vague
    if amount.value == nil {
      quantity.low = amount.low?.decimal
      quantity.high = amount.high?.decimal
      guard quantity.low != nil || quantity.high != nil else { return }
    } else {
      guard let value = amount.value?.decimal else { return }
      quantity.value = value
      switch bounds.bound {
      case .atLeast, .moreThan: quantity.low = quantity.value
      case .upTo, .lessThan, .nearly: quantity.high = quantity.value
      case nil where !bounds.isApproximate:
        quantity.low = quantity.value
        quantity.high = quantity.value
      case nil: break
      }
    }
    if roles.isKnown, let sentence = sentence(of: text.atoms[amount.start].token) {
      let reader = CountedReader(
        bytes: text.bytes, tokens: context.tokens, roles: roles, sentence: sentence,
        whole: tokens(of: bounds.start..<bounds.end))
      let first = text.atoms[amount.start].token
      let last = text.atoms[amount.end - 1].token
      guard let found = reader.counted(first..<max(first, last) + 1, kind: amount.kind) else {
        return
      }
      quantity.counted = found.pieces
      quantity.event = found.event
      if quantity.event == nil, amount.kind == .count, !found.pieces.isEmpty {
        quantity.event = parallelEvent(amount, sentence, reader)
      }
    }
    if quantity.kind == .count, quantity.counted.isEmpty, bounds.bound != nil,
      isAgeOfNoun(amount, bounds)
    {
      (quantity.kind, quantity.unit, quantity.dimension) = (.age, "year", "time")
      quantity.event = nil
    }
    let pieces = bounds.start..<bounds.end
    if let last = quantities.last, quantity.counted.isEmpty, isConjunct(amount),
      last.kind == quantity.kind, last.unit == quantity.unit
    {
      // "by 49 percent or 27 percent": both are of one whole.
      quantity.counted = last.counted
      quantity.event = quantity.event ?? last.event
    }
    if let whole = joined(quantity, pieces) {
      quantities[quantities.count - 1] = whole
      lastPieces = lastPieces.lowerBound..<pieces.upperBound
    } else {
      quantities.append(quantity)
      lastPieces = pieces
    }
  }

  /// The quantity with the one before it, where both bound one number: "more than 5 and less than 9".
  private func joined(_ quantity: Quantity, _ pieces: Range<Int>) -> Quantity? {
    guard var whole = quantities.last, !whole.implicit, whole.bound != nil, quantity.bound != nil,
      whole.counted.isEmpty || quantity.counted.isEmpty || whole.counted == quantity.counted,
      whole.unit == nil || whole.unit == quantity.unit,
      pieces.lowerBound == lastPieces.upperBound + 1,
      text.kind(lastPieces.upperBound) == .and || text.isWord(lastPieces.upperBound, "but"),
      let low = whole.low ?? quantity.low, let high = whole.high ?? quantity.high, low <= high,
      (whole.low == nil) != (quantity.low == nil)
    else { return nil }
    whole.span = ByteSpan(whole.span.start, quantity.span.end)
    whole.amount = ByteSpan(whole.amount.start, quantity.amount.end)
    whole.kind = quantity.kind
    (whole.unit, whole.dimension) = (quantity.unit, quantity.dimension)
    (whole.low, whole.high) = (low, high)
    whole.value = nil
    whole.bound = nil
    if whole.counted.isEmpty { whole.counted = quantity.counted }
    whole.event = whole.event ?? quantity.event
    return whole
  }

  private func tokens(of pieces: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty, pieces.upperBound <= text.atoms.count else { return 0..<0 }
    let first = text.atoms[pieces.lowerBound].token
    return first..<max(first, text.atoms[pieces.upperBound - 1].token) + 1
  }

  /// Whether an amount is joined by "and" or "or" to a number of the last quantity.
  private func isConjunct(_ amount: Amount) -> Bool {
    let own = tokens(of: amount.start..<amount.end)
    let others = tokens(of: lastPieces)
    return own.contains { token in
      roles.relation(token) == .conjunct && roles.head(token).map(others.contains) == true
    }
  }

  /// "posts 542 and 543": the second is joined to a label.
  private func isConjunctOfLabel(_ amount: Amount) -> Bool {
    let token = text.atoms[amount.digits.lowerBound].token
    guard amount.kind == .count, roles.relation(token) == .conjunct, let head = roles.head(token)
    else { return false }
    return labels.contains(head)
  }

  /// The event of an earlier count of the sentence that this one is joined to by "and".
  ///
  /// Counts stand beside counts: in "five of its sailors for theft in Varno and 17 more men" the men
  /// go with the sailors, though a parser may join them to the nearest name.
  private func parallelEvent(
    _ amount: Amount, _ sentence: Range<Int>, _ reader: CountedReader
  ) -> Quantity.Event? {
    guard text.kind(amount.start - 1) == .and, let last = quantities.last, !last.implicit,
      last.kind == .count, let event = last.event,
      sentence.lowerBound < context.tokens.count,
      last.span.start >= context.tokens[sentence.lowerBound].span.start,
      event.span.start < last.span.start, reader.isConjunct(text.atoms[amount.start].token)
    else { return nil }
    return event
  }

  func span(_ start: Int, _ end: Int) -> ByteSpan {
    guard start < end, end <= text.atoms.count else { return ByteSpan(0, 0) }
    return ByteSpan(text.atoms[start].start, text.atoms[end - 1].end)
  }

  func sentence(of token: Int) -> Range<Int>? { context.sentence(of: token) }
}
