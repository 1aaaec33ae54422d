/// Writes a store in CoNLL-U: what of its columns and layers this format has a place for.
///
/// Fields of documents are comments `meta::name`, attributes of sentences comments of the sentence.
/// Tokens outside of sentences are written as sentences of their own.
///
/// Source: https://universaldependencies.org/format.html
struct CoNLLUExport {
  /// The columns of CoNLL-U that hold values, with the columns of stores that these come from.
  private static let fields = [
    ["form"], ["lemma"], ["pos", "upos"], ["xpos"], ["feats"], ["deprel"], ["misc"],
  ]

  private let segment: Segment
  private let columns: [Column?]
  private let sentences: SpanLayer?
  private let paragraphs: SpanLayer?
  private let words: SpanLayer?

  init(_ segment: Segment) {
    self.segment = segment
    columns = Self.fields.enumerated().map { index, names in
      let named = names.lazy.compactMap { segment.column(named: $0) }.first
      return named ?? (index == 0 ? segment.columns.first : nil)
    }
    sentences = segment.layer(named: "s") ?? segment.layer(named: "sentence")
    paragraphs = segment.layer(named: "p") ?? segment.layer(named: "paragraph")
    words = segment.layer(named: "token")
  }

  /// Writes a document; one without tokens has no place in the format.
  func write(document: Int, to output: inout ExportBuffer) {
    let tokens = segment.documents.tokens(of: document)
    guard !tokens.isEmpty else { return }
    writeDocumentComments(document, to: &output)
    var next = tokens.lowerBound
    var firsts = paragraphs.map { $0.indices(beginningIn: tokens) } ?? 0..<0
    while next < tokens.upperBound {
      let (sentence, end) = sentence(from: next, in: tokens)
      while let paragraphs, let first = firsts.first, paragraphs.first(first) <= next {
        if paragraphs.first(first) == next { writeParagraph(first, of: paragraphs, to: &output) }
        firsts = firsts.dropFirst()
      }
      writeSentence(next..<end, sentence, to: &output)
      next = end
    }
  }

  /// The sentence that begins at a token, or the tokens up to the next one, and where it ends.
  private func sentence(from token: Int, in tokens: Range<Int>) -> (region: Int?, end: Int) {
    guard let sentences else { return (nil, tokens.upperBound) }
    let starting = sentences.indices(startingAt: token)
    if let region = starting.first {
      return (region, min(max(sentences.last(region), token) + 1, tokens.upperBound))
    }
    let next = sentences.indexAfter(position: token)
    guard next < sentences.count else { return (nil, tokens.upperBound) }
    return (nil, min(max(sentences.first(next), token + 1), tokens.upperBound))
  }

  private func writeDocumentComments(_ document: Int, to output: inout ExportBuffer) {
    let identifier = segment.documents.identifier(of: document)
    output.append(identifier.isEmpty ? "# newdoc" : "# newdoc id = ")
    writeComment(identifier, to: &output)
    for field in segment.documentFields where field.name != "id" {
      guard let value = field.bytes(at: document) else { continue }
      output.append("# meta::\(field.name) = ")
      writeComment(value, to: &output)
    }
  }

  private func writeParagraph(
    _ region: Int, of layer: SpanLayer, to output: inout ExportBuffer
  ) {
    let identifier = layer.attribute(named: "id")?.bytes(at: region)
    output.append(identifier == nil ? "# newpar" : "# newpar id = ")
    writeComment(identifier ?? UnsafeRawBufferPointer(start: nil, count: 0), to: &output)
  }

  private func writeSentence(
    _ tokens: Range<Int>, _ region: Int?, to output: inout ExportBuffer
  ) {
    // The text comes first: what follows it is said of the sentence, not of the document.
    output.append("# text =")
    for token in tokens {
      if token == tokens.lowerBound || hasSpace(after: token - 1) { output.append(0x20) }
      writeComment(value(0, token), to: &output, endsLine: false)
    }
    output.endLine()
    if let region, let sentences {
      for attribute in sentences.attributes {
        guard let value = attribute.bytes(at: region) else { continue }
        output.append("# \(attribute.name) = ")
        writeComment(value, to: &output)
      }
    }
    var ranges = words?.indices(beginningIn: tokens) ?? 0..<0
    for token in tokens {
      while let words, let range = ranges.first, words.first(range) == token {
        writeRange(range, of: words, from: tokens.lowerBound, to: &output)
        ranges = ranges.dropFirst()
      }
      writeWord(token, in: tokens, to: &output)
    }
    output.endLine()
  }

  private func writeRange(
    _ range: Int, of layer: SpanLayer, from first: Int, to output: inout ExportBuffer
  ) {
    output.append("\(layer.first(range) - first + 1)-\(layer.last(range) - first + 1)\t")
    writeField(layer.attribute(named: "form")?.bytes(at: range), to: &output)
    output.append("\t_\t_\t_\t_\t_\t_\t_\t")
    writeField(layer.attribute(named: "misc")?.bytes(at: range), to: &output)
    output.endLine()
  }

  private func writeWord(_ token: Int, in tokens: Range<Int>, to output: inout ExportBuffer) {
    output.append("\(token - tokens.lowerBound + 1)")
    for field in 0..<5 {
      output.append(0x09)
      writeField(value(field, token), to: &output)
    }
    output.append(0x09)
    if let heads = segment.heads {
      let head = heads.head(of: token).flatMap { tokens.contains($0) ? $0 : nil }
      output.append(String(head.map { $0 - tokens.lowerBound + 1 } ?? 0))
    } else {
      output.append(UInt8(ascii: "_"))
    }
    output.append(0x09)
    writeField(value(5, token), to: &output)
    output.append("\t_\t")
    writeField(value(6, token), to: &output)
    output.endLine()
  }

  private func value(_ field: Int, _ token: Int) -> UnsafeRawBufferPointer {
    guard let column = columns[field] else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return column.dictionary.bytes(of: column.id(at: token))
  }

  private func hasSpace(after token: Int) -> Bool {
    !value(6, token).split(separator: UInt8(ascii: "|")).contains {
      $0.elementsEqual("SpaceAfter=No".utf8)
    }
  }

  /// Writes the value of a column, an underscore for none; what would end it becomes a space.
  private func writeField(_ bytes: UnsafeRawBufferPointer?, to output: inout ExportBuffer) {
    guard let bytes, !bytes.isEmpty else {
      output.append(UInt8(ascii: "_"))
      return
    }
    for byte in bytes { output.append([0x09, 0x0A, 0x0D].contains(byte) ? 0x20 : byte) }
  }

  private func writeComment(
    _ bytes: UnsafeRawBufferPointer, to output: inout ExportBuffer, endsLine: Bool = true
  ) {
    for byte in bytes { output.append([0x0A, 0x0D].contains(byte) ? 0x20 : byte) }
    if endsLine { output.endLine() }
  }
}
