import TextModel

/// Recognizes lines that give a date and nothing else.
enum PublicationDateRule {
  /// What such a line says.
  struct Finding: Hashable {
    var reading: DateReading
    /// Whether a word says what happened on the date ("Published").
    var isLabelled: Bool
    /// Whether the date is that of a later change.
    var isUpdate: Bool
  }

  private static let labels = [
    "date of publication:", "publication date:", "published on:", "date published:", "published on",
    "first published:", "published at", "published:", "posted on:", "posted on", "published",
    "posted:", "posted", "issued:", "issued on", "issued", "date:",
  ]
  private static let updateLabels = [
    "last updated on", "last updated:", "last updated", "updated on", "updated:", "updated",
    "last modified:", "modified:",
  ]

  /// What a line says as a date line, or `nil` for any other line.
  ///
  /// The date must name its day: a month or year alone may be a heading of anything.
  static func finding(in line: String) -> Finding? {
    guard line.utf8.count <= DateToken.longestText, line.utf8.contains(where: \.isASCIIDigit) else {
      return nil
    }
    let phrase = LinePhrase(line)
    for (group, isUpdate) in [(labels, false), (updateLabels, true)] {
      for label in group where phrase.folded.hasPrefix(label) {
        let rest = phrase.text(fromWord: label.split(separator: " ").count)
        if let reading = reading(rest) {
          return Finding(reading: reading, isLabelled: true, isUpdate: isUpdate)
        }
      }
    }
    return reading(line).map { Finding(reading: $0, isLabelled: false, isUpdate: false) }
  }

  private static func reading(_ text: String) -> DateReading? {
    let reading = DateTextReader.read(text.trimming(["(", ")", "[", "]", " "]))
    switch reading {
    case .unknown: return nil
    case .date(let date): return date.precision <= .day ? reading : nil
    case .ambiguous, .contradiction: return reading
    }
  }
}
