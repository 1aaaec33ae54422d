import Foundation

/// The verbs of PETRARCH's dictionary by the codes that it gives them, for codes of no code book.
struct VerbDictionary {
  private var verbsOfCode: [String: Set<String>] = [:]

  init(_ text: String) {
    var verbs: [String] = []
    var isSet = false
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.components(separatedBy: "#")[0].trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("<") || line.isEmpty { continue }
      if line.hasPrefix("---") {
        isSet = false
        verbs = [Self.verb(line)]
        note(line, verbs)
      } else if line.hasPrefix("&") {
        isSet = true
      } else if line.hasPrefix("-") {
        note(line, verbs)
      } else if !isSet, !line.hasPrefix("+") {
        verbs.append(Self.verb(line))
        note(line, verbs)
      }
    }
  }

  /// The first word of an entry.
  private static func verb(_ line: String) -> String {
    let words = line.split { !$0.isLetter }
    return words.first.map { $0.lowercased() } ?? ""
  }

  private mutating func note(_ line: String, _ verbs: [String]) {
    for part in line.components(separatedBy: "[").dropFirst() {
      let codes = part.components(separatedBy: "]")[0]
      for code in codes.split(separator: ":") {
        verbsOfCode[String(code), default: []].formUnion(verbs)
      }
    }
  }

  /// Whether the dictionary gives a code to a verb.
  func gives(_ code: String, to verb: String) -> Bool {
    verbsOfCode[code]?.contains(verb) ?? false
  }
}
