/// The `# text` of a sentence is not made of its tokens.
public struct TreebankTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence's name, or its number.
  public var sentence: String

  /// An error in a sentence.
  public init(sentence: String) {
    self.sentence = sentence
  }

  /// What is wrong and where, in words.
  public var description: String {
    "the text of sentence \(sentence) is not made of its tokens"
  }
}
