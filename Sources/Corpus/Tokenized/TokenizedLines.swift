import Treebank

/// Reads sentences of which each stands on a line, its words parted by spaces.
///
/// Lines arrive in pieces of any size. Empty lines are passed over.
public struct TokenizedLines: Sendable {
  private var pending: [UInt8] = []
  private var lineCount = 0

  /// A reader at the beginning of a file.
  public init() {}

  /// The sentences that end in these bytes, the next of the file.
  public mutating func read(_ bytes: ArraySlice<UInt8>) throws(TreebankError) -> [TreebankSentence]
  {
    var sentences: [TreebankSentence] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      pending += rest[..<end]
      defer { pending.removeAll(keepingCapacity: true) }
      if let sentence = try sentence(pending[...]) { sentences.append(sentence) }
      rest = rest[(end + 1)...]
    }
    pending += rest
    return sentences
  }

  /// The last sentence, if no line end ended it.
  public mutating func finish() throws(TreebankError) -> [TreebankSentence] {
    let sentence = try sentence(pending[...])
    pending = []
    return sentence.map { [$0] } ?? []
  }

  private mutating func sentence(
    _ line: ArraySlice<UInt8>
  ) throws(TreebankError) -> TreebankSentence? {
    lineCount += 1
    var sentence = TreebankSentence()
    for word in line.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      guard let form = String(validating: word, as: UTF8.self) else {
        throw TreebankError(line: lineCount, reason: .encoding)
      }
      let position = sentence.words.count
      sentence.words.append(TreebankWord(form: form))
      sentence.tokens.append(TreebankToken(form: form, words: position..<position + 1))
    }
    return sentence.words.isEmpty ? nil : sentence
  }
}
