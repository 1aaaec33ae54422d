import TextModel

extension ParsedText {
  /// The first token that begins at or after an offset; the number of tokens if none does.
  func firstToken(from offset: UInt32) -> Int {
    tokens.partitioningIndex { $0.span.start >= offset }
  }

  /// The token that begins at an offset.
  func token(at offset: UInt32) -> Int? {
    let token = firstToken(from: offset)
    return token < tokens.count && tokens[token].span.start == offset ? token : nil
  }

  /// The verb or noun of an act on which an expression hangs: the first word above it that is no
  /// part of it, prepositions and other times left out.
  func governor(of range: Range<Int>) -> Int? {
    guard let first = range.first, first < tokens.count else { return nil }
    var current = first
    for _ in 0..<12 {
      guard let head = head(current) else { return nil }
      if !range.contains(head), !has(head, .time) || pos[head] == .verb { return head }
      current = head
    }
    return nil
  }

  /// Whether a noun names a place.
  func isPlace(_ token: Int) -> Bool {
    if let name = names[token] { return name == .place }
    if pos[token] == .properNoun { return !has(token, .time) }
    return NounSort.sort(lemmas[token]).contains(.place)
      || ObjectClass.ofNouns[lemmas[token]]?.contains(.territory) ?? false
  }
}
