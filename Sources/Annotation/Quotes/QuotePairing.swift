/// Pairs the quotation marks of one paragraph.
///
/// Double marks and guillemets are paired first, on a stack, by form and by the spacing around
/// them. Single marks are paired after that, each between marks of the same outer quote, because
/// most of them are apostrophes (see `SingleMarkPairing`).
struct QuotePairing {
  /// A quote that was opened, and where it ends.
  struct Pair {
    /// The offset of the opening mark.
    var start: Int
    /// Where its content begins.
    var contentStart: Int
    /// Where its content ends: at the closing mark, or where the quote around it or the paragraph
    /// ends.
    var contentEnd: Int
    /// The offset after the closing mark, or the end of the content where that mark is missing.
    var end: Int
    /// Whether the closing mark was found.
    var isClosed: Bool
    /// What its marks are.
    var group: QuotationMark.Group
  }

  /// The quotes of the paragraph, in the order of their opening marks.
  private(set) var pairs: [Pair] = []
  private var marks: [QuotationMark] = []
  private var roles: [SingleMarkPairing.Role] = []
  private var stack = OpenQuotes()

  /// Finds the quotes of the paragraph that lies at `range` in the text.
  ///
  /// - Parameter group: the marks of the quote that the paragraph before left open.
  mutating func read(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, goingOn group: QuotationMark.Group?
  ) {
    pairs.removeAll(keepingCapacity: true)
    QuotationMarkReader(bytes: bytes).read(range, into: &marks)
    guard !marks.isEmpty else { return }
    dropMeasures()
    let goesOn = group.map { closesFirst($0) } ?? false
    let defects = pairByDirection(range, goesOn: goesOn)
    if defects > 0 && !goesOn { pairInTurn(ifBetterThan: defects) }
    var singles = SingleMarkPairing(bytes: bytes, range: range)
    singles.pair(marks, roles: roles, goesOn: goesOn, into: &pairs)
    pairs.sort { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// Takes away double marks that are signs for inches or arc seconds.
  ///
  /// Behind a short number such a mark is a quotation mark only where a quote is open, and where
  /// the next double mark that is not behind a number does not close that quote.
  private mutating func dropMeasures() {
    guard marks.contains(where: { $0.isAfterNumber && $0.group == .double }) else { return }
    var isClosedLater = [Bool](repeating: false, count: marks.count)
    var later = false
    for index in marks.indices.reversed() where marks[index].group == .double {
      isClosedLater[index] = later
      if !marks[index].isAfterNumber { later = marks[index].spacing == .closing }
    }
    var isOpen = false
    for index in marks.indices where marks[index].group == .double {
      if marks[index].isAfterNumber && (!isOpen || isClosedLater[index]) {
        marks[index].isDropped = true
      } else {
        switch marks[index].spacing {
        case .opening: isOpen = true
        case .closing: isOpen = false
        case .unclear: isOpen.toggle()
        }
      }
    }
  }

  /// Pairs double marks and guillemets by form and spacing, and counts what is left over: marks
  /// that open a quote without an end, and marks that close none.
  private mutating func pairByDirection(_ range: Range<Int>, goesOn: Bool) -> Int {
    let end = range.upperBound
    roles.removeAll(keepingCapacity: true)
    stack.removeAll()
    if goesOn, let first = marks.first(where: { !$0.isDropped && $0.group != .single }) {
      stack.push(.init(pair: 0, group: first.group, shape: .straight))
      pairs.append(
        Pair(
          start: range.lowerBound, contentStart: range.lowerBound, contentEnd: end, end: end,
          isClosed: false, group: first.group))
    }
    var strays = 0
    for mark in marks {
      guard !mark.isDropped, mark.group != .single else {
        roles.append(.none)
        continue
      }
      let opener = stack.innermostShape(mark.group)
      switch Self.direction(of: mark, within: opener) {
      case .opening:
        roles.append(.opens(pair: pairs.count))
        stack.push(.init(pair: pairs.count, group: mark.group, shape: mark.shape))
        pairs.append(
          Pair(
            start: mark.start, contentStart: mark.end, contentEnd: end, end: end, isClosed: false,
            group: mark.group))
      case .closing:
        guard opener != nil else {
          strays += 1
          roles.append(.none)
          continue
        }
        while let top = stack.pop() {
          pairs[top.pair].contentEnd = mark.start
          if top.group == mark.group {
            pairs[top.pair].end = mark.end
            pairs[top.pair].isClosed = true
            roles.append(.closes(pair: top.pair))
            break
          }
          pairs[top.pair].end = mark.start
        }
      case .unclear:
        strays += 1
        roles.append(.none)
      }
    }
    return strays + pairs.reduce(0) { $0 + ($1.isClosed ? 0 : 1) }
  }

  /// What a mark does, given the form of the mark that opened the innermost quote of its group.
  private static func direction(
    of mark: QuotationMark, within opener: QuotationMark.Shape?
  ) -> QuotationMark.Direction {
    switch mark.shape {
    case .low: return .opening
    case .straight, .doubled:
      guard mark.spacing == .unclear else { return mark.spacing }
      return opener != nil ? .closing : mark.right == .edge ? .unclear : .opening
    case .opening:
      guard let opener else { return .opening }
      if mark.spacing == .closing { return .closing }
      return opener == .low && mark.spacing == .unclear ? .closing : .opening
    case .closing:
      return opener == nil && mark.spacing == .opening ? .opening : .closing
    }
  }

  /// Whether the first mark that is no apostrophe is one of a group, and closes.
  private func closesFirst(_ group: QuotationMark.Group) -> Bool {
    guard let first = marks.first(where: { !$0.isDropped && $0.group != .single }) else {
      return false
    }
    return first.group == group && first.spacing == .closing
      && first.shape != .opening && first.shape != .low
  }

  /// Pairs straight marks in turn, the first with the second and so on, if that goes against the
  /// spacing of fewer marks than the number left over otherwise.
  ///
  /// This mends a space on the wrong side of a mark.
  private mutating func pairInTurn(ifBetterThan defects: Int) {
    var turn = 0
    var contradictions = 0
    for mark in marks where !mark.isDropped && mark.group != .single {
      guard mark.group == .double, mark.shape == .straight else { return }
      let expected: QuotationMark.Direction = turn % 2 == 0 ? .opening : .closing
      if mark.spacing != .unclear && mark.spacing != expected { contradictions += 1 }
      turn += 1
    }
    guard turn % 2 == 0, contradictions < defects else { return }
    pairs.removeAll(keepingCapacity: true)
    turn = 0
    for (index, mark) in marks.enumerated() where !mark.isDropped && mark.group != .single {
      if turn % 2 == 0 {
        roles[index] = .opens(pair: pairs.count)
        pairs.append(
          Pair(
            start: mark.start, contentStart: mark.end, contentEnd: mark.end, end: mark.end,
            isClosed: true, group: .double))
      } else if let last = pairs.indices.last {
        roles[index] = .closes(pair: last)
        pairs[last].contentEnd = mark.start
        pairs[last].end = mark.end
      }
      turn += 1
    }
  }
}
