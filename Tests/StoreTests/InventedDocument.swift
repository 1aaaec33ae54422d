import Store
import TextModel

/// A document as plain arrays, to compare what a store gives back with.
struct InventedDocument: Equatable {
  struct Region: Equatable {
    var layer: String
    var tokens: Range<Int>
    var attributes: [String: String] = [:]
  }

  var path: String
  var part = 0
  var identifier = ""
  var fields: [String: String] = [:]
  /// The values of each column.
  var columns: [[String]]
  var heads: [Int?] = []
  var regions: [Region] = []
  var text = ""
  var places: [ByteSpan] = []
  var record: [UInt8] = []

  var tokenCount: Int { columns.first?.count ?? 0 }

  static let columnNames = ["form", "lemma", "rare"]

  /// A document with Zipf-like words, nested regions and everything else that there can be.
  static func random(
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
    return document
  }

  /// Some documents with paths in order.
  static func several(
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

  func add(to batch: SegmentBatch) {
    batch.beginDocument(
      path: path, part: part, identifier: identifier,
      fingerprint: Fingerprint(high: UInt64(path.utf8.count), low: UInt64(tokenCount)))
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
