import TextModel

/// Reads the dateline of an agency item: place, date and agency before a dash.
///
/// The forms are those of the large agencies: "TEHRAN - ", "PARIS (AFP) — ",
/// "LONDON, April 3 (Reuters) - ", "KABUL, Afghanistan (AP) — ", "MOSCOW, April 17. /TASS/. ",
/// "NEW YORK, April 3, 2023 /PRNewswire/ -- ". A place in capitals is enough before a dash; one
/// that is not needs an agency.
enum DatelineRule {
  /// What a dateline says.
  struct Finding: Hashable {
    var place: String?
    var agency: String?
    /// The date, if it has a year.
    var published: CalendarInterval?
    /// How many bytes it takes, with its dash.
    var length = 0
  }

  /// The longest dateline in bytes.
  static let longest = 100

  /// Capitals before a dash that are a label or a body, and no place.
  private static let notPlaces: Set<String> = [
    "BREAKING", "UPDATE", "UPDATED", "WATCH", "EXCLUSIVE", "OPINION", "ANALYSIS", "VIDEO", "NEWS",
    "CORRECTED", "CORRECTION", "FACTBOX", "REPORT", "PHOTOS", "LIVE", "SPORT", "SPORTS", "BUSINESS",
    "WORLD", "POLITICS", "ECONOMY", "INTERVIEW", "EXPLAINER", "TIMELINE", "COMMENT", "EDITORIAL",
    "FEATURE", "ADVISORY", "URGENT", "ALERT", "BRIEF", "SUMMARY", "NOTE", "WARNING", "QUESTION",
    "ANSWER", "PART", "CHAPTER", "NATO", "OPEC", "IAEA", "NASA", "ASEAN", "UNHCR", "UNESCO",
    "UNICEF", "COVID", "BRICS", "AUKUS", "SWIFT", "BREXIT", "EXPLAINED", "REVIEW", "TRANSCRIPT",
    "CLARIFICATION", "EMBARGOED", "PRESS", "RELEASE", "STATEMENT", "INTRODUCTION", "CONCLUSION",
  ]

  /// Reads the opening of a text.
  static func finding(in opening: String) -> Finding? {
    let scalars = Array(opening.unicodeScalars)
    guard let end = separator(in: scalars), var finding = finding(in: scalars, before: end) else {
      return nil
    }
    let marks: Set<Unicode.Scalar> = [".", ":", "-", "\u{2013}", "\u{2014}", "\u{2015}"]
    let rest = scalars[end.start...].prefix { isSpace($0) || marks.contains($0) }
    let last = rest.lastIndex { marks.contains($0) } ?? end.start - 1
    finding.length = String(String.UnicodeScalarView(scalars[...last])).utf8.count
    return finding
  }

  private static func finding(in scalars: [Unicode.Scalar], before end: Separator) -> Finding? {
    let head = text(scalars[..<end.start])
    let (rest, agency, hasBracket) = takeAgency(from: head)
    guard !hasBracket || agency != nil else { return nil }
    let pieces = rest.split(separator: ",").map { LinePhrase(String($0)).text(fromWord: 0) }
      .filter { !$0.isEmpty }
    guard let date = takeDate(from: pieces) else { return nil }
    let place = date.place
    if place.isEmpty {
      // "April 6 (UPI) -- " has no place.
      guard agency != nil, date.hasDate else { return nil }
      return Finding(agency: agency, published: date.published)
    }
    // Capitals in brackets behind other words may stand for anything.
    let isKnownAgency = agency.map { AgencyNames.isAgency($0) } ?? false
    let isSupported =
      isKnownAgency || ((agency != nil || date.hasDate) && place[0].isAllCapitals)
    guard isPlace(place, isSupported: isSupported) else { return nil }
    guard end.isDash || agency != nil else { return nil }
    return Finding(place: place.joined(separator: ", "), agency: agency, published: date.published)
  }

  private struct Separator {
    var start: Int
    /// A dash, and not a closing slash or bracket.
    var isDash: Bool
  }

