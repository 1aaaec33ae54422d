/// Recognizes the lines that credit photographs, sources and helpers.
enum CreditRule {
  /// What such a line says.
  struct Finding: Hashable {
    var agency: String?
    var outlet: String?
  }

  private static let pictureWords: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image",
    "images", "illustration", "graphic", "graphics", "video", "credit", "credits", "cover",
  ]

  /// Openings after which a source is named.
  private static let sourceOpenings = [
    "based on materials from", "based on material from", "based on materials of",
    "based on reports from", "based on reports by", "based on a report by",
    "based on information from", "with materials from", "with material from",
    "with reporting by", "with reporting from", "with additional reporting by", "with inputs from",
    "with input from", "with files from", "with agency inputs", "compiled from", "source:",
    "sources:", "via:", "agency:", "news agency:",
  ]

  private static let otherOpenings = [
    "originally published", "first published", "this article was originally published",
    "this article was first published", "this article originally appeared",
    "this story was originally published", "this article first appeared",
    "republished from", "reprinted from", "courtesy of", "courtesy:", "image courtesy",
    "translated by", "translation:", "edited by", "editing by", "editor:",
    "additional reporting by",
  ]

  /// What a line says as a credit, or `nil` for any other line.
  static func finding(in phrase: LinePhrase) -> Finding? {
    guard phrase.text.utf8.count <= 200, phrase.words.count <= 24 else { return nil }
    if isPictureCredit(phrase) { return Finding() }
    for opening in sourceOpenings where phrase.folded.hasPrefix(opening) {
      let name = phrase.text(fromWord: opening.split(separator: " ").count)
        .trimming([".", " ", ")", ","])
      guard phrase.words.count <= 14 else { return nil }
      // "Based on reports from the scene, the committee found …" is a sentence.
      if opening.utf8.last != UInt8(ascii: ":"), !isSourceList(name) { return nil }
      return source(name)
    }
    if otherOpenings.contains(where: { phrase.folded.hasPrefix($0) }), phrase.words.count <= 18 {
      return Finding()
    }
    return signature(phrase)
  }

  /// A line that is only the name of an agency: "AFP", "(TASS)", "— Reuters".
  private static func signature(_ phrase: LinePhrase) -> Finding? {
    guard phrase.words.count <= 4, phrase.text.utf8.count <= 50 else { return nil }
    let name = phrase.text.trimming(["(", ")", "/", "-", "\u{2013}", "\u{2014}", " ", "[", "]"])
    guard AgencyNames.isAgency(name), name.startsWithCapital || name != phrase.text else {
      return nil
    }
    return Finding(agency: name)
  }

  private static func source(_ text: String) -> Finding {
    let name = text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    if AgencyNames.isAgency(name) { return Finding(agency: name) }
    if OrganisationNames.isPublication(LinePhrase(name)) { return Finding(outlet: name) }
    return Finding()
  }

  /// Names, perhaps several, and no clause.
  private static func isSourceList(_ name: String) -> Bool {
    let words = LinePhrase(name).words
    guard !words.isEmpty, words.count <= 10 else { return words.isEmpty }
    return words.allSatisfy { word in
      word.startsWithCapital
        || ["and", "the", "of", "agencies", "wires", "news", "reports", "&", "agency", "dpa", "in"]
          .contains(word.trimming([","]))
    }
  }

  /// "Photo: Ada Brenn/Velpix", "Image by Ada Brenn", "Photo credit: …", "Velpix/Getty Images".
  private static func isPictureCredit(_ phrase: LinePhrase) -> Bool {
    guard let first = phrase.words.first?.lowercasedASCII, phrase.words.count <= 16 else {
      return false
    }
    let bare = first.trimming([":", "/", "(", "["])
    if pictureWords.contains(bare) {
      if first.hasSuffix(":") || first.contains("/") { return phrase.words.count >= 2 }
      guard phrase.words.count >= 2 else { return false }
      let second = phrase.words[1].lowercasedASCII
      if ["credit:", "credits:", "by:", "source:", "courtesy:", "copyright:", ":"].contains(second)
      {
        return true
      }
      if second == "by" || second == "courtesy", let third = phrase.words.dropFirst(2).first {
        return third.startsWithCapital && !endsASentence(phrase.text) || third == "of"
      }
      return false
    }
    if phrase.folded.hasPrefix("file photo") || phrase.folded.hasPrefix("(file photo") {
      return phrase.words.count <= 8
    }
    let last = phrase.folded.trimming([")", "]", "."])
    return phrase.words.count <= 8 && !endsASentence(phrase.text)
      && [
        "getty images", "/afp", "/reuters", "/ap", "/epa", "/shutterstock", "/pixabay", "/unsplash",
      ]
      .contains { last.hasSuffix($0) }
  }

  private static func endsASentence(_ text: String) -> Bool {
    text.utf8.last.map { ".!?".utf8.contains($0) } ?? false
  }
}
