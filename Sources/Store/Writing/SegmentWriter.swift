import TextModel

/// Writes the file of a segment from batches of documents.
///
/// The file is whole and on the disk when `finish` returns; before that it has no header and is
/// refused by readers.
public final class SegmentWriter {
  private let options: SegmentOptions
  private let output: SegmentOutput
  private let spill: SpillFile
  private var columns: [ColumnBuilder] = []
  private var layers: [LayerBuilder] = []
  private var layerNumbers: [String: Int] = [:]
  let documents: DocumentsBuilder
  private let heads: NumberSpill
  private let places: PlacesBuilder
  /// How many tokens have been taken.
  public private(set) var tokenCount = 0
  private var isInDocument = false
  /// Whether the last document holds tokens that are in no document of the source.
  private var hasImplicitDocument = false
  /// The file that the tags come from.
  private var source: InputFile?
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

  // MARK: Events

  private func replay(_ batch: SegmentBatch) throws(StoreError) {
    let base = tokenCount
    let lines = source?.lineCount ?? 0
    var reached = base
    var names = LayerNames(batch.names, documentLayer: options.documentLayer)
    for (token, event) in batch.events {
      let token = base + token
      // Tokens that are in no document make one of their own.
      if token > reached { try beginImplicitDocument(at: reached) }
      reached = max(reached, token)
      switch event {
      case .documentBegin(let number):
        try beginDocument(batch.documents[number], of: batch, at: token)
      case .documentEnd: endDocument(at: token)
      case .region(let name, let last, let attributes):
        guard let layer = names.layer(name, make: layer) else { continue }
        setAttributes(attributes, of: batch, in: &layer.attributes, region: layer.count)
        layer.add(first: token, end: base + last + 1)
      case .noTag(let line): warn(.noTag, lines + line)
      case .next(let name, let attributes):
        guard let layer = names.layer(name, make: layer) else {
          try openDocument(attributes, of: batch, at: token)
          continue
        }
        _ = layer.close(at: token)
        setAttributes(attributes, of: batch, in: &layer.attributes, region: layer.count)
        layer.open(at: token, line: nil, isAround: false)
      case .open(let name, let attributes, let line):
        guard let layer = names.layer(name, make: layer) else {
          if isInDocument { warn(.unclosed(options.documentLayer), lines + line) }
          try openDocument(attributes, of: batch, at: token)
          continue
        }
        setAttributes(attributes, of: batch, in: &layer.attributes, region: layer.count)
        layer.open(at: token, line: lines + line, isAround: !isInDocument)
      case .close(let name, let line):
        if let layer = names.layer(name, make: layer) {
          switch layer.close(at: token) {
          case nil: warn(.unopened(layer.name), lines + line)
          case true: warn(.cut(layer.name), lines + line)
          default: break
          }
        } else if isInDocument {
          endDocument(at: token)
        } else {
          warn(.unopened(options.documentLayer), lines + line)
        }
      }
    }
    if base + batch.tokenCount > reached { try beginImplicitDocument(at: reached) }
  }

  /// The layers of the names of a batch, made when they are first met.
  private struct LayerNames {
    let names: [String]
    let documentLayer: String
    var layers: [LayerBuilder?]

    init(_ names: [String], documentLayer: String) {
      self.names = names
      self.documentLayer = documentLayer
      layers = Array(repeating: nil, count: names.count)
    }

    /// The layer of a name; nil for that of documents.
    mutating func layer(_ number: Int, make: (String) -> LayerBuilder) -> LayerBuilder? {
      if let layer = layers[number] { return layer }
      if names[number] == documentLayer { return nil }
      let layer = make(names[number])
      layers[number] = layer
      return layer
    }
  }

  private func setAttributes(
    _ range: Range<Int>, of batch: SegmentBatch, in builders: inout AttributeBuilders, region: Int
  ) {
    for attribute in batch.attributes[range] {
      builders.set(
        batch.names[attribute.name],
        UnsafeRawBufferPointer(rebasing: batch.bytes.contents[attribute.value]),
        type: attribute.type, of: region)
    }
  }

  private func beginDocument(
    _ document: SegmentBatch.DocumentEntry, of batch: SegmentBatch, at token: Int
  ) throws(StoreError) {
    endDocument(at: token)
    try documents.begin(
      at: token, path: document.path, part: document.part, fingerprint: document.fingerprint,
      isRegion: true)
    var identifier = document.identifier
    identifier.withUTF8 { documents.setIdentifier(UnsafeRawBufferPointer($0)) }
    setAttributes(
      document.fields, of: batch, in: &documents.fields, region: documents.count - 1)
    if !document.text.isEmpty {
      try documents.addText(UnsafeRawBufferPointer(rebasing: batch.texts.contents[document.text]))
    }
    if !document.record.isEmpty {
      try documents.addRecord(
        UnsafeRawBufferPointer(rebasing: batch.records.contents[document.record]))
    }
    isInDocument = true
    hasImplicitDocument = false
  }

  /// Begins a document at its tag.
  private func openDocument(
    _ attributes: Range<Int>, of batch: SegmentBatch, at token: Int
  ) throws(StoreError) {
    endDocument(at: token)
    let path = source?.path ?? ""
    try documents.begin(
      at: token, path: path, part: documents.nextPart(of: path),
      fingerprint: .none, isRegion: true)
    setAttributes(attributes, of: batch, in: &documents.fields, region: documents.count - 1)
    for attribute in batch.attributes[attributes] where batch.names[attribute.name] == "id" {
      documents.setIdentifier(
        UnsafeRawBufferPointer(rebasing: batch.bytes.contents[attribute.value]))
    }
    isInDocument = true
    hasImplicitDocument = false
  }

  private func beginImplicitDocument(at token: Int) throws(StoreError) {
    guard !isInDocument, !hasImplicitDocument else { return }
    let path = source?.path ?? ""
    try documents.begin(
      at: token, path: path, part: documents.nextPart(of: path),
      fingerprint: .none, isRegion: false)
    hasImplicitDocument = true
  }

  private func endDocument(at token: Int) {
    for layer in layers {
      for line in layer.cut(at: token) { warn(.unclosed(layer.name), line) }
    }
    isInDocument = false
    hasImplicitDocument = false
  }

  private func warn(_ warning: InputWarning, _ line: Int) {
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
