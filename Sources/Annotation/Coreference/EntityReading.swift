import TextModel

/// The passes over one text that find its entities.
struct EntityReading {
  let text: ParsedText
  let occurrences: [NameOccurrence]
  let names: NameClusters
  let aliases: NameAliases
  /// The expressions that may refer to entities, in document order of their heads.
  var phrases: [Phrase] = []
  /// Which phrases refer to the same.
  var groups = DisjointSets(count: 0)

  init(text: ParsedText, names given: [EntityResolver.GivenName], aliases: NameAliases) {
    self.text = text
    self.aliases = aliases
    occurrences = NameFinder(text: text).occurrences(given)
    names = NameClusters(occurrences, aliases: aliases)
  }

  /// The entities of the text.
  mutating func entities() -> DocumentEntities {
    findPhrases()
    return output()
  }
}
