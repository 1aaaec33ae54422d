/// Pairs of tags that taggers of English take for one another.
enum TagConfusion {
  /// For each tag of the Penn Treebank those that it is taken for, the likeliest first.
  static let rivals: [String: [String]] = [
    "NN": ["NNP", "JJ", "VB", "VBG"], "NNP": ["NN", "NNPS", "JJ", "NNS"],
    "NNS": ["NNPS", "VBZ", "NN"], "NNPS": ["NNS", "NNP"], "JJ": ["NN", "VBN", "RB", "NNP", "VBG"],
    "JJR": ["RBR"], "JJS": ["RBS"], "RBR": ["JJR"], "RB": ["JJ", "IN", "RP"],
    "VB": ["VBP", "NN"], "VBP": ["VB", "NN", "VBD"], "VBZ": ["NNS", "POS"], "VBD": ["VBN", "VB"],
    "VBN": ["VBD", "JJ"], "VBG": ["NN", "JJ"], "IN": ["RB", "RP"],
  ]

  /// The universal part of speech that goes with a tag most often.
  static let usual: [String: String] = [
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ",
    "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "IN": "ADP", "VB": "VERB",
    "VBP": "VERB", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB", "POS": "PART",
  ]

  /// The tags that a pair may be taken for.
  static func rivals(of tags: TagPair) -> [TagPair] {
    (rivals[tags.xpos] ?? []).compactMap { xpos in
      usual[xpos].map { TagPair(pos: $0, xpos: xpos) }
    }
  }
}
