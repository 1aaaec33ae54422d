import TextModel

/// A name in a sentence of given words.
public struct Name: Sendable, Hashable {
  /// Its words, as positions in the sentence.
  public var words: Range<Int>
  /// What bears it.
  public var kind: Mention.Kind

  /// A name from its parts.
  public init(words: Range<Int>, kind: Mention.Kind) {
    self.words = words
    self.kind = kind
  }

  /// The names that IOB2 tags mark: `PER`, `ORG` and `LOC`; other kinds are passed over.
  ///
  /// An `I-` that goes on from nothing of its kind begins a name, as in the scoring script of the
  /// CoNLL 2003 shared task.
  public static func names(tags: [String]) -> [Name] {
    var names: [Name] = []
    var open: (start: Int, label: Substring)?
    func close(_ end: Int) {
      if let (start, label) = open, let kind = kind(label: label) {
        names.append(Name(words: start..<end, kind: kind))
      }
      open = nil
    }
    for (index, tag) in tags.enumerated() {
      let label = tag.dropFirst(2)
      if tag.hasPrefix("I-"), let current = open, current.label == label { continue }
      close(index)
      if tag.hasPrefix("B-") || tag.hasPrefix("I-") { open = (index, label) }
    }
    close(tags.count)
    return names
  }

  private static func kind(label: Substring) -> Mention.Kind? {
    switch label {
    case "PER": .person
    case "ORG": .organisation
    case "LOC": .place
    default: nil
    }
  }
}
