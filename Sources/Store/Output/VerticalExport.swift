/// Writes a store in CWB's vertical format, with its own columns and layers.
///
/// Heads become a column `head`: the number of the head in its sentence, 0 for a root.
struct VerticalExport {
  private let segment: Segment
  /// The columns in the order of the header; nil where the segment does not have one.
  private let columns: [Column?]
  private let documentLayer: SpanLayer
  private let hasHeads: Bool

  /// The names of the columns of some segments, in the order in which they were first written.
  static func columnNames(_ segments: [Segment]) -> [String] {
    var names: [String] = []
    for segment in segments {
      for column in segment.columns where !names.contains(column.name) {
        names.append(column.name)
      }
    }
    return names
  }

  /// The line that names the columns.
  static func header(_ segments: [Segment]) -> String {
    var names = columnNames(segments)
    if segments.contains(where: { $0.heads != nil }) { names.append("head") }
    return "<!-- #vrt positional-attributes: \(names.joined(separator: " ")) -->"
  }

  init(_ segment: Segment, names: [String], hasHeads: Bool) {
    self.segment = segment
    columns = names.map { segment.column(named: $0) }
    self.hasHeads = hasHeads
    documentLayer = segment.layers[segment.documentLayer]
  }

  /// Writes a document.
  func write(document: Int, to output: inout ExportBuffer) {
    let tokens = segment.documents.tokens(of: document)
    let isRegion =
      tokens.isEmpty || documentLayer.hasRegion(ofRow: document, at: tokens.lowerBound)
    if isRegion {
      writeTag(documentLayer, row: document, identifier: missingIdentifier(document), to: &output)
    }
    let layers = segment.layers.enumerated().filter { $0.offset != segment.documentLayer }
      .map { (number: $0.offset, layer: $0.element) }
    var regions = ExportedRegions(layers, tokens: tokens)
    for token in tokens {
      writeEnds(regions.end(before: token), to: &output)
      for region in regions.begin(at: token) {
        writeTag(segment.layers[region.layer], row: region.region, to: &output)
      }
      writeToken(token, to: &output)
    }
    writeEnds(regions.end(before: tokens.upperBound), to: &output)
    if isRegion {
      output.append("</\(documentLayer.name)>")
      output.endLine()
    }
  }

  private func writeToken(_ token: Int, to output: inout ExportBuffer) {
    for (index, column) in columns.enumerated() {
      if index > 0 { output.append(0x09) }
      guard let column else { continue }
      Self.escape(column.dictionary.bytes(of: column.id(at: token)), to: &output)
    }
    if hasHeads {
      output.append(0x09)
      output.append(String(headNumber(of: token)))
    }
    output.endLine()
  }

  /// The number of a token's head in its sentence, from 1; 0 for a root and where there is none.
  private func headNumber(of token: Int) -> Int {
    guard let head = segment.heads?.head(of: token), let layer = segment.layer(named: "s"),
      let sentence = layer.index(containing: token)
    else { return 0 }
    let first = layer.first(sentence)
    return head >= first && head <= layer.last(sentence) ? head - first + 1 : 0
  }

  private func writeEnds(_ regions: [ExportedRegions.Region], to output: inout ExportBuffer) {
    for region in regions {
      output.append("</\(segment.layers[region.layer].name)>")
      output.endLine()
    }
  }

  /// The identifier of a document where no field of it tells it.
  private func missingIdentifier(_ document: Int) -> UnsafeRawBufferPointer? {
    let identifier = segment.documents.identifier(of: document)
    let isField = documentLayer.attribute(named: "id")?.id(at: document) != nil
    return identifier.isEmpty || isField ? nil : identifier
  }

  private func writeTag(
    _ layer: SpanLayer, row: Int, identifier: UnsafeRawBufferPointer? = nil,
    to output: inout ExportBuffer
  ) {
    output.append("<\(layer.name)")
    if let identifier { writeAttribute("id", identifier, to: &output) }
    for attribute in layer.attributes {
      guard let value = attribute.bytes(at: row) else { continue }
      writeAttribute(attribute.name, value, to: &output)
    }
    output.append(UInt8(ascii: ">"))
    output.endLine()
  }

  private func writeAttribute(
    _ name: String, _ value: UnsafeRawBufferPointer, to output: inout ExportBuffer
  ) {
    output.append(" \(Self.attributeName(name))=\"")
    Self.escape(value, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// A name with what no name in a tag may hold replaced.
  private static func attributeName(_ name: String) -> String {
    var bytes = name.utf8.map { byte -> UInt8 in
      let isPart =
        byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || [0x5F, 0x2D, 0x2E].contains(byte)
      return isPart ? byte : 0x5F
    }
    if bytes.first.map({ (0x2D...0x3A).contains($0) }) ?? true { bytes.insert(0x5F, at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a value with what would be read as something else as references.
  private static func escape(_ bytes: UnsafeRawBufferPointer, to output: inout ExportBuffer) {
    guard bytes.contains(where: { needsReference($0) }) else {
      output.append(bytes)
      return
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      case 0x09, 0x0A, 0x0D: output.append("&#\(byte);")
      default: output.append(byte)
      }
    }
  }

  private static func needsReference(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0x3E: true
    default: false
    }
  }
}
