import TextModel

/// Writes annotated documents as CoNLL-U, the format of Universal Dependencies.
///
/// The text can be restored from what is written: where the white space after a token is not one
/// space, `SpaceAfter=No` or UDPipe's `SpacesAfter` says what stands there. The tags, lemmas and trees
/// are those of an analysis whose trees are well-formed; words that have none get the tag `X` and hang
/// each on the word before.
///
/// Source: https://universaldependencies.org/format.html
public struct CoNLLUWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends the sentences of a document, with the analysis of its words if there is one.
  public func append(
    _ document: Document, _ layers: Layers, _ analysis: WordAnalysis? = nil,
    to output: inout [UInt8]
  ) {
    append(document, layers, sentences: layers.sentences.indices, analysis, to: &output)
  }

  /// Appends some of the sentences of a document, with the analysis of their words, counted from the
  /// first of them.
  public func append(
    _ document: Document, _ layers: Layers, sentences: Range<Int>, _ analysis: WordAnalysis?,
    to output: inout [UInt8]
  ) {
    let sentences = sentences.clamped(to: layers.sentences.indices)
    guard let first = sentences.first else { return }
    let columns = CoNLLUColumns(
      analysis?.syntax, analysis.map { CoNLLUNames($0.syntax.inventory) },
      first: layers.sentences[first].tokens.lowerBound)
    for index in sentences {
      append(sentence: index, of: document, layers, columns, to: &output)
    }
  }

  /// Appends one sentence, given as its position in the sentence layer.
  ///
  /// The first sentence of the document and of a paragraph says so in its comments.
  private func append(
    sentence index: Int, of document: Document, _ layers: Layers, _ columns: CoNLLUColumns,
    to output: inout [UInt8]
  ) {
    guard layers.sentences.indices.contains(index) else { return }
    let range = layers.sentences[index].tokens.clamped(to: layers.tokens.indices)
    guard !range.isEmpty else { return }
    let name = document.id
    // Where no white space stands between two paragraphs, CoNLL-U cannot part them.
    let first = range.lowerBound
    let isApart =
      first == 0 || layers.tokens[first - 1].span.end < layers.tokens[first].span.start
    let isFirst = isApart && beginsParagraph(index, layers.paragraphs)
    document.text.bytes.withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { classes in
        layers.tokens.withUnsafeBufferPointer { tokens in
          let sentence = CoNLLUSentence(
            text: TextView(bytes: bytes, classes: classes), tokens: tokens, range: range,
            columns: columns)
          output += [UInt8](
            unsafeUninitializedCapacity: sentence.capacity(nameLength: name.utf8.count)
          ) { memory, count in
            var cursor = ByteCursor(memory)
            sentence.writeComments(
              document: name, number: index + 1, beginsParagraph: isFirst, to: &cursor)
            sentence.writeWords(to: &cursor)
            count = cursor.count
          }
        }
      }
    }
  }

  /// Whether a paragraph begins with a sentence, found by halving.
  private func beginsParagraph(_ sentence: Int, _ paragraphs: [Paragraph]) -> Bool {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      let first = paragraphs[middle].sentences.lowerBound
      if first == sentence { return true }
      if first < sentence { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
