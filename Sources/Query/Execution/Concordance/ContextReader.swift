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
/// For segments whose texts are their words with white space between. Not shared between threads.
public final class ContextReader {
  private let segment: Segment
  private let form: Column
  private let sentences: SpanLayer?
  private var regions: RegionCursor?
  private var ids: [UInt32] = []
  /// The words of a side, the nearest first.
  private var words: [UnsafeRawBufferPointer] = []
  private var text = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)
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

  deinit { text.deallocate() }

  /// What stands around some tokens of a document, counted from its first.
  ///
  /// Nil where the words around them have other characters than those of `PlainText`.
  public func context(
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
  public func word(_ token: Int, inDocument number: Int) -> String {
    look(at: number)
    return form.dictionary.text(of: form.id(at: document.tokens.lowerBound + token))
  }

  private func look(at number: Int) {
    if number == document.number { return }
    let tokens = segment.documents.tokens(of: number)
    document = (number, tokens, firstSentence(of: tokens))
  }

  /// The number of the first sentence that begins in a document.
  private func firstSentence(of tokens: Range<Int>) -> Int {
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
    let most: Int
    var wanted: Int
    switch reach {
    case .characters(let count):
      most = max(0, count)
      // A word and a space have five or six characters; where they are shorter, more are read.
      wanted = most / 5 + 3
    case .words(let count):
      most = Int.max
      wanted = max(0, count)
    }
    while true {
      let taken = min(wanted, available)
      guard let characters = read(taken, edge, isLeft: isLeft, beyond: most) else { return nil }
      if characters > most || taken == available || most == Int.max {
        let isAll =
          most == Int.max ? available < wanted : most > 0 && characters <= most
        return HitContext.Side(
          text: text(isLeft: isLeft, without: characters - most), isAll: isAll)
      }
      wanted *= 2
    }
  }

  /// Reads up to so many words, the nearest first, until they have more than so many characters; gives
  /// how many they have, each with a space. Nil if a word is not plain.
  private func read(_ count: Int, _ edge: Int, isLeft: Bool, beyond most: Int) -> Int? {
    words.removeAll(keepingCapacity: true)
    if ids.count < count { ids = Array(repeating: 0, count: 2 * count) }
    let start = isLeft ? edge - count : edge
    ids.withUnsafeMutableBufferPointer { ids in
      if let base = ids.baseAddress { form.copyIds(start..<start + count, to: base) }
    }
    let dictionary = form.dictionary
    var characters = 0
    for place in 0..<count {
      let bytes = dictionary.bytes(of: Int(ids[isLeft ? count - 1 - place : place]))
      guard !bytes.isEmpty, let length = PlainText.count(bytes) else { return nil }
      words.append(bytes)
      characters += length + 1
      if characters > most { break }
    }
    return characters
  }

  /// The words that were read as text, without some characters of its far end.
  private func text(isLeft: Bool, without excess: Int) -> String {
    let length = words.reduce(words.count) { $0 + $1.count }
    if text.count < length {
      text.deallocate()
      text = .allocate(byteCount: 2 * length, alignment: 1)
    }
    var place = 0
    for index in words.indices {
      let word = words[isLeft ? words.count - 1 - index : index]
      if !isLeft { text[place] = 0x20 }
      UnsafeMutableRawBufferPointer(rebasing: text[(isLeft ? place : place + 1)...])
        .copyMemory(from: word)
      place += word.count + 1
      if isLeft { text[place - 1] = 0x20 }
    }
    let whole = UnsafeRawBufferPointer(rebasing: text[..<length])
    let kept =
      isLeft
      ? whole[PlainText.offset(ofCharacter: max(0, excess), in: whole)...]
      : whole[..<PlainText.offset(ofLast: max(0, excess), in: whole)]
    return String(decoding: kept, as: UTF8.self)
  }
}
