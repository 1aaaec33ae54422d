extension SegmentWriter {
  func replay(_ batch: SegmentBatch) throws(StoreError) {
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
      case .document(let attributes):
        if !isInDocument { try openDocument(attributes, of: batch, at: token) }
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

  func endDocument(at token: Int) {
    for layer in layers {
      for line in layer.cut(at: token) { warn(.unclosed(layer.name), line) }
    }
    isInDocument = false
    hasImplicitDocument = false
  }
}
