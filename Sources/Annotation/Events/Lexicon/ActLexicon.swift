import TextModel

/// The verbs and nouns that tell political acts.
struct ActLexicon: Sendable {
  /// The uses of verbs by their dictionary forms, those that ask for most first.
  let verbs: [String: [ActPattern]]
  /// The nouns of acts by their dictionary forms.
  let nouns: [String: ActNoun]

  /// The words of English.
  static let english = ActLexicon()

  private init() {
    var verbs: [String: [ActPattern]] = [:]
    for (kind, list) in ActVerbList.entries {
      for item in list.split(whereSeparator: \.isWhitespace) {
        for (verb, pattern) in ActPattern.patterns(kind, item) {
          for spelling in Self.spellings(verb) { verbs[spelling, default: []].append(pattern) }
        }
      }
    }
    // Of two that ask for as much the first in the lists stays first.
    self.verbs = verbs.mapValues { patterns in
      patterns.enumerated().sorted {
        ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
      }.map(\.element)
    }
    var nouns: [String: ActNoun] = [:]
    for (kind, role, list) in ActNounList.entries {
      for word in list.split(whereSeparator: \.isWhitespace) where nouns[String(word)] == nil {
        nouns[String(word)] = ActNoun(kind: kind, role: role)
      }
    }
    for (noun, words, kind) in ActNounList.compounds {
      for word in words.split(separator: " ") {
        nouns[noun, default: ActNoun(kind: nil, role: .actor)].compounds[String(word)] = kind
      }
    }
    self.nouns = nouns
  }

  /// American and British spellings of a verb given in the American one.
  private static func spellings(_ verb: String) -> [String] {
    if verb.hasSuffix("ize") { return [verb, verb.dropLast(3) + "ise"] }
    return [verb]
  }
}