  /// The first dash with space behind it, or the slash that closes an agency's name.
  private static func separator(in scalars: [Unicode.Scalar]) -> Separator? {
    var openSlash: Int?
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let before = index > 0 ? scalars[index - 1] : " "
      switch scalar {
      case "\u{2013}", "\u{2014}", "\u{2015}":
        return index > 2 ? Separator(start: index, isDash: true) : nil
      case "-":
        if next == "-" || ((isSpace(next)) && (isSpace(before) || before == ")")) {
          return index > 2 ? Separator(start: index, isDash: true) : nil
        }
      case "/":
        if openSlash != nil, isSpace(next) || next == "." {
          // A dash may follow; the name is complete either way.
          return Separator(start: index + 1, isDash: false)
        }
        if isSpace(before) { openSlash = index }
      case ":" where before == ")":
        return Separator(start: index, isDash: false)
      case "\"", "\u{201C}", "?", "!", ";", "\u{FFFD}": return nil
      default: break
      }
    }
    return nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    LinePhrase(String(String.UnicodeScalarView(scalars))).text(fromWord: 0)
  }

  /// Splits "(AFP)" or "/TASS/" off the end; a bracket that holds something else is no dateline's.
  private static func takeAgency(
    from head: String
  ) -> (rest: String, agency: String?, hasBracket: Bool) {
    for (open, close) in [("(", ")"), ("/", "/")] as [(Unicode.Scalar, Unicode.Scalar)] {
      let scalars = Array(head.unicodeScalars)
      guard scalars.last == close,
        let start = scalars.dropLast().lastIndex(of: open)
      else { continue }
      let name = text(scalars[(start + 1)..<(scalars.count - 1)])
      let rest = text(scalars[..<start]).trimming([" ", ",", "."])
      let first = name.split(separator: "/").first.map(String.init) ?? name
      return (rest, AgencyNames.isAgencyInDateline(first) ? first : nil, true)
    }
    // "Tehran, IRNA – " names the agency after a comma.
    if let comma = head.lastIndex(of: ",") {
      let name = LinePhrase(String(head[head.index(after: comma)...])).text(fromWord: 0)
      if AgencyNames.isAgency(name) { return (String(head[..<comma]), name, false) }
    }
    return (head.trimming([" ", ",", "."]), nil, false)
  }

  private struct DatedPlace {
    var place: [String]
    var hasDate: Bool
    var published: CalendarInterval?
  }

  /// Tells the pieces of the place from those of the date behind it; `nil` if a date stands
  /// elsewhere.
  private static func takeDate(from pieces: [String]) -> DatedPlace? {
    var place = pieces
    var date: [String] = []
    while let last = place.last, isDatePiece(last) {
      date.insert(place.removeLast(), at: 0)
    }
    guard !place.contains(where: { $0.utf8.contains(where: \.isASCIIDigit) }) else { return nil }
    let reading = DateTextReader.read(date.joined(separator: ", "))
    let published = reading.date.flatMap { $0.precision <= .day ? $0 : nil }
    return DatedPlace(place: place, hasDate: !date.isEmpty, published: published)
  }

  /// Whether a piece is a part of a date, such as "April 3", "3 April 2023" or "Monday".
  private static func isDatePiece(_ piece: String) -> Bool {
    guard let tokens = DateToken.tokens(of: piece), !tokens.isEmpty, tokens.count <= 6 else {
      return false
    }
    var hasNumberOrName = false
    for token in tokens {
      switch token {
      case .number: hasNumberOrName = true
      case .word(let word):
        if DateNames.weekdayNumber(word) != nil { hasNumberOrName = true }
        guard DateNames.month(word) != nil || DateNames.weekdayNumber(word) != nil else {
          return false
        }
      case .mark(let mark): guard "-/.".utf8.contains(mark) else { return false }
      }
    }
    return hasNumberOrName
  }

  /// Whether the pieces name a place: capitals first, or any name if an agency or date supports it.
  private static func isPlace(_ pieces: [String], isSupported: Bool) -> Bool {
    guard (1...3).contains(pieces.count), let first = pieces.first else { return false }
    let words = LinePhrase(first).words
    guard (1...4).contains(words.count), first.utf8.count <= 40 else { return false }
    for piece in pieces {
      for (index, word) in LinePhrase(piece).words.enumerated() {
        guard
          word.startsWithCapital
            || index > 0 && ["of", "the", "and", "de", "al", "el"].contains(word)
        else {
          return false
        }
      }
    }
    if isSupported { return !notPlaces.contains(words[0]) }
    guard first.isAllCapitals, first.utf8.count >= 4, first.utf8.contains(where: isVowel),
      !words.contains(where: { notPlaces.contains($0) }),
      !first.utf8.contains(UInt8(ascii: ":")),
      !first.utf8.contains(UInt8(ascii: "."))
        || pieces.count > 1
    else { return false }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte >= 0x80 || "AEIOUY".utf8.contains(byte)
  }
}
