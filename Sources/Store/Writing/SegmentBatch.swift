import TextModel

/// Documents on their way into a segment.
///
/// Several threads can fill a batch each; a `SegmentWriter` then takes the batches in the order of
/// the documents. Values are told apart in the batch already, so that taking it costs little.
///
/// For example:
///
///     let batch = SegmentBatch(columns: ["form", "lemma"])
///     batch.beginDocument(path: "a.txt")
///     batch.setField("outlet", "Harbour Post")
///     batch.addValue("Men", toColumn: 0)
///     batch.addValue("man", toColumn: 1)
///     batch.endToken()
///     batch.addRegion("s", tokens: 0..<1)
///     batch.endDocument()
///     try writer.append(batch)
public final class SegmentBatch {
  /// Something that happens before a token.
  enum Event {
    case documentBegin(Int)
    case documentEnd
    /// A tag, which another has to close.
    case open(layer: Int, attributes: Range<Int>, line: Int)
    case close(layer: Int, line: Int)
    /// A region that lasts until the next of its layer or the end of its document.
    case next(layer: Int, attributes: Range<Int>)
    /// A document begins here unless there is one already.
    case document(attributes: Range<Int>)
    /// A line that begins as a tag does but is none.
    case noTag(line: Int)
    case region(layer: Int, last: Int, attributes: Range<Int>)
  }

  struct AttributeValue {
    var name: Int
    var type: AttributeType
    var value: Range<Int>
  }

  struct DocumentEntry {
    var path: String
    var part: Int
    var identifier: String
    var fingerprint: Fingerprint
    var fields: Range<Int>
    var text = 0..<0
    var record = 0..<0
  }

  /// The number of tokens so far.
  public private(set) var tokenCount = 0
  private(set) var columnNames: [String]
  private(set) var columns: BatchColumns
  /// How many lines of a file the batch was read from.
  var lineCount = 0
  private(set) var heads: [UInt32] = []
  /// The start and the length of each token in its text; empty if no document has a text.
  private(set) var places: [ByteSpan] = []
  private(set) var events: [(token: Int, event: Event)] = []
  private(set) var attributes: [AttributeValue] = []
  private(set) var documents: [DocumentEntry] = []
  private(set) var names: [String] = []
  private var nameNumbers = ValueInterner(capacity: 32)
  private(set) var bytes = ByteBuffer()
  private(set) var texts = ByteBuffer(capacity: 64)
  private(set) var records = ByteBuffer(capacity: 64)
  private var documentStart = 0

  /// An empty batch for documents with some columns.
  public init(columns: [String]) {
    columnNames = columns
    self.columns = BatchColumns(count: columns.count)
  }

  /// Forgets all documents.
  public func removeAll() {
    tokenCount = 0
    lineCount = 0
    columns.removeAll()
    heads.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    bytes.removeAll()
    texts.removeAll()
    records.removeAll()
    documentStart = 0
  }

  // MARK: Documents

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - path: What the document is found by; documents are kept in the order of its bytes.
  ///   - part: The number of the document among those of its path.
  ///   - identifier: The name that the source gives it.
  ///   - fingerprint: What tells a changed source from the same.
  public func beginDocument(
    path: String, part: Int = 0, identifier: String = "", fingerprint: Fingerprint = .none
  ) {
    documentStart = tokenCount
    events.append((tokenCount, .documentBegin(documents.count)))
    documents.append(
      DocumentEntry(
        path: path, part: part, identifier: identifier, fingerprint: fingerprint,
        fields: attributes.count..<attributes.count))
  }

  /// Sets a field of the document; only before anything with attributes is added to it.
  public func setField(_ name: String, _ value: String, type: AttributeType = .text) {
    guard let last = documents.indices.last,
      documents[last].fields.upperBound == attributes.count
    else { return }
    addAttribute(name, value, type)
    documents[last].fields = documents[last].fields.lowerBound..<attributes.count
  }

  /// Keeps the text of the document.
  public func setText(_ text: UnsafeRawBufferPointer) {
    guard let last = documents.indices.last else { return }
    let start = texts.count
    texts.append(text)
    documents[last].text = start..<texts.count
  }

  /// Keeps bytes with the document that the store does not look into.
  public func setRecord(_ record: UnsafeRawBufferPointer) {
    guard let last = documents.indices.last else { return }
    let start = records.count
    records.append(record)
    documents[last].record = start..<records.count
  }

