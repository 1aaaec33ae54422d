import Corpus
import Query
import TextModel

/// Rows as lines of a concordance.
struct KwicNode: PlanNode {
  /// How far the context of a line reaches.
  enum Reach: Sendable {
    /// So many characters, both sides together.
    case characters(Int)
    /// So many words on each side.
    case words(Int)

    /// The same for one side.
    var oneSide: ContextReach {
      switch self {
      case .characters(let count): .characters(count / 2)
      case .words(let count): .words(count)
      }
    }
  }

  let source: any PlanNode
  /// What stands between the place and the context.
  let shown: [Resolved]
  let reach: Reach

  /// Stands where the document begins or ends.
  static let edge = "\u{2016}"

  init(source: any PlanNode, shown: [Resolved], reach: Reach) {
    self.source = source.keeping(shown.reduce(into: []) { $0.formUnion($1.columns) })
    self.shown = shown
    self.reach = reach
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "kwic" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)?.map { row in
      let values = try shown.map { try $0.evaluate(row, execution) }
      return Row([.none] + values + [.none, .none, .none], place: row.place)
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var stored = try execution.indexedCorpus().map { StoredContexts($0) }
    var documents = LastDocument()
    return {
      guard let row = try next() else { return nil }
      guard let place = row.place else { return row }
      if let read = stored?.line(of: place, reach.oneSide) {
        let (left, right) = Self.marked(read.context)
        return try line(row, read.name, left, read.words, right, execution)
      }
      let tokens = place.ownTokens.map {
        TokenContext(place.document, $0, documents.words(of: place.document))
      }
      let (left, right) = context(of: place, tokens)
      return try line(row, tokens?.place ?? place.place, left, place, right, execution)
    }
  }

  /// The document of the last row that was made into a line by it.
  private struct LastDocument {
    private var document: CorpusDocument?
    private var words: DocumentWords?

    mutating func words(of document: CorpusDocument) -> DocumentWords? {
      if self.document !== document { (self.document, words) = (document, document.words) }
      return words
    }
  }

  /// A row as a line of the concordance.
  private func line(
    _ row: Row, _ name: String, _ left: String, _ match: TextSpan, _ right: String,
    _ execution: Execution
  ) throws -> Row {
    var values: [Value] = []
    values.reserveCapacity(shown.count + 4)
    values.append(.text(name))
    for value in shown { values.append(try value.evaluate(row, execution)) }
    values.append(.text(left))
    values.append(.span(match))
    values.append(.text(right))
    return Row(values, place: row.place)
  }

  /// What stands around a place, from its document.
  private func context(of place: TextSpan, _ tokens: TokenContext?) -> (String, String) {
    switch (reach, tokens) {
    case (.words(let count), let tokens?): tokens.words(count)
    case (.words(let count), nil): Self.words(count, around: place)
    case (.characters(let count), let tokens?): tokens.characters(count / 2)
    case (.characters(let count), nil): Self.characters(count / 2, around: place)
    }
  }

  /// What the columns of a store tell of what stands around a place, with its edges marked.
  private static func marked(_ context: HitContext) -> (String, String) {
    (
      beginning(context.left.text, isEdge: context.left.isAll),
      ending(context.right.text, isEdge: context.right.isAll)
    )
  }

  private static func words(_ count: Int, around place: TextSpan) -> (String, String) {
    let text = place.document.document.text
    let hull = place.hull
    let tokens = place.document.layers.tokens
    let inside = place.document.tokens(in: hull)
    let first = max(0, inside.lowerBound - count)
    let last = min(tokens.count, inside.upperBound + count)
    let left =
      first < inside.lowerBound
      ? text.string(ByteSpan(tokens[first].span.start, hull.start)) : ""
    let right =
      last > inside.upperBound ? text.string(ByteSpan(hull.end, tokens[last - 1].span.end)) : ""
    return (
      beginning(flat(left), isEdge: inside.lowerBound < count),
      ending(flat(right), isEdge: tokens.count - inside.upperBound < count)
    )
  }

  private static func characters(_ side: Int, around place: TextSpan) -> (String, String) {
    let text = place.document.document.text
    let hull = place.hull
    // A character has at most a few dozen bytes; what is cut too long is cut again by characters.
    let reach = side * 8 + 64
    // What stands before the first word and after the last is no prose: front matter, credits.
    let tokens = place.document.layers.tokens
    let first = min(Int(tokens.first?.span.start ?? hull.start), Int(hull.start))
    let last = max(Int(tokens.last?.span.end ?? hull.end), Int(hull.end))
    let start = max(first, characterStart(text, Int(hull.start) - reach))
    let end = min(last, characterStart(text, Int(hull.end) + reach))
    let left = flat(text.string(ByteSpan(start, Int(hull.start))))
    let right = flat(text.string(ByteSpan(Int(hull.end), end)))
    let (before, after) = (left.suffix(side), right.prefix(side))
    return (
      beginning(String(before), isEdge: start == first && before.count == left.count && side > 0),
      ending(String(after), isEdge: end == last && after.count == right.count && side > 0)
    )
  }

  /// What stands before a place, marked if the document begins there.
  static func beginning(_ text: String, isEdge: Bool) -> String {
    guard isEdge else { return text }
    return text.first == " " || text.isEmpty ? edge + text : "\(edge) \(text)"
  }

  /// What stands after a place, marked if the document ends there.
  static func ending(_ text: String, isEdge: Bool) -> String {
    guard isEdge else { return text }
    return text.last == " " || text.isEmpty ? text + edge : "\(text) \(edge)"
  }

  /// The nearest offset at or before one at which a scalar begins.
  private static func characterStart(_ text: SourceText, _ offset: Int) -> Int {
    var start = min(max(0, offset), text.count)
    while start > 0, start < text.count, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Runs of white space as single spaces, so that a line stays a line.
  static func flat(_ text: String) -> String {
    String(decoding: flat(Array(text.utf8)), as: UTF8.self)
  }

  /// The same of the bytes of a text.
  static func flat(_ text: [UInt8]) -> [UInt8] {
    // In most texts only spaces are to be seen to, and they are single.
    var wasSpace = false
    let isFlat = text.allSatisfy { byte in
      if byte > 0x20 {
        wasSpace = false
        // No white space beyond ASCII begins with another byte than these.
        return byte != 0xC2 && byte != 0xE1 && byte != 0xE2 && byte != 0xE3
      }
      defer { wasSpace = true }
      return byte == 0x20 && !wasSpace
    }
    if isFlat { return text }
    var flat: [UInt8] = []
    flat.reserveCapacity(text.count)
    wasSpace = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let space = isSpace(scalar)
      if !space {
        flat.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if !wasSpace {
        flat.append(0x20)
      }
      wasSpace = space
    }
    return flat
  }

  /// Whether a scalar has the property White_Space.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    // Letters with marks; quotation marks and dashes.
    case 0..<0x85, 0xA1..<0x1680, 0x200B..<0x2028: false
    default: scalar.properties.isWhitespace
    }
  }
}
