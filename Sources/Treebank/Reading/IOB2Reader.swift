/// A sentence whose words carry name tags.
public struct TaggedSentence: Sendable, Hashable {
  /// The comment lines without `# `, in order.
  public var comments: [String] = []
  /// The words as they stand in the text.
  public var words: [String] = []
  /// One tag a word: `O`, `B-PER`, `I-PER`.
  public var tags: [String] = []

  /// A sentence with nothing in it.
  public init() {}

  /// The sentence's name.
  public var identifier: String? {
    comments.first { $0.hasPrefix("sent_id = ") }.map { String($0.dropFirst(10)) }
  }
}

/// Reads sentences of the IOB2 format: a line a word, with its number, its form and its tag.
///
/// Source: Tjong Kim Sang and Veenstra (1999), Representing text chunks; the columns are those of
/// Universal NER without the annotators' names.
public enum IOB2Reader {
  /// All sentences of a file.
  public static func sentences(_ bytes: [UInt8]) throws(TreebankError) -> [TaggedSentence] {
    var sentences: [TaggedSentence] = []
    var sentence = TaggedSentence()
    var lines = LineSplitter()
    func end(_ number: Int) throws(TreebankError) {
      guard !sentence.words.isEmpty else {
        if sentence.comments.isEmpty { return }
        throw TreebankError(line: number, reason: .noWords)
      }
      sentences.append(sentence)
      sentence = TaggedSentence()
    }
    func read(_ line: ArraySlice<UInt8>, _ number: Int) throws(TreebankError) {
      if line.isEmpty { return try end(number) }
      guard line.first == 0x23 else {
        return try readWord(line, number: number, into: &sentence)
      }
      guard sentence.words.isEmpty else { throw TreebankError(line: number, reason: .comment) }
      guard let comment = SentenceComment(line) else {
        throw TreebankError(line: number, reason: .encoding)
      }
      sentence.comments.append(comment.text)
    }
    try lines.split(bytes, read)
    if let line = lines.finish() { try read(line, lines.count) }
    try end(lines.count + 1)
    return sentences
  }

  private static func readWord(
    _ line: ArraySlice<UInt8>, number: Int, into sentence: inout TaggedSentence
  ) throws(TreebankError) {
    let columns = try Columns.split(line, expected: 3, number: number)
    guard Columns.number(columns[0]) == sentence.words.count + 1 else {
      throw TreebankError(line: number, reason: .identifier(columns[0]))
    }
    let tag = columns[2]
    guard tag == "O" || tag.utf8.count > 2 && (tag.hasPrefix("B-") || tag.hasPrefix("I-")) else {
      throw TreebankError(line: number, reason: .tag(tag))
    }
    sentence.words.append(columns[1])
    sentence.tags.append(tag)
  }
}
