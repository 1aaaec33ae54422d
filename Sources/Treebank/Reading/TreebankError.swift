/// Why a treebank file cannot be read, and where.
public struct TreebankError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A line of words has not the columns that the format has.
    case columns(found: Int, expected: Int)
    /// A column is empty; an unknown value is written `_`.
    case emptyColumn(Int)
    /// The first column is not the number that follows, nor a range or an empty node in its place.
    case identifier(String)
    /// A range of words ends behind the last word of its sentence.
    case range(String)
    /// The head is not a number, or not that of another word of the sentence.
    case head(String)
    /// A name tag is not `O`, `B-` with a kind or `I-` with a kind.
    case tag(String)
    /// Comments stand before the words of a sentence; this one stands among or behind them.
    case comment
    /// Comments without words.
    case noWords
    /// The bytes are not UTF-8.
    case encoding
  }

  /// The line, counted from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: Reason

  /// An error at a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// What is wrong and where, in words.
  public var description: String {
    let problem =
      switch reason {
      case .columns(let found, let expected): "it has \(found) columns instead of \(expected)"
      case .emptyColumn(let column): "column \(column) is empty; an unknown value is written \"_\""
      case .identifier(let text): "\"\(text)\" is not the number of the word that follows here"
      case .range(let text): "the words of \"\(text)\" are not all in the sentence"
      case .head(let text): "the head \"\(text)\" is not another word of the sentence, nor 0"
      case .tag(let text): "\"\(text)\" is not O, B- with a kind or I- with a kind"
      case .comment: "a comment stands among the words of a sentence"
      case .noWords: "comments without a sentence end here"
      case .encoding: "it is not UTF-8"
      }
    return "line \(line): \(problem)"
  }
}
