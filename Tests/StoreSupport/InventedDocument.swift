import Store
import TextModel

/// A document as plain arrays, to compare what a store gives back with.
public struct InventedDocument: Equatable, Sendable {
  /// A region of some layer.
  public struct Region: Hashable, Sendable {
    /// The name of the layer.
    public var layer: String
    /// Its tokens, from 0 in each document.
    public var tokens: Range<Int>
    /// What is known of it.
    public var attributes: [String: String] = [:]
  }

  /// What it is found by.
  public var path: String
  /// Its number among those of its path.
  public var part = 0
  /// Its name.
  public var identifier = ""
  /// Its fields.
  public var fields: [String: String] = [:]
  /// The values of each column.
  public var columns: [[String]]
  /// The head of each token, from 0 in each document.
  public var heads: [Int?] = []
  /// The regions by layer, first token and descending length.
  public var regions: [Region] = []
  /// Its text.
  public var text = ""
  /// The place of each token in the text.
  public var places: [ByteSpan] = []
  /// Bytes kept with it.
  public var record: [UInt8] = []
  /// What a changed document is told apart by.
  public var fingerprint = Fingerprint.none

  /// The number of its tokens.
  public var tokenCount: Int { columns.first?.count ?? 0 }

  /// The names of the columns.
  public static let columnNames = ["form", "lemma", "rare"]

  /// A document with Zipf-like words, nested regions and everything else that there can be.
  public static func random(
    path: String, tokens: Int, using generator: inout SeededGenerator
  ) -> InventedDocument {
    var document = InventedDocument(path: path, columns: [[], [], []])
    document.identifier = "id-" + path
    document.fields["outlet"] = ["Harbour Post", "Valley Wire"].randomElement(using: &generator)
    if Bool.random(using: &generator) {
      document.fields["year"] = String(Int.random(in: 2019...2031, using: &generator))
    }
    for token in 0..<tokens {
      let word = 1 << Int.random(in: 0...11, using: &generator)
      let form = word < 4 ? "of" : "w\(Int.random(in: 0..<word, using: &generator))"
      document.columns[0].append(form + (word % 7 == 2 ? "né" : ""))
      document.columns[1].append(String(form.prefix(2)))
      document.columns[2].append(
        word == 2048 ? "\(path)#\(token) a long value that no other token has" : "")
      let head = Int.random(in: 0..<tokens, using: &generator)
      document.heads.append(head == token || word == 1 ? nil : head)
      let start = document.text.utf8.count
      document.text += form + (word > 64 ? " " : "")
      document.places.append(ByteSpan(start, start + form.utf8.count))
    }
    var start = 0
    while start < tokens {
      let end = min(tokens, start + Int.random(in: 1...9, using: &generator))
      document.regions.append(Region(layer: "s", tokens: start..<end))
      if end - start > 3 {
        let quote = start + 1..<end - 1
        document.regions.append(
          Region(layer: "quote", tokens: quote, attributes: ["speaker": "the minister"]))
        document.regions.append(Region(layer: "quote", tokens: quote))
        document.regions.append(
          Region(layer: "quote", tokens: quote.lowerBound..<quote.lowerBound + 1))
      }
      start = end
    }
    if tokens > 8 {
      document.regions.append(
        Region(layer: "quote", tokens: 0..<tokens - 2, attributes: ["kind": "speech"]))
      document.regions.append(Region(layer: "quote", tokens: 2..<tokens))
    }
    document.record = Array(path.utf8.reversed())
    document.fingerprint = Fingerprint(high: generator.next(), low: UInt64(tokens))
    // As a store gives them back: by layer and place.
    document.regions = document.regions.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.layer, a.tokens.lowerBound, -a.tokens.upperBound, left.offset)
        < (b.layer, b.tokens.lowerBound, -b.tokens.upperBound, right.offset)
    }.map(\.element)
    return document
  }

  /// Some documents with paths in order.
  public static func several(
    _ count: Int, tokens: ClosedRange<Int>, seed: UInt64
  ) -> [InventedDocument] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { number in
      let digits = String(number)
      return random(
        path: "doc" + String(repeating: "0", count: 5 - digits.count) + digits,
        tokens: Int.random(in: tokens, using: &generator), using: &generator)
    }
  }

  /// Adds the document to a batch.
  public func add(to batch: SegmentBatch) {
    batch.beginDocument(
      path: path, part: part, identifier: identifier,
      fingerprint: fingerprint)
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { batch.setField(name, value) }
    if !text.isEmpty {
      var text = text
      text.withUTF8 { batch.setText(UnsafeRawBufferPointer($0)) }
    }
    record.withUnsafeBytes { batch.setRecord($0) }
    for token in 0..<tokenCount {
      for column in columns.indices where !columns[column][token].isEmpty {
        batch.addValue(columns[column][token], toColumn: column)
      }
      batch.endToken(
        head: heads.isEmpty ? nil : heads[token].map { $0 - token },
        place: places.isEmpty ? nil : places[token])
    }
    for region in regions {
      batch.addRegion(
        region.layer, tokens: region.tokens,
        attributes: region.attributes.sorted { $0.key < $1.key }
          .map { (name: $0.key, value: $0.value, type: .text) })
    }
    batch.endDocument()
  }
}

extension InventedDocument: CustomStringConvertible {
  /// All of it, the same for equal documents.
  public var description: String {
    func list(_ pairs: [String: String]) -> String {
      pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
    var lines = ["\(path) \(part) \(identifier) \(fingerprint) \(list(fields))"]
    lines += columns.map { $0.joined(separator: " ") }
    lines.append(heads.map { $0.map(String.init) ?? "-" }.joined(separator: " "))
    lines += regions.map { "\($0.layer) \($0.tokens) \(list($0.attributes))" }
    lines.append(text)
    lines.append(places.map { "\($0.start)+\($0.count)" }.joined(separator: " "))
    lines.append("\(record)")
    return lines.joined(separator: "\n")
  }
}
