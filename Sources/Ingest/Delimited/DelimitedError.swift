/// Why some bytes are not delimited text, and where.
public struct DelimitedError: Error, Sendable, Hashable {
  /// What is wrong, in words that a user understands.
  public var message: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
}

extension DelimitedError: CustomStringConvertible {
  /// The error as compilers write it: `line:column: message`.
  public var description: String { "\(line):\(column): \(message)" }
}
