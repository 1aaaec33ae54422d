import Treebank

/// Input whose words are given, read piece by piece, and written annotated as soon as sentences end.
public struct TokenizedStream {
  /// How the words are given.
  public enum Format: Sendable {
    /// A sentence a line, words parted by spaces.
    case lines
    /// CoNLL-U; lemmas, tags, heads and relations are replaced.
    case conllu
  }

  private let annotator: TokenizedAnnotator
  private let threads: Int
  // One of the two, changed in place.
  private var lines: TokenizedLines?
  private var conllu: CoNLLUReader?
  /// How many sentences were written so far.
  public private(set) var count: Int

  /// A stream of one file; sentences are counted on from a number.
  public init(_ format: Format, _ annotator: TokenizedAnnotator, threads: Int, after count: Int = 0)
  {
    self.annotator = annotator
    self.threads = threads
    lines = format == .lines ? TokenizedLines() : nil
    conllu = format == .conllu ? CoNLLUReader(needsHeads: false) : nil
    self.count = count
  }

  /// Reads the next bytes and hands what is annotated to `write`.
  ///
  /// Where a sentence cannot be read those before it are written all the same.
  public mutating func read(
    _ bytes: ArraySlice<UInt8>, write: ([UInt8]) -> Void
  ) throws(TreebankError) {
    var sentences: [TreebankSentence] = []
    var failure: TreebankError?
    do throws(TreebankError) {
      for piece in pieces(bytes) {
        if let found = try lines?.read(piece) { sentences += found }
        if let found = try conllu?.read(Array(piece)) { sentences += found }
      }
    } catch {
      failure = error
    }
    annotate(sentences, write)
    if let failure { throw failure }
  }

  /// Reads what is left at the end of the file.
  public mutating func finish(write: ([UInt8]) -> Void) throws(TreebankError) {
    var sentences: [TreebankSentence] = []
    if let found = try lines?.finish() { sentences += found }
    if let found = try conllu?.finish() { sentences += found }
    annotate(sentences, write)
  }

  /// The bytes line by line, so that an error costs no sentence before it.
  private func pieces(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      pieces.append(bytes[start...end])
      start = end + 1
    }
    if start < bytes.endIndex { pieces.append(bytes[start...]) }
    return pieces
  }

  private mutating func annotate(_ sentences: [TreebankSentence], _ write: ([UInt8]) -> Void) {
    let first = count + 1
    let annotator = annotator
    let numbered = sentences.enumerated().map { (number: first + $0, sentence: $1) }
    count += sentences.count
    let lines = numbered.concurrentMap(threads: threads) {
      annotator.lines(of: $0.sentence, number: $0.number)
    }
    if !lines.isEmpty { write(Array(lines.joined())) }
  }
}
