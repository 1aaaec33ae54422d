/// Recognizes the lines that name who wrote an article.
enum BylineRule {
  /// What such a line says.
  struct Finding: Hashable {
    var author: String?
    var agency: String?
  }

  private static let labels = [
    "author:", "authors:", "byline:", "writer:", "reporter:", "correspondent:", "written by",
    "reported by", "story by", "text by", "words by", "article by", "by:",
  ]

  /// Words inside a name that are not capitalized.
  private static let particles: Set<String> = [
    "and", "&", "de", "da", "di", "del", "della", "der", "den", "dos", "du", "la", "le", "van",
    "von",
    "ten", "ter", "bin", "ibn", "bint", "al", "el", "y", "e", "zu", "af", "av", "ul", "ur", "with",
  ]

  /// Words that show that a line which begins with "By" names no person.
  private static let notNames: Set<String> = [
    "the", "a", "an", "this", "that", "then", "now", "all", "his", "her", "their", "our", "my",
    "far", "definition", "contrast", "comparison", "law", "early", "late", "mid", "end", "noon",
    "night", "day", "morning", "evening", "afternoon", "midnight", "popular", "numbers", "design",
    "and", "by", "using", "sea", "land", "air", "train", "road", "chance",
  ]

  /// What a line says as a byline, or `nil` for any other line.
  static func finding(in phrase: LinePhrase) -> Finding? {
    guard phrase.text.utf8.count <= 160, phrase.words.count <= 16 else { return nil }
    for label in labels where phrase.folded.hasPrefix(label) {
      let count = label.split(separator: " ").count
      return names(phrase.text(fromWord: count), isLabelled: true)
    }
    if phrase.folded.hasPrefix("by ") {
      return names(phrase.text(fromWord: 1), isLabelled: false)
    }
    if let names = wireSignature(phrase) { return names }
    return nil
  }

  /// "(Reporting by Ada Brenn; Editing by Cole Dray)".
  private static func wireSignature(_ phrase: LinePhrase) -> Finding? {
    guard
      phrase.folded.hasPrefix("(reporting by ") || phrase.folded.hasPrefix("reporting by ")
    else { return nil }
    let inner = phrase.text.trimming(["(", ")", " "])
    let signed = LinePhrase(inner)
    let first = signed.text(fromWord: 2).split(separator: ";").first.map(String.init) ?? ""
    let author = first.split(separator: ",").first.map(String.init) ?? first
    let small = LinePhrase(author).words.prefix { $0.lowercasedASCII != "in" }
    return names(small.joined(separator: " "), isLabelled: true) ?? Finding()
  }

  private static func names(_ text: String, isLabelled: Bool) -> Finding? {
    // What stands behind a bar is a role, an outlet, a date.
    let head = text.split(separator: "|").first.map(String.init) ?? text
    let name = LinePhrase(head).text(fromWord: 0).trimming([" ", ",", "-", "\u{2013}", "\u{2014}"])
    if AgencyNames.isAgency(name) { return Finding(agency: name) }
    let person = beforeRole(name)
    let words = LinePhrase(person).words
    guard (2...10).contains(words.count) || (isLabelled && words.count == 1),
      let first = words.first, first.startsWithCapital,
      !notNames.contains(first.lowercasedASCII), endsLikeAName(person)
    else { return nil }
    for word in words {
      let bare = word.trimming([",", ".", "'", "\u{2019}"]).lowercasedASCII
      if word.utf8.contains(where: \.isASCIIDigit) || DateNames.weekdayNumber(bare) != nil
        || (DateNames.month(bare) != nil
          && !["may", "april", "june", "august", "jan"].contains(bare))
      {
        return nil
      }
      guard
        word.startsWithCapital || particles.contains(bare) || word.hasPrefix("al-")
          || word.hasPrefix("d'") || word.hasPrefix("d\u{2019}")
      else { return nil }
    }
    return Finding(author: person)
  }

  /// The names without a role after a comma ("Ada Brenn, Staff Writer").
  private static func beforeRole(_ text: String) -> String {
    let parts = text.split(separator: ",").map { LinePhrase(String($0)).text(fromWord: 0) }
    let kept = parts.prefix { part in
      let small = part.lowercasedASCII
      return !roles.contains { small.contains($0) } && !AgencyNames.isAgency(part)
    }
    return kept.isEmpty ? text : kept.joined(separator: ", ")
  }

  private static let roles = [
    "writer", "reporter", "correspondent", "editor", "staff", "columnist", "bureau", "analyst",
    "contributor", "news", "journalist", "desk", "professor", "director",
  ]

  /// A full stop closes a sentence unless it belongs to an initial or a title.
  private static func endsLikeAName(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    if last == UInt8(ascii: ".") {
      return ["Jr.", "Sr."].contains { text.hasSuffix($0) }
    }
    return !":;!?".utf8.contains(last)
  }
}
