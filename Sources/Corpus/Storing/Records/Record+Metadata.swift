import Ingest
import TextModel

extension Metadata {
  /// The fields that are texts, in the order in which records hold them.
  fileprivate static var texts: [WritableKeyPath<Metadata, String?>] {
    [\.title, \.outlet, \.agency, \.author, \.dateline, \.language, \.licence, \.url]
  }
}

extension RecordWriter {
  /// Writes metadata: which fields there are, and then these.
  mutating func add(_ metadata: Metadata) {
    let texts = Metadata.texts
    var present = metadata.published == nil ? 0 : 1
    for (index, field) in texts.enumerated() where metadata[keyPath: field] != nil {
      present |= 2 << index
    }
    add(present)
    if let published = metadata.published { add(published) }
    for field in texts {
      if let text = metadata[keyPath: field] { add(text) }
    }
  }

  /// Writes the parts of a text that are not prose.
  mutating func add(_ regions: [Region]) {
    add(regions.count)
    var start: UInt32 = 0
    for region in regions {
      add(choice: region.kind)
      add(region.span, after: start)
      start = region.span.start
    }
  }

  /// Writes warnings.
  mutating func add(_ warnings: [IngestWarning]) {
    add(warnings.count)
    for warning in warnings {
      add(warning.path)
      add(warning.line.map { $0 + 1 } ?? 0)
      add(warning.column.map { $0 + 1 } ?? 0)
      add(warning.kind.rawValue)
      add(warning.message)
    }
  }
}

extension RecordReader {
  mutating func metadata() -> Metadata {
    var metadata = Metadata()
    let texts = Metadata.texts
    let present = number(atMost: (2 << texts.count) - 1)
    if present & 1 == 1 { metadata.published = interval() }
    for (index, field) in texts.enumerated() where present & 2 << index != 0 {
      metadata[keyPath: field] = text()
    }
    return metadata
  }

  mutating func regions(in length: Int) -> [Region] {
    var regions: [Region] = []
    var start: UInt32 = 0
    for _ in 0..<count() {
      guard let kind = choice(of: Region.Kind.self) else { return [] }
      let span = span(after: start, in: length)
      if hasFailed { return [] }
      regions.append(Region(kind: kind, span: span))
      start = span.start
    }
    return regions
  }

  mutating func warnings() -> [IngestWarning] {
    var warnings: [IngestWarning] = []
    for _ in 0..<count() {
      let path = text()
      let line = number()
      let column = number()
      guard let kind = IngestWarning.Kind(rawValue: text()) else {
        fail()
        return []
      }
      warnings.append(
        IngestWarning(
          path: path, line: line == 0 ? nil : line - 1, column: column == 0 ? nil : column - 1,
          kind: kind, message: text()))
    }
    return warnings
  }
}
