/// How a file's bytes hold articles, by the end of its name.
enum FileFormat: String, Sendable, CaseIterable {
  case text = "txt"
  case markdown = "md"
  case jsonLines = "jsonl"
  case json
  case commaSeparated = "csv"
  case tabSeparated = "tsv"

  /// The kinds of files, for messages.
  static let readableNames =
    allCases.map { ".\($0.rawValue)" }.joined(separator: " ") + ", each also with .gz"

  /// A file's name taken apart.
  struct Name: Equatable {
    var format: FileFormat
    var isCompressed: Bool
    /// The number of bytes of the name without the endings that were recognized.
    var stemByteCount: Int
  }

  /// Takes a path apart, or gives `nil` for a name that promises no article.
  static func recognize(_ path: String) -> Name? {
    var bytes = path.utf8[...]
    let isCompressed = removeExtension("gz", from: &bytes)
    for format in allCases {
      var stem = bytes
      guard removeExtension(format.rawValue, from: &stem) else { continue }
      return Name(format: format, isCompressed: isCompressed, stemByteCount: stem.count)
    }
    return nil
  }

  /// As `recognize`, but any name will do, for a file that the user named outright: what is not
  /// recognized is plain text.
  static func assume(_ path: String) -> Name {
    if let name = recognize(path) { return name }
    var bytes = path.utf8[...]
    let isCompressed = removeExtension("gz", from: &bytes)
    return Name(format: .text, isCompressed: isCompressed, stemByteCount: bytes.count)
  }

  /// Cuts `.ending` off, in any case, if something stands before it.
  private static func removeExtension(
    _ ending: String, from bytes: inout Substring.UTF8View
  ) -> Bool {
    let tail = bytes.suffix(ending.utf8.count + 1)
    guard tail.first == UInt8(ascii: "."),
      tail.dropFirst().map({ $0.lowercasedASCII }).elementsEqual(ending.utf8)
    else { return false }
    let stem = bytes.dropLast(tail.count)
    guard let last = stem.last, last != UInt8(ascii: "/") else { return false }
    bytes = stem
    return true
  }
}
