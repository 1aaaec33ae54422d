import Store

/// How much of what stands around a hit a line of a concordance shows on each side.
public enum ContextReach: Sendable, Hashable {
  /// So many characters.
  case characters(Int)
  /// So many words.
  case words(Int)
}

/// What stands around a hit.
public struct HitContext: Sendable {
  /// What stands on one side, with the space between it and the hit.
  public struct Side: Sendable {
    /// The words, with single spaces.
    public let text: String
    /// Whether nothing else stands on that side in the document.
    public let isAll: Bool
  }

  /// What stands before it.
  public let left: Side
  /// What stands after it.
  public let right: Side
  /// The number of the sentence in which it begins, counted from 0 in the document; nil where no
  /// sentence holds it.
  public let sentence: Int?
}

/// Reads what stands around hits from the words of a segment, without its documents.
///
/// For segments whose texts are their words with white space between.
public struct ContextReader {
  private let segment: Segment
  private let form: Column
  private let sentences: SpanLayer?
  private var regions: RegionCursor?
  /// The tokens of the last hit's document.
  private var document = (number: -1, tokens: 0..<0, firstSentence: 0)

  /// A reader of a segment.
  ///
  /// - Parameter form: The column of the words.
  public init(_ segment: Segment, form: Column) {
    self.segment = segment
    self.form = form
    sentences = (segment.layer(named: "s") ?? segment.layer(named: "sentence")).flatMap {
      $0.isFlat ? $0 : nil
    }
    regions = RegionCursor(sentences)
  }

  /// What stands around some tokens of a document, counted from its first.
  ///
  /// Nil where the words around them have other characters than those of `PlainText`.
  public mutating func context(
    of tokens: Range<Int>, inDocument number: Int, _ reach: ContextReach
  ) -> HitContext? {
    look(at: number)
    let own = document.tokens
    let first = own.lowerBound + tokens.lowerBound
    let end = own.lowerBound + tokens.upperBound
    guard own.lowerBound <= first, first <= end, end <= own.upperBound,
      let left = side(first, reach, available: first - own.lowerBound, isLeft: true),
      let right = side(end, reach, available: own.upperBound - end, isLeft: false)
    else { return nil }
    let sentence = regions?.region(containing: first).map { $0.index - document.firstSentence }
    return HitContext(
      left: left, right: right, sentence: sentence.flatMap { $0 >= 0 ? $0 : nil })
  }

  /// The word of a token of a document.
  public mutating func word(_ token: Int, inDocument number: Int) -> String {
    look(at: number)
    return form.dictionary.text(of: form.id(at: document.tokens.lowerBound + token))
  }

  private mutating func look(at number: Int) {
    if number == document.number { return }
    let tokens = segment.documents.tokens(of: number)
    document = (number, tokens, firstSentence(of: tokens))
  }

  /// The number of the first sentence that begins in a document.
  private mutating func firstSentence(of tokens: Range<Int>) -> Int {
    if let region = regions?.region(containing: tokens.lowerBound),
      region.first == tokens.lowerBound
    {
      return region.index
    }
    return sentences?.indexAfter(position: tokens.lowerBound - 1) ?? 0
  }

  // MARK: One side

  private func side(
    _ edge: Int, _ reach: ContextReach, available: Int, isLeft: Bool
  ) -> HitContext.Side? {
    switch reach {
    case .words(let count):
      let taken = max(0, min(count, available))
      let read = read(taken, edge, isLeft: isLeft, atMost: nil)
      return read.map { HitContext.Side(text: $0.text, isAll: available < count) }
    case .characters(let count):
      let most = max(0, count)
      // A word and a space have five or six characters; where they are shorter, more are read.
      var wanted = most / 5 + 3
      while true {
        let taken = min(wanted, available)
        guard let read = read(taken, edge, isLeft: isLeft, atMost: most) else { return nil }
        if read.isCut || taken == available {
          return HitContext.Side(text: read.text, isAll: most > 0 && !read.isCut)
        }
        wanted *= 2
      }
    }
  }

  /// Reads some words beside a token; nil if one that is needed is not plain.
  ///
  /// - Parameter most: How many characters are kept; all if nil.
  private func read(
    _ count: Int, _ edge: Int, isLeft: Bool, atMost most: Int?
  ) -> (text: String, isCut: Bool)? {
    let start = isLeft ? edge - count : edge
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count + 1) { ids in
      withUnsafeTemporaryAllocation(
        of: UnsafeRawBufferPointer.self, capacity: count + 1
      ) { words in
        guard let ids = ids.baseAddress, let first = words.baseAddress else { return nil }
        form.copyIds(start..<start + count, to: ids)
        form.dictionary.copyBytes(of: UnsafeBufferPointer(start: ids, count: count), to: first)
        var needed = 0
        var characters = 0
        while needed < count, most.map({ characters <= $0 }) ?? true {
          let word = words[isLeft ? count - 1 - needed : needed]
          guard !word.isEmpty, let length = PlainText.count(word) else { return nil }
          needed += 1
          characters += length + 1
        }
        let kept = isLeft ? count - needed..<count : 0..<needed
        let excess = most.map { max(0, characters - $0) } ?? 0
        let text = Self.text(
          UnsafeMutableBufferPointer(rebasing: words[kept]), isLeft: isLeft, without: excess)
        return (text, excess > 0)
      }
    }
  }

  /// Words as text, each with the space between it and the hit, without some characters of the far
  /// end.
  private static func text(
    _ words: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>, isLeft: Bool, without excess: Int
  ) -> String {
    let length = words.reduce(words.count) { $0 + $1.count }
    return withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { text in
      var place = 0
      for word in words {
        if !isLeft { text[place] = 0x20 }
        UnsafeMutableRawBufferPointer(rebasing: text[(isLeft ? place : place + 1)...])
          .copyMemory(from: word)
        place += word.count + 1
        if isLeft { text[place - 1] = 0x20 }
      }
      let whole = UnsafeRawBufferPointer(text)
      let kept =
        isLeft
        ? whole[PlainText.offset(ofCharacter: excess, in: whole)...]
        : whole[..<PlainText.offset(ofLast: excess, in: whole)]
      return String(decoding: kept, as: UTF8.self)
    }
  }
}
