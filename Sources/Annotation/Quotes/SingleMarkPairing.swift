/// Pairs single quotation marks, and tells them from apostrophes.
///
/// A mark between two letters or digits is an apostrophe. One that begins a word can open a quote
/// unless the word is a known elision ('em, 'tis) or a decade ('90s). One that ends a word can
/// close a quote, but where that word may be a plural possessive (the guards' tower) or has lost a
/// sound (goin') the mark closes only if no better mark follows. An opening mark and its closing
/// mark stand in the same outer quote with no other opening mark between; without a closing mark
/// it is an apostrophe, except for a typographic mark where speech is introduced.
struct SingleMarkPairing {
  /// What a double mark does: the borders within which single marks are paired.
  enum Role {
    case none
    case opens(pair: Int)
    case closes(pair: Int)
  }

  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The paragraph.
  let range: Range<Int>

  /// How many bytes may lie between an opening mark and a closing mark that may be an apostrophe.
  private static let reachOfUnsure = 80

  /// The single marks met so far between two borders.
  private struct Level {
    /// The double quote it lies in, as a position among the pairs.
    var pair: Int?
    /// A mark that may open a quote.
    var opening: Int?
    /// A mark after it that may close the quote, or be an apostrophe.
    var unsureClosing: Int?
  }

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Adds the quotes in single marks to `pairs`, which holds those that the roles speak of.
  ///
  /// - Parameter goesOn: whether the first pair begins with the paragraph, without a mark.
  mutating func pair(
    _ marks: [QuotationMark], roles: [Role], goesOn: Bool, into pairs: inout [QuotePairing.Pair]
  ) {
    guard marks.contains(where: { $0.group == .single }) else { return }
    var levels: [Level] = goesOn ? [Level()] : []
    var level = Level(pair: goesOn ? 0 : nil)
    for index in marks.indices {
      switch roles[index] {
      case .opens(let pair):
        levels.append(level)
        level = Level(pair: pair)
        continue
      case .closes(let pair):
        while level.pair != nil {
          let closed = level.pair
          settle(&level, marks, end: marks[index].start, &pairs)
          level = levels.popLast() ?? Level()
          if closed == pair { break }
        }
        continue
      case .none: break
      }
      guard marks[index].group == .single else { continue }
      read(index, marks, &level, &pairs)
    }
    while true {
      settle(&level, marks, end: range.upperBound, &pairs)
      guard let outer = levels.popLast() else { break }
      level = outer
    }
  }

  /// Takes the next single mark of a level into account.
  private func read(
    _ index: Int, _ marks: [QuotationMark], _ level: inout Level,
    _ pairs: inout [QuotePairing.Pair]
  ) {
    let mark = marks[index]
    if let opening = level.opening {
      switch closing(mark, after: marks[opening]) {
      case .sure:
        append(marks[opening], mark, &pairs)
        level = Level(pair: level.pair)
        return
      case .unsure:
        if level.unsureClosing == nil { level.unsureClosing = index }
        return
      case .no: break
      }
    }
    guard opens(mark) else { return }
    let limit = level.pair.map { pairs[$0].contentEnd } ?? range.upperBound
    settle(&level, marks, end: limit, &pairs)
    level.opening = index
  }

  /// Ends a level, or what came before the next opening mark in it.
  private func settle(
    _ level: inout Level, _ marks: [QuotationMark], end: Int, _ pairs: inout [QuotePairing.Pair]
  ) {
    if let opening = level.opening {
      let mark = marks[opening]
      if let unsure = level.unsureClosing,
        marks[unsure].start - mark.end <= Self.reachOfUnsure, mark.right != .digit
      {
        append(mark, marks[unsure], &pairs)
      } else if introducesSpeech(mark) {
        pairs.append(
          QuotePairing.Pair(
            start: mark.start, contentStart: mark.end, contentEnd: end, end: end, isClosed: false,
            group: .single))
      }
    }
    level = Level(pair: level.pair)
  }

  private func append(
    _ opening: QuotationMark, _ closing: QuotationMark, _ pairs: inout [QuotePairing.Pair]
  ) {
    pairs.append(
      QuotePairing.Pair(
        start: opening.start, contentStart: opening.end, contentEnd: closing.start,
        end: closing.end, isClosed: true, group: .single))
  }

  /// Whether a mark can open a quote.
  private func opens(_ mark: QuotationMark) -> Bool {
    switch mark.shape {
    case .closing: return false
    case .low: return mark.right.beginsContent && mark.left.isBeforeOpening
    case .opening:
      guard !mark.left.isInWord, mark.right != .edge else { return false }
    case .straight, .doubled:
      guard mark.right.beginsContent, !mark.left.isInWord else { return false }
    }
    return !beginsElision(mark)
  }

  private enum Closing { case sure, unsure, no }

  /// Whether a mark can close the quote that another has opened.
  private func closing(_ mark: QuotationMark, after opening: QuotationMark) -> Closing {
    if mark.shape == .low { return .no }
    if mark.shape == .opening && opening.shape != .low { return .no }
    if mark.left == .space {
      // Text whose marks are set off by spaces.
      let closes = mark.shape == .closing && (mark.right == .space || mark.right == .edge)
      return closes ? .sure : .no
    }
    guard mark.left.endsContent || mark.left == .dash else { return .no }
    if mark.left.isInWord && mark.right.isInWord { return .no }
    if mark.right.isInWord { return mark.shape == .closing ? .sure : .no }
    guard mark.left.isInWord, mark.right == .space else { return .sure }
    return mark.isAfterNumber || endsLikeApostrophe(mark) ? .unsure : .sure
  }
}

extension QuotationMark.Neighbour {
  /// Whether it is a part of a word or number.
  var isInWord: Bool { self == .word || self == .digit }
}
