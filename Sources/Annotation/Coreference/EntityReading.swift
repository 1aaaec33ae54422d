import TextModel

/// The passes over one text that find its entities.
///
/// First the names, then what syntax says is one (appositions, titles, predicates), then pronouns
/// and definite descriptions from the beginning to the end, each with an antecedent before it.
struct EntityReading {
  let text: CoreferenceText
  let quotes: [Quote]
  /// The outermost quote of each token, or -1; empty without quotes.
  let quoteOfTokens: [Int32]
  /// For each token whether it is a verb that reports speech.
  let isReporting: [Bool]
  let occurrences: [NameOccurrence]
  let names: NameClusters
  let aliases: NameAliases
  let weights: AntecedentWeights
  /// The expressions that may refer to entities, in document order of their heads.
  var phrases: [Phrase] = []
  /// The phrase with each token as its head, or -1.
  var phraseAtHead: [Int32] = []
  /// Which phrases refer to the same.
  var groups = DisjointSets(count: 0)
  /// What the phrases of a group say together, by the group's root.
  var facts: [GroupFacts] = []
  /// The roles that were found, with the phrases of their holders.
  var roles: [FoundRole] = []
  /// Titles that are inside the phrases of names, and the phrases of their holders.
  var titles: [Phrase] = []
  var titleHolders: [Int] = []
  /// The last pronoun of each class that was joined with something, by the class's number.
  var lastOfPronoun: [Int: Int] = [:]
  /// The treebank's tags of plurals.
  let pluralTags: Set<Int>

  init(
    text: CoreferenceText, names given: [EntityResolver.GivenName], quotes: [Quote],
    aliases: NameAliases, weights: AntecedentWeights = .shipped
  ) {
    self.weights = weights
    self.text = text
    self.quotes = quotes
    quoteOfTokens = quotes.numbers(of: text.tokens)
    self.aliases = aliases
    isReporting = Self.reportingTokens(text)
    occurrences = NameFinder(text: text).occurrences(given)
    names = NameClusters(occurrences, aliases: aliases)
    pluralTags = Set(
      text.syntax.inventory.xpos.indices.filter {
        ["NNS", "NNPS"].contains(text.syntax.inventory.xpos[$0])
      })
  }

  /// The entities of the text.
  mutating func entities() -> DocumentEntities {
    findPhrases()
    joinConstructions()
    resolveAnaphora()
    return output()
  }

  /// Makes two phrases refer to the same, but where one name would come to mean what another does.
  ///
  /// A tree may be wrong, and a description be of both: only `areNames` says that one phrase gives
  /// another name for the other.
  /// - Returns: Whether they refer to the same now.
  @discardableResult
  mutating func join(_ phrase: Int, _ other: Int, areNames: Bool = false) -> Bool {
    let left = groups.root(of: phrase)
    let right = groups.root(of: other)
    if left == right { return true }
    if !areNames, facts[left].hasOtherNames(than: facts[right]) { return false }
    var joined = facts[min(left, right)]
    joined.join(facts[max(left, right)])
    groups.join(left, right)
    facts[groups.root(of: left)] = joined
    return true
  }

  /// What the phrases that refer to the same as one say together.
  mutating func facts(of phrase: Int) -> GroupFacts { facts[groups.root(of: phrase)] }
}