  /// Ends the document.
  public func endDocument() { events.append((tokenCount, .documentEnd)) }

  // MARK: Tokens

  /// Sets the value of the next token in a column.
  public func addValue(_ value: UnsafeRawBufferPointer, toColumn column: Int) {
    guard column >= 0, column < columns.count, columns.pointer[column].count == tokenCount
    else { return }
    columns.pointer[column].append(value)
  }

  /// Sets the value of the next token in a column.
  public func addValue(_ value: String, toColumn column: Int) {
    var value = value
    value.withUTF8 { addValue(UnsafeRawBufferPointer($0), toColumn: column) }
  }

  /// Ends the token; columns without a value have the empty one.
  ///
  /// - Parameters:
  ///   - head: The way to the head in tokens, negative to the left; nil for the root or no tree.
  ///   - place: Where the token stands in the text.
  public func endToken(head: Int? = nil, place: ByteSpan? = nil) {
    tokenCount += 1
    columns.pad(to: tokenCount)
    if let head, head != 0 { addHead(head, token: tokenCount - 1) }
    if let place {
      padPlaces(to: tokenCount - 1)
      places.append(place)
    }
  }

  /// Sets the number of tokens, whose values were added to the columns themselves.
  func setTokenCount(_ count: Int) { tokenCount = count }

  /// Adds a column; the tokens so far have the empty value.
  func addColumn(_ name: String) {
    columnNames.append(name)
    columns.add()
    columns.pad(to: tokenCount)
  }

  private func padHeads(to count: Int) {
    if heads.count < count { heads += repeatElement(0, count: count - heads.count) }
  }

  private func padPlaces(to count: Int) {
    if places.count < count {
      places += repeatElement(ByteSpan(0, 0), count: count - places.count)
    }
  }

  /// Gives all tokens a head and a place if some have them.
  func complete() {
    columns.pad(to: tokenCount)
    if !heads.isEmpty { padHeads(to: tokenCount) }
    if !places.isEmpty { padPlaces(to: tokenCount) }
  }

  // MARK: Regions

  /// Adds a region of the document, whose tokens count from 0; one without tokens is left out.
  public func addRegion(
    _ layer: String, tokens: Range<Int>,
    attributes values: [(name: String, value: String, type: AttributeType)] = []
  ) {
    guard !tokens.isEmpty else { return }
    let start = attributes.count
    for value in values { addAttribute(value.name, value.value, value.type) }
    events.append(
      (
        documentStart + tokens.lowerBound,
        .region(
          layer: number(of: layer), last: documentStart + tokens.upperBound - 1,
          attributes: start..<attributes.count)
      ))
  }

  /// Adds a region of the batch's tokens.
  func addRegion(_ layer: String, first: Int, last: Int, attributes: Range<Int>) {
    events.append(
      (first, .region(layer: number(of: layer), last: last, attributes: attributes)))
  }

  /// Sets the way to the head of a token; the ways of earlier tokens must have been set.
  func addHead(_ way: Int, token: Int) {
    padHeads(to: token)
    heads.append(Self.code(way))
  }

  private static func code(_ way: Int) -> UInt32 {
    guard abs(way) < SegmentLimits.tokens / 2 else { return 0 }
    return UInt32(way > 0 ? 2 * way - 1 : -2 * way)
  }

  private func addAttribute(_ name: String, _ value: String, _ type: AttributeType) {
    var value = value
    value.withUTF8 { addAttribute(number(of: name), UnsafeRawBufferPointer($0), type) }
  }

  /// The number that the batch gives the name of a layer or attribute.
  func number(of name: String) -> Int {
    var name = name
    return name.withUTF8 { number(ofName: UnsafeRawBufferPointer($0)) }
  }

  /// The number that the batch gives the name of a layer or attribute.
  func number(ofName name: UnsafeRawBufferPointer) -> Int {
    let number = Int(nameNumbers.number(of: name))
    if number == names.count { names.append(String(decoding: name, as: UTF8.self)) }
    return number
  }

  func addAttribute(_ name: Int, _ value: UnsafeRawBufferPointer, _ type: AttributeType = .text) {
    let start = bytes.count
    bytes.append(value)
    attributes.append(AttributeValue(name: name, type: type, value: start..<bytes.count))
  }

  func add(_ event: Event) { events.append((tokenCount, event)) }
}
