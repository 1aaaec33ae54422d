/// Which names are those of news agencies.
enum AgencyNames {
  /// Agencies that sign by a name that does not say what they are, in small letters.
  private static let known: Set<String> = [
    "aa", "aap", "adnkronos", "afp", "aki", "ana", "anadolu", "ani", "ansa", "antara", "ap", "apa",
    "armenpress", "azertac", "belga", "belta", "bernama", "bloomberg", "bss", "cna", "cnw", "cp",
    "ctk", "dpa", "dow jones", "efe", "fars", "globenewswire", "hina", "iana", "ians", "ifax",
    "ilna", "interfax", "interpress", "irna", "isna", "itar-tass", "kabar", "kazinform", "kcna",
    "kuna", "kyodo", "lusa", "map", "mna", "mena", "mtva", "mti", "nan", "ntb", "pa", "pap",
    "petra",
    "pna", "prnewswire", "pti", "reuters", "ria", "ria novosti", "ritzau", "rosbalt", "sana",
    "sapa", "spa", "sputnik", "sta", "stt", "tanjug", "tasnim", "tass", "the associated press",
    "associated press", "agence france-presse", "press association", "tt", "ukrinform", "uni",
    "unian", "upi", "uzdaily", "wam", "xinhua", "yonhap",
  ]

  /// Capitals in brackets behind a place that are a country or state, or a note, and no agency.
  private static let otherCapitals: Set<String> = [
    "usa", "uae", "uk", "us", "eu", "un", "ussr", "prc", "drc", "rok", "dprk", "gdr", "rsa", "fyi",
    "gmt", "utc", "est", "edt", "cet", "cest", "bst", "pst", "pdt", "msk", "ist", "update", "live",
    "video", "photo", "photos", "file", "exclusive", "opinion", "analysis", "nato", "opec", "iaea",
  ]

  /// Whether it is known to be an agency, by its name or by the word "agency" in it.
  static func isAgency(_ name: String) -> Bool {
    let small = name.lowercasedASCII
    if known.contains(small) { return true }
    let words = small.split(separator: " ")
    guard words.count >= 2, name.startsWithCapital else { return false }
    return small.hasSuffix("news agency") || small.hasSuffix("press agency")
      || small.hasSuffix("newswire") || small.hasSuffix("news wire")
      || small.hasSuffix("news service")
  }

  /// Whether it is an agency where only an agency is expected: in the brackets of a dateline.
  static func isAgencyInDateline(_ name: String) -> Bool {
    if isAgency(name) { return true }
    let words = name.split(separator: " ")
    if words.count >= 2, let last = words.last, name.startsWithCapital {
      return ["News", "Press", "Agency", "Wire"].contains(String(last))
    }
    return (3...9).contains(name.utf8.count) && name.utf8.allSatisfy(\.isASCIIUppercase)
      && !otherCapitals.contains(name.lowercasedASCII)
  }
}
