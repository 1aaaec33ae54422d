/// Recognizes the sentences in which a publisher says under which terms a text may be used.
enum LicenceRule {
  /// What such a sentence says.
  struct Finding: Hashable {
    var licence: String?
    var agency: String?
    var outlet: String?
  }

  private static let openers = [
    "all content", "all contents", "all material", "all text", "all articles", "content on this",
    "content of this", "content by", "content from", "this article", "this work", "this story",
    "this content", "this text", "this page", "this report", "this piece", "this material",
    "this post", "this publication", "this item", "the text is", "text is", "text available",
    "except where", "unless otherwise", "licensed under", "available under", "published under",
    "released under", "licence:", "license:", "republished under", "reprinted under",
    "no part of this", "all materials", "creative commons", "everything published",
    "everything on this",
  ]

  private static let grants = [
    "licensed under", "licenced under", "creative commons", "under a cc ", "under cc ", "cc by",
    "under cc0",
    "public domain", "may be republished", "may be reproduced", "may be reprinted",
    "may be reused", "may be shared under", "may be used under",
  ]

  private static let reservations = [
    "may not be published", "may not be reproduced", "may not be redistributed",
    "may not be rewritten", "may not be copied", "may not be broadcast", "may not be republished",
    "may be reproduced without", "is prohibited",
  ]

  /// Words of which every such sentence holds one.
  private static let signs: [[UInt8]] = [
    "licen", "right", "common", "reserved", "reproduc", "publish", "prohibited", "public domain",
    "(c)", "\u{A9}", "broadcast", "copied", "redistributed", "rewritten", "reprint", "cc by", "cc0",
  ].map { Array($0.utf8) }

  /// Whether some bytes may hold such a sentence; most texts are passed over by this alone.
  static func mayConcern(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let first = buffer[index].lowercasedASCII
        guard first == 0x28 || first == 0xC2 || first &- 0x62 <= 0x10 else { continue }
        for sign in signs where sign[0] == first && index + sign.count <= buffer.count {
          var matched = 1
          while matched < sign.count, buffer[index + matched].lowercasedASCII == sign[matched] {
            matched += 1
          }
          if matched == sign.count { return true }
        }
      }
      return false
    }
  }

  /// What a sentence says as a licence footer, or `nil` for any other sentence.
  static func finding(in sentence: String) -> Finding? {
    let phrase = LinePhrase(sentence)
    let folded = phrase.folded
    guard folded.utf8.count <= 500 else { return nil }
    if isCopyrightNotice(phrase) {
      var finding = Finding(licence: licence(named: phrase))
      let holder = holder(of: phrase)
      if let holder, AgencyNames.isAgency(holder) { finding.agency = holder }
      return finding
    }
    if folded == "all rights reserved" || folded == "all rights reserved." {
      return Finding(licence: licence(named: phrase))
    }
    guard openers.contains(where: { folded.hasPrefix($0) }) else { return nil }
    let isGrant = grants.contains { folded.contains($0) }
    guard isGrant || reservations.contains(where: { folded.contains($0) }) else { return nil }
    var finding = Finding(licence: licence(named: phrase))
    if let publisher = publisher(of: phrase) {
      if AgencyNames.isAgency(publisher) {
        finding.agency = publisher
      } else if OrganisationNames.isPublication(LinePhrase(publisher)) {
        finding.outlet = publisher
      }
    }
    return finding
  }

  /// "© 2023 Velmora Media", "Copyright by …", "(c) …".
  private static func isCopyrightNotice(_ phrase: LinePhrase) -> Bool {
    guard let first = phrase.words.first?.lowercasedASCII, phrase.words.count <= 30 else {
      return false
    }
    if first.hasPrefix("\u{A9}") || first == "(c)" {
      return phrase.words.count >= 2 || first != "(c)"
    }
    guard first == "copyright" || first == "copyright:", phrase.words.count >= 2 else {
      return false
    }
    let second = phrase.words[1].lowercasedASCII
    return second.hasPrefix("\u{A9}") || second == "(c)" || second == "by" || isYear(second)
  }

  private static func isYear(_ word: String) -> Bool {
    let digits = word.utf8.prefix(while: \.isASCIIDigit)
    return digits.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  /// Whose copyright it is: what follows the sign and the year.
  private static func holder(of phrase: LinePhrase) -> String? {
    let words = phrase.words.drop { word in
      let small = word.lowercasedASCII
      return small.hasPrefix("copyright") || small == "(c)" || small == "by"
        || isYear(small.trimming(["\u{A9}", ","])) || small.trimming(["\u{A9}"]).isEmpty
    }
    let name = words.joined(separator: " ").trimming([".", ",", "\u{A9}"])
    return name.isEmpty ? nil : name
  }

  /// Who publishes: what stands between "content by" and "is licensed" or "may be reused".
  private static func publisher(of phrase: LinePhrase) -> String? {
    let small = phrase.words.map(\.lowercasedASCII)
    guard let start = small.firstIndex(where: { $0 == "by" || $0 == "from" }),
      let end = small[start...].firstIndex(where: { ["is", "are", "may", "can"].contains($0) }),
      start + 1 < end
    else { return nil }
    return phrase.words[(start + 1)..<end].joined(separator: " ")
  }

  /// The usual short name of the licence that a sentence names.
  private static func licence(named phrase: LinePhrase) -> String? {
    if let name = CreativeCommons.name(in: phrase.folded) { return name }
    if phrase.folded.contains("all rights reserved") { return "All rights reserved" }
    if phrase.folded.contains("public domain") { return "Public domain" }
    return nil
  }
}
