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
    let memory = CoNLLUMemory()
    write(document, layers, sentences: sentences, analysis, in: memory) { output += $0 }
  }

  /// Gives some of the sentences of a document in pieces, with the analysis of their words, counted
  /// from the first of them.
  ///
  /// - Parameters:
  ///   - memory: where the pieces are written.
  ///   - take: what is done with each piece, which is gone afterwards.
  public func write(
    _ document: Document, _ layers: Layers, sentences: Range<Int>, _ analysis: WordAnalysis?,
    in memory: CoNLLUMemory, take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let sentences = sentences.clamped(to: layers.sentences.indices)
    guard let first = sentences.first else { return }
    let columns = CoNLLUColumns(
      analysis?.syntax, analysis.map { CoNLLUNames($0.syntax.inventory) },
      first: layers.sentences[first].tokens.lowerBound)
    CoNLLUSentence.identifier(document.id).withUnsafeBufferPointer { identifier in
      document.text.bytes.withUnsafeBufferPointer { bytes in
        ByteClass.table.withUnsafeBufferPointer { classes in
          layers.tokens.withUnsafeBufferPointer { tokens in
            var sentence = CoNLLUSentence(
              text: TextView(bytes: bytes, classes: classes), tokens: tokens, range: 0..<0,
              columns: columns, document: identifier)
            var piece: [Piece] = []
            var capacity = 0
            var paragraph = firstParagraph(from: first, layers.paragraphs)
            for index in sentences {
              let beginsParagraph =
                paragraph < layers.paragraphs.count
                && layers.paragraphs[paragraph].sentences.lowerBound == index
              if beginsParagraph { paragraph += 1 }
              let range = layers.sentences[index].tokens.clamped(to: tokens.indices)
              guard !range.isEmpty else { continue }
              sentence.range = range
              piece.append(
                Piece(
                  tokens: range, number: index + 1,
                  beginsParagraph: beginsParagraph && Self.isApart(range, tokens)))
              capacity += sentence.capacity
              guard capacity >= Self.pieceCapacity else { continue }
              take(text(of: piece, in: &sentence, memory.reserve(capacity)))
              piece.removeAll(keepingCapacity: true)
              capacity = 0
            }
            take(text(of: piece, in: &sentence, memory.reserve(capacity)))
          }
        }
      }
    }
  }

  /// A sentence that is to be written together with others.
  private struct Piece {
    var tokens: Range<Int>
    var number: Int
    var beginsParagraph: Bool
  }

  /// How many bytes the sentences that are written together may take.
  private static let pieceCapacity = 1 << 21

  /// Whether white space goes before a sentence: where none stands between two paragraphs, CoNLL-U
  /// cannot part them.
  private static func isApart(_ range: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    let first = range.lowerBound
    return first == 0 || tokens[first - 1].span.end < tokens[first].span.start
  }

  /// The text of some sentences, written into memory that has room for it.
  private func text(
    of pieces: [Piece], in sentence: inout CoNLLUSentence,
    _ memory: UnsafeMutableBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard var cursor = ByteCursor(memory) else { return UnsafeBufferPointer(start: nil, count: 0) }
    for piece in pieces {
      sentence.range = piece.tokens
      sentence.writeComments(
        number: piece.number, beginsParagraph: piece.beginsParagraph, to: &cursor)
      sentence.writeWords(to: &cursor)
    }
    return UnsafeBufferPointer(rebasing: memory[..<cursor.count])
  }

  /// The first of the paragraphs that begin with a sentence or after it.
  private func firstParagraph(from sentence: Int, _ paragraphs: [Paragraph]) -> Int {
    paragraphs.partitioningIndex { $0.sentences.lowerBound >= sentence }
  }
}
