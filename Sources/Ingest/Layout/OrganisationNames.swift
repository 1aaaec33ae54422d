/// Which lines are names of publications or of the bodies that publish them.
enum OrganisationNames {
  /// Words of the names of publications.
  private static let mediaWords: Set<String> = [
    "times", "post", "herald", "tribune", "gazette", "chronicle", "observer", "telegraph",
    "journal", "courier", "examiner", "guardian", "mirror", "daily", "weekly", "news", "newspaper",
    "magazine", "review", "bulletin", "press", "radio", "tv", "television", "broadcasting",
    "broadcaster", "media", "newsroom", "dispatch", "inquirer", "sentinel", "monitor", "mercury",
    "standard", "echo", "argus", "advertiser", "messenger", "register", "independent", "leader",
    "reporter", "star", "sun",
  ]

  /// Words of the names of other bodies that publish.
  private static let bodyWords: Set<String> = [
    "agency", "institute", "centre", "center", "council", "foundation", "association", "service",
    "network", "society", "union", "university", "ministry", "group", "bureau", "organisation",
    "organization", "academy", "channel", "initiative", "project",
  ]

  /// Words of the furniture of web pages, which no name of a publication begins with.
  private static let pageWords: Set<String> = [
    "share", "read", "related", "see", "more", "follow", "subscribe", "sign", "comments", "comment",
    "tags", "tag", "topics", "advertisement", "newsletter", "print", "email", "back", "next",
    "previous", "latest", "popular", "trending", "recommended", "watch", "listen", "join",
    "download", "contact", "about", "home", "menu", "editor's", "top", "most",
  ]

  private static let quotationMarks: [Unicode.Scalar] = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "'", "\u{2018}", "\u{2019}",
  ]

  /// Whether a line is a name of a publication, such as "The Velmora Gazette".
  static func isPublication(_ phrase: LinePhrase) -> Bool {
    isName(phrase) && phrase.words.contains { mediaWords.contains(bare($0)) }
  }

  /// Whether a line is a name of a body that may publish: with a word that says so, or capitals
  /// before a name in quotation marks.
  static func isOrganisation(_ phrase: LinePhrase) -> Bool {
    guard isName(phrase) else { return false }
    if phrase.words.contains(where: {
      mediaWords.contains(bare($0)) || bodyWords.contains(bare($0))
    }) {
      return true
    }
    return phrase.words.count >= 2 && hasQuotedName(phrase.text)
  }

  /// Whether every word of weight is a capitalized one, and nothing closes a sentence.
  private static func isName(_ phrase: LinePhrase) -> Bool {
    guard (1...8).contains(phrase.words.count), phrase.text.utf8.count <= 80,
      let first = phrase.words.first, first.startsWithCapital || first == "\u{AB}",
      !pageWords.contains(bare(first)),
      let last = phrase.text.utf8.last, !".:;,!?".utf8.contains(last)
    else { return false }
    return phrase.words.allSatisfy { word in
      let plain = bare(word)
      return !plain.unicodeScalars.contains(where: \.properties.isAlphabetic)
        || word.trimming(quotationMarks).startsWithCapital
        || ["of", "the", "and", "for", "in", "on", "de", "la", "le", "du", "der", "&"]
          .contains(plain)
    }
  }

  /// Whether the line ends with a name between quotation marks that go round it as a pair.
  private static func hasQuotedName(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last, quotationMarks.contains(last), last != "\u{2019}", last != "'"
    else { return false }
    let opening = scalars.dropLast().firstIndex { quotationMarks.contains($0) }
    guard let opening, opening > 0, opening + 1 < scalars.count - 1 else { return false }
    return String(String.UnicodeScalarView(scalars[(opening + 1)...])).startsWithCapital
  }

  private static func bare(_ word: String) -> String {
    word.trimming(quotationMarks).lowercasedASCII
  }
}
