/// The names of the Creative Commons licences, long and short.
enum CreativeCommons {
  /// The short name (`CC BY-SA 4.0`) of the licence that a text in small letters names, or `nil`.
  static func name(in text: String) -> String? {
    if text.contains("cc0") || text.contains("cc zero") { return "CC0" + version(in: text) }
    for start in ["cc by", "cc-by", "creative commons by"] {
      guard let range = text.firstRange(of: start) else { continue }
      let rest = text[range.upperBound...]
      let elements = rest.prefix { $0 == "-" || $0 == " " || ($0.isASCII && $0.isLetter) }
        .split { $0 == "-" || $0 == " " }.map(String.init)
      return "CC BY" + suffix(elements.prefix { ["nc", "nd", "sa"].contains($0) })
        + version(in: String(rest))
    }
    guard let range = text.firstRange(of: "creative commons") else { return nil }
    let rest = String(text[range.upperBound...])
    guard rest.contains("attribution") else { return nil }
    var elements: [String] = []
    if rest.contains("noncommercial") || rest.contains("non-commercial") { elements.append("nc") }
    if rest.contains("noderiv") || rest.contains("no deriv") || rest.contains("no-deriv") {
      elements.append("nd")
    }
    if rest.contains("sharealike") || rest.contains("share alike") || rest.contains("share-alike") {
      elements.append("sa")
    }
    return "CC BY" + suffix(elements[...]) + version(in: rest)
  }

  private static func suffix(_ elements: ArraySlice<String>) -> String {
    elements.map { "-" + $0.uppercased() }.joined()
  }

  /// The first number with one digit on each side of a full stop, after a space.
  private static func version(in text: String) -> String {
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast(2)
    where bytes[index].isASCIIDigit && bytes[index + 1] == 0x2E && bytes[index + 2].isASCIIDigit {
      return " " + String(decoding: bytes[index...index + 2], as: UTF8.self)
    }
    return ""
  }
}
