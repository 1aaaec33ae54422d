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
  private var recent = RecentWords()

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

  /// How many ids are read together.
  private static let step = 12

  /// What stands beside a token; nil if a word that is needed is not plain.
  private mutating func side(
    _ edge: Int, _ reach: ContextReach, available: Int, isLeft: Bool
  ) -> HitContext.Side? {
    switch reach {
    case .words(let count):
      let taken = max(0, min(count, available))
      let text = text(beside: edge, isLeft, words: taken, characters: .max)?.text
      return text.map { HitContext.Side(text: $0, isAll: available < count) }
    case .characters(let count):
      // A word and the space beside it have two characters at least.
      let most = min(available, max(0, count) / 2 + 1)
      let read = text(beside: edge, isLeft, words: most, characters: max(0, count))
      return read.map { HitContext.Side(text: $0.text, isAll: count > 0 && !$0.isCut) }
    }
  }

  /// Some words beside a token as text, each with the space between it and the token.
  ///
  /// - Parameters:
  ///   - count: How many words there are at most.
  ///   - most: How many characters of them are kept.
  /// - Returns: Nil if a word that is needed is not plain.
  private mutating func text(
    beside edge: Int, _ isLeft: Bool, words count: Int, characters most: Int
  ) -> (text: String, isCut: Bool)? {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.step) { ids in
      withUnsafeTemporaryAllocation(of: RecentWords.Word.self, capacity: count + 1) { words in
        guard let firstId = ids.baseAddress else { return nil }
        var read = 0
        var needed = 0
        var characters = 0
        var bytes = 0
        while needed < count, characters <= most {
          if needed == read {
            let next = min(Self.step, count - read)
            let token = isLeft ? edge - read - next : edge + read
            form.copyIds(token..<token + next, to: firstId)
            read += next
          }
          let id = ids[isLeft ? read - 1 - needed : needed % Self.step]
          let word = recent.word(id, form.dictionary)
          guard word.characters > 0 else { return nil }
          words[isLeft ? count - 1 - needed : needed] = word
          needed += 1
          characters += Int(word.characters) + 1
          bytes += Int(word.count) + 1
        }
        let kept = isLeft ? count - needed..<count : 0..<needed
        let excess = max(0, characters - most)
        let text = Self.text(
          UnsafeMutableBufferPointer(rebasing: words[kept]), of: form.dictionary, isLeft: isLeft,
          bytes: bytes, without: excess)
        return (text, excess > 0)
      }
    }
  }

  /// Words as text, each with the space between it and the hit, without some characters of the far
  /// end.
  private static func text(
    _ words: UnsafeMutableBufferPointer<RecentWords.Word>, of lexicon: Lexicon, isLeft: Bool,
    bytes length: Int, without excess: Int
  ) -> String {
    let room = length + RecentWords.Word.nearby
    return withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { text in
      guard var end = text.baseAddress else { return "" }
      for word in words {
        let count = Int(word.count)
        let start = isLeft ? end : end + 1
        if count <= RecentWords.Word.nearby {
          // What is too much is overwritten by what follows.
          start.storeBytes(of: word.bytes, as: SIMD16<UInt8>.self)
        } else if let bytes = lexicon.bytes(of: Int(word.id)).baseAddress {
          start.copyMemory(from: bytes, byteCount: count)
        }
        (isLeft ? end + count : end).storeBytes(of: 0x20, as: UInt8.self)
        end += count + 1
      }
      let whole = UnsafeRawBufferPointer(rebasing: text[..<length])
      let kept =
        isLeft
        ? whole[PlainText.offset(ofCharacter: excess, in: whole)...]
        : whole[..<PlainText.offset(ofLast: excess, in: whole)]
      return String(decoding: kept, as: UTF8.self)
    }
  }
}

/// The words that were looked up last.
///
/// Most words of a text are among the few that are frequent.
private struct RecentWords {
  /// A word of a lexicon.
  struct Word {
    /// How many bytes of a word are kept.
    static let nearby = 16

    var id = UInt32.max
    /// How many characters it has; 0 if that cannot be told.
    var characters: UInt32 = 0
    /// How many bytes it has.
    var count: UInt32 = 0
    /// Its bytes, if they are not more than are kept.
    var bytes = SIMD16<UInt8>()
  }

  private var words = [Word](repeating: Word(), count: 4096)

  /// The word of an id.
  @inline(__always)
  mutating func word(_ id: UInt32, _ lexicon: Lexicon) -> Word {
    let place = Int(id) & (words.count - 1)
    let known = words[place]
    return known.id == id ? known : lookUp(id, lexicon, place)
  }

  private mutating func lookUp(_ id: UInt32, _ lexicon: Lexicon, _ place: Int) -> Word {
    let bytes = lexicon.bytes(of: Int(id))
    var word = Word(
      id: id, characters: UInt32(clamping: PlainText.count(bytes) ?? 0),
      count: UInt32(clamping: bytes.count))
    if bytes.count <= Word.nearby {
      withUnsafeMutableBytes(of: &word.bytes) { $0.copyMemory(from: bytes) }
    }
    words[place] = word
    return word
  }
}
