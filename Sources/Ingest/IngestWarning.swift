/// Something that was read differently from what the user may expect, or not at all.
public struct IngestWarning: Sendable, Hashable {
  /// What went wrong, in one word for programs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A file or folder could not be opened or read.
    case unreadable
    /// A name that leads to a device, a pipe or a socket.
    case notAFile = "not-a-file"
    /// A file that holds no text.
    case binary
    /// A file whose bytes are not the encoding that they claim to be.
    case encoding
    /// An article without a word.
    case empty
    /// A file or text beyond what byte offsets can count.
    case tooLarge = "too-large"
    /// A compressed file that cannot be unpacked.
    case compression
    /// JSON that cannot be parsed.
    case json
    /// Delimited text (CSV or TSV) that cannot be parsed.
    case delimited
    /// YAML that cannot be parsed, in front matter or `corpus.yaml`.
    case yaml
    /// A record without a text field.
    case noText = "no-text"
    /// A date that cannot be read, or that can be read in two ways.
    case date
    /// An identifier that an earlier document has.
    case duplicateID = "duplicate-id"
    /// A text that an earlier document has, byte for byte.
    case duplicateText = "duplicate-text"
    /// A key of `corpus.yaml` that means nothing.
    case unknownKey = "unknown-key"
    /// A value of `corpus.yaml` or front matter that cannot be used.
    case invalidValue = "invalid-value"
    /// An entry of `corpus.yaml` that no document matches.
    case noMatch = "no-match"
  }

  /// The path of the file, as the user knows it.
  public var path: String
  /// The line, from 1, where there is one to show.
  public var line: Int?
  /// The column in characters, from 1, where there is one to show.
  public var column: Int?
  /// What went wrong.
  public var kind: Kind
  /// What went wrong and what was done about it, in a sentence.
  public var message: String

  /// A warning from its parts.
  public init(
    path: String, line: Int? = nil, column: Int? = nil, kind: Kind, message: String
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.kind = kind
    self.message = message
  }
}

extension IngestWarning: CustomStringConvertible {
  /// The warning as compilers write them: `path:line:column: message`.
  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}
