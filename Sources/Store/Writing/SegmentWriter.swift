import TextModel

/// Writes the file of a segment from batches of documents.
///
/// The file is whole and on the disk when `finish` returns; before that it has no header and is
/// refused by readers.
public final class SegmentWriter {
  let options: SegmentOptions
  private let output: SegmentOutput
  private let spill: SpillFile
  private var columns: [ColumnBuilder] = []
  var layers: [LayerBuilder] = []
  private var layerNumbers: [String: Int] = [:]
  let documents: DocumentsBuilder
  private let heads: NumberSpill
  private let places: PlacesBuilder
  /// How many tokens have been taken.
  public private(set) var tokenCount = 0
  var isInDocument = false
  /// Whether the last document holds tokens that are in no document of the source.
  var hasImplicitDocument = false
  /// The file that the tags come from.
  var source: InputFile?
  /// What was odd about the input, with the number of times.
  public private(set) var warnings = InputWarnings()

  /// Begins a file.
  public init(path: String, options: SegmentOptions = SegmentOptions()) throws(StoreError) {
    self.options = options
    output = try SegmentOutput(path: path)
    spill = try SpillFile(beside: path)
    documents = try DocumentsBuilder(beside: path)
    heads = NumberSpill(spill)
    places = try PlacesBuilder(beside: path)
  }

  /// The path of the file.
  var path: String { output.file.path }

  /// How many documents have been begun.
  public var documentCount: Int { documents.count }

  /// Takes the documents of a batch.
  public func append(_ batch: SegmentBatch) throws(StoreError) {
    guard batch.tokenCount <= SegmentLimits.tokens - tokenCount else {
      throw .tooLarge(path: path, reason: "a segment holds 2,147,483,647 tokens")
    }
    batch.complete()
    for (index, name) in batch.columnNames.enumerated() {
      let builder = try self.column(name)
      try builder.pad(to: tokenCount)
      try builder.append(batch.columns.pointer[index])
    }
    if !batch.heads.isEmpty { try append(ways: batch.heads) }
    let firstDocument = documents.count
    let base = tokenCount
    try replay(batch)
    tokenCount = base + batch.tokenCount
    source?.lineCount += batch.lineCount
    if !batch.places.isEmpty {
      try append(
        places: batch.places,
        documentStarts: Set(documents.starts[firstDocument...].map(Int.init)), at: base)
    }
  }

  /// Counts tokens that were added to the columns themselves.
  func advance(by count: Int) { tokenCount += count }

  /// Adds the ways from tokens to their heads.
  func append(ways: [UInt32]) throws(StoreError) {
    heads.pad(to: tokenCount)
    try heads.append(ways)
  }

  /// Adds the places of tokens in their texts.
  func append(
    places spans: [ByteSpan], documentStarts: Set<Int>, at position: Int
  ) throws(StoreError) {
    try places.pad(to: position)
    try places.append(spans, documentStarts: documentStarts)
  }

  func column(_ name: String) throws(StoreError) -> ColumnBuilder {
    if let column = columns.first(where: { $0.name == name }) { return column }
    let column = ColumnBuilder(name, spill: spill)
    columns.append(column)
    return column
  }

  func layer(_ name: String) -> LayerBuilder {
    if let number = layerNumbers[name] { return layers[number] }
    layerNumbers[name] = layers.count
    let layer = LayerBuilder(name)
    layers.append(layer)
    return layer
  }

  func warn(_ warning: InputWarning, _ line: Int) {
    warnings.add(warning, line: line, path: source?.path ?? "")
  }

  /// Begins a file whose documents are given by tags.
  func beginSource(path: String) {
    endSource()
    source = InputFile(path: path, firstDocument: documents.count)
  }

  /// Ends what the tags of a file have left open.
  ///
  /// - Parameter fingerprint: What the file is told apart by, known only when it has been read.
  func endSource(fingerprint: Fingerprint = .none, isClosed: Bool = false) {
    if isInDocument, !isClosed, source != nil { warn(.unclosed(options.documentLayer), 0) }
    if let source { documents.setFingerprint(fingerprint, from: source.firstDocument) }
    endDocument(at: tokenCount)
    for layer in layers {
      for line in layer.closeAll(at: tokenCount) { warn(.unclosed(layer.name), line) }
    }
    source = nil
  }

  // MARK: The file

  /// Writes the file and returns when it has reached the disk.
  public func finish() throws(StoreError) -> SegmentSummary {
    endSource()
    try spill.flush()
    var schema = SegmentSchema()
    schema.columns = columns.map(\.name)
    schema.hasHeads = heads.count > 0
    schema.hasTexts = documents.hasTexts
    schema.hasRecords = documents.hasRecords
    schema.documentCount = documents.count
    let samples = documents.samples(tokenCount: tokenCount)
    for (number, column) in columns.enumerated() {
      try column.pad(to: tokenCount)
      try spill.flush()
      let (ranks, order) = column.sorted()
      let frequencies = try column.write(
        number, ranks: ranks, order: order, to: output, isCancelled: options.isCancelled)
      try PostingsBuilder(
        output: output, number: number, frequencies: frequencies, tokenCount: tokenCount,
        documentStarts: documents.starts, documentSamples: samples, threads: options.threads,
        memory: options.memory, isCancelled: options.isCancelled
      ).write()
    }
    if schema.hasHeads {
      heads.pad(to: tokenCount)
      try heads.write(SectionKey(.heads), to: output)
    }
    if schema.hasTexts {
      try places.pad(to: tokenCount)
      try places.write(to: output)
    }
    schema.layers.append(
      try documents.write(
        layer: 0, name: options.documentLayer, tokenCount: tokenCount, to: output))
    for (number, layer) in layers.enumerated() {
      schema.layers.append(try layer.write(number + 1, to: output))
    }
    try output.write(SectionKey(.schema), schema.encoded())
    let header = try output.finish(tokenCount: tokenCount)
    return SegmentSummary(
      tokenCount: tokenCount, documentCount: documents.count, byteCount: header.fileLength,
      identity: header.identity)
  }
}
