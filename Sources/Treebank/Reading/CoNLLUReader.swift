/// Reads sentences of the CoNLL-U format from bytes that arrive in pieces.
///
/// Empty nodes (`5.1`) are skipped and the enhanced dependencies with them; whether the heads make a
/// tree is left to the caller.
///
/// Source: https://universaldependencies.org/format.html
///
/// For example:
///
///     var reader = CoNLLUReader()
///     for sentence in try reader.read(bytes) + reader.finish() { … }
public struct CoNLLUReader: Sendable {
  /// Whether words without a head are an error; else the head of such a word is -1.
  private let needsHeads: Bool
  private var lines = LineSplitter()
  private var sentence = TreebankSentence()
  /// The document that the next sentence belongs to, if none begins with it.
  private var document: String?
  /// The last word of the surface token that has begun, counted from 1, and what it was written as.
  private var range: (last: Int, text: String, line: Int)?
  /// The lines of the words, to name them in errors that only the end of the sentence shows.
  private var wordLines: [Int] = []

  /// A reader at the beginning of a file.
  ///
  /// - Parameter needsHeads: Whether `_` as a head is an error. Without it a file whose words are
  ///   yet to be parsed can be read.
  public init(needsHeads: Bool = true) {
    self.needsHeads = needsHeads
  }

  /// All sentences of a file.
  public static func sentences(_ bytes: [UInt8]) throws(TreebankError) -> [TreebankSentence] {
    var reader = CoNLLUReader()
    return try reader.read(bytes) + reader.finish()
  }

  /// The sentences that end in these bytes, the next of the file.
  public mutating func read(_ bytes: [UInt8]) throws(TreebankError) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    // Taken out, since the lines are read while the reader changes.
    var lines = self.lines
    defer { self.lines = lines }
    try lines.split(bytes) { (line, number) throws(TreebankError) in
      try read(line, number: number, into: &sentences)
    }
    return sentences
  }

  /// The last sentence, if no empty line ended it.
  public mutating func finish() throws(TreebankError) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    if let line = lines.finish() { try read(line, number: lines.count, into: &sentences) }
    try endSentence(number: lines.count + 1, into: &sentences)
    return sentences
  }

  private mutating func read(
    _ line: ArraySlice<UInt8>, number: Int, into sentences: inout [TreebankSentence]
  ) throws(TreebankError) {
    if line.isEmpty {
      try endSentence(number: number, into: &sentences)
    } else if line.first == 0x23 {
      try readComment(line, number: number)
    } else {
      try readWord(line, number: number)
    }
  }

  private mutating func readComment(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(TreebankError) {
    guard sentence.words.isEmpty, range == nil else {
      throw TreebankError(line: number, reason: .comment)
    }
    guard let comment = SentenceComment(line) else {
      throw TreebankError(line: number, reason: .encoding)
    }
    if comment.beginsDocument { document = comment.identifier }
    if comment.beginsParagraph { sentence.beginsParagraph = true }
    sentence.comments.append(comment.text)
  }

  private mutating func readWord(_ line: ArraySlice<UInt8>, number: Int) throws(TreebankError) {
    let columns = try Columns.split(line, expected: 10, number: number)
    let identifier = columns[0]
    let next = sentence.words.count + 1
    if let word = Columns.number(identifier) {
      guard word == next else { throw TreebankError(line: number, reason: .identifier(identifier)) }
      try addWord(columns, number: number)
    } else if let (first, last) = Columns.pair(identifier, separator: "-") {
      guard first == next, last >= first, range == nil else {
        throw TreebankError(line: number, reason: .identifier(identifier))
      }
      range = (last, identifier, number)
      sentence.tokens.append(
        TreebankToken(
          form: columns[1], words: next - 1..<next - 1,
          spaceAfter: !Columns.saysNoSpaceAfter(columns[9]), isMultiword: true))
    } else {
      guard let (word, _) = Columns.pair(identifier, separator: "."), word == next - 1 else {
        throw TreebankError(line: number, reason: .identifier(identifier))
      }
    }
  }

  private mutating func addWord(_ columns: [String], number: Int) throws(TreebankError) {
    let position = sentence.words.count
    var head = -1
    if let number = Columns.number(columns[6]) { head = number }
    guard head >= 0 ? head != position + 1 : columns[6] == "_" && !needsHeads else {
      throw TreebankError(line: number, reason: .head(columns[6]))
    }
    var continues = false
    if let range {
      let token = sentence.tokens.count - 1
      continues = !sentence.tokens[token].words.isEmpty
      sentence.tokens[token].words = sentence.tokens[token].words.lowerBound..<position + 1
      if range.last == position + 1 { self.range = nil }
    } else {
      sentence.tokens.append(
        TreebankToken(
          form: columns[1], words: position..<position + 1,
          spaceAfter: !Columns.saysNoSpaceAfter(columns[9])))
    }
    sentence.words.append(
      TreebankWord(
        form: columns[1], lemma: columns[2], pos: columns[3], xpos: columns[4],
        features: columns[5], head: head, relation: columns[7], misc: columns[9],
        continuesToken: continues))
    wordLines.append(number)
  }

  private mutating func endSentence(
    number: Int, into sentences: inout [TreebankSentence]
  ) throws(TreebankError) {
    if let range { throw TreebankError(line: range.line, reason: .range(range.text)) }
    guard !sentence.words.isEmpty else {
      if sentence.comments.isEmpty { return }
      throw TreebankError(line: number, reason: .noWords)
    }
    for (word, line) in zip(sentence.words, wordLines) where word.head > sentence.words.count {
      throw TreebankError(line: line, reason: .head(String(word.head)))
    }
    sentence.document = document
    sentences.append(sentence)
    sentence = TreebankSentence()
    wordLines.removeAll(keepingCapacity: true)
  }
}
