import Store
import Synchronization
import TextModel

/// A segment with the columns and layers that documents are made from.
final class StoredSegment: Sendable {
  let segment: Segment
  let inventory: SyntaxInventory
  let form: Column?
  let lemma: Column?
  let names: Column?
  let sentences: SpanLayer?
  let paragraphs: SpanLayer?
  let quotes: SpanLayer?
  let statements: SpanLayer?
  /// The tokens of several words.
  let surfaceTokens: SpanLayer?
  /// Its words; `nil` where only whole documents tell how they stand.
  let texts: SegmentText?
  private let tags: Mutex<TagTables?>

  init(_ segment: Segment, inventory: SyntaxInventory) {
    self.segment = segment
    self.inventory = inventory
    form = segment.column(named: "form") ?? segment.columns.first
    lemma = segment.column(named: "lemma")
    names = segment.column(named: "ner")
    sentences = segment.layer(named: "s") ?? segment.layer(named: "sentence")
    paragraphs = segment.layer(named: "p") ?? segment.layer(named: "paragraph")
    quotes = segment.layer(named: "quote")
    statements = segment.layer(named: "statement")
    surfaceTokens = segment.layer(named: "token")
    texts = SegmentText(segment)
    tags = Mutex(nil)
  }

  /// For the ids of the columns of tags the numbers in the inventory.
  private struct TagTables {
    var pos: [UInt8]
    var xpos: [UInt8]
    var features: [UInt16]
    var relations: [UInt8]
  }

  private static func pos(of segment: Segment) -> Column? {
    segment.column(named: "pos") ?? segment.column(named: "upos")
  }

  /// Whether there are tags, lemmas or trees.
  var isAnalysed: Bool {
    lemma != nil || Self.pos(of: segment) != nil || segment.column(named: "xpos") != nil
      || segment.heads != nil
  }

  /// The names in the columns of some segments.
  static func inventory(of segments: [Segment]) -> SyntaxInventory {
    func values(_ column: (Segment) -> Column?, atMost count: Int) -> [String] {
      var values: Set<String> = []
      for segment in segments {
        guard let column = column(segment) else { continue }
        for id in 0..<min(column.dictionary.count, count) {
          values.insert(column.dictionary.text(of: id))
        }
      }
      return Array(values.filter { !$0.isEmpty }.sorted().prefix(count))
    }
    return SyntaxInventory(
      pos: values(pos, atMost: Int(UInt8.max)),
      xpos: values({ $0.column(named: "xpos") }, atMost: Int(UInt8.max)),
      features: values({ $0.column(named: "feats") }, atMost: Int(UInt16.max)),
      relations: values({ $0.column(named: "deprel") }, atMost: Int(UInt8.max)))
  }

  private func tables() -> TagTables {
    tags.withLock { tags in
      if let tags { return tags }
      let made = TagTables(
        pos: Self.table(Self.pos(of: segment), inventory.pos),
        xpos: Self.table(segment.column(named: "xpos"), inventory.xpos),
        features: Self.table(segment.column(named: "feats"), inventory.features),
        relations: Self.table(segment.column(named: "deprel"), inventory.relations))
      tags = made
      return made
    }
  }

  /// For each id of a column the number of its value; the greatest there is for one without.
  private static func table<Number: FixedWidthInteger>(
    _ column: Column?, _ names: [String]
  ) -> [Number] {
    guard let column else { return [] }
    var numbers: [String: Number] = [:]
    for (index, name) in names.enumerated().reversed() {
      numbers[name] = Number(clamping: index)
      // Columns have nothing where CoNLL-U has an underscore.
      if name == "_" { numbers[""] = Number(clamping: index) }
    }
    return (0..<column.dictionary.count).map { numbers[column.dictionary.text(of: $0)] ?? .max }
  }

  /// Tags, lemmas and trees of some tokens of one document.
  func syntax(of tokens: Range<Int>) -> Syntax {
    var syntax = Syntax(inventory: inventory)
    let tables = tables()
    syntax.pos = numbers(Self.pos(of: segment), tables.pos, tokens)
    syntax.xpos = numbers(segment.column(named: "xpos"), tables.xpos, tokens)
    syntax.features = numbers(segment.column(named: "feats"), tables.features, tokens)
    syntax.relation = numbers(segment.column(named: "deprel"), tables.relations, tokens)
    syntax.lemma = lemma?.texts(of: tokens) ?? Array(repeating: "", count: tokens.count)
    syntax.head = tokens.map { position in
      guard let head = segment.heads?.head(of: position), tokens.contains(head) else { return -1 }
      return Int32(truncatingIfNeeded: head - tokens.lowerBound)
    }
    return syntax
  }

  private func numbers<Number: FixedWidthInteger>(
    _ column: Column?, _ table: [Number], _ tokens: Range<Int>
  ) -> [Number] {
    guard let column else { return Array(repeating: .max, count: tokens.count) }
    return column.ids(of: tokens).map { id in
      Int(id) < table.count ? table[Int(id)] : .max
    }
  }

  /// The kinds of the names that some tokens belong to.
  func kinds(of tokens: Range<Int>) -> [Mention.Kind?] {
    guard let names else { return Array(repeating: nil, count: tokens.count) }
    let kinds = (0..<names.dictionary.count).map {
      Mention.Kind(rawValue: names.dictionary.text(of: $0))
    }
    return names.ids(of: tokens).map { Int($0) < kinds.count ? kinds[Int($0)] : nil }
  }
}

extension Column {
  /// The ids of some tokens.
  func ids(of tokens: Range<Int>) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: tokens.count) { buffer, count in
      guard let base = buffer.baseAddress, !tokens.isEmpty else { return }
      copyIds(tokens, to: base)
      count = tokens.count
    }
  }

  /// The values of some tokens.
  func texts(of tokens: Range<Int>) -> [String] {
    var known: [UInt32: String] = [:]
    return ids(of: tokens).map { id in
      if let text = known[id] { return text }
      let text = dictionary.text(of: Int(id))
      known[id] = text
      return text
    }
  }
}
