import TextModel

/// What the phrases of one entity say together.
struct GroupFacts {
  /// What it is, where names or nouns tell.
  var sort: Entity.Kind?
  var gender: PersonTitle.Gender?
  /// Whether something in it is plural, or singular.
  var hasPlural = false
  var hasSingular = false
  var isNamed = false
  var isCountry = false
  /// The nouns that it is described by, and the words of its names but people's.
  var nouns: Set<String> = []
  /// How many phrases it has.
  var count = 1
  /// The position of its last phrase so far.
  var last: Int

  init(_ phrase: Phrase, of reading: borrowing EntityReading) {
    sort = phrase.sort
    gender = phrase.gender
    hasPlural = phrase.showsNumber && phrase.isPlural
    hasSingular = phrase.showsNumber && !phrase.isPlural && !phrase.noun.contains(.collective)
    isNamed = phrase.name != nil
    last = 0
    if let name = phrase.name {
      let form = reading.names.forms[reading.names.formOfOccurrence[name]]
      isCountry = form.country?.relation == .name
      if form.kind != .person { nouns.formUnion(form.words) }
    } else if !phrase.lemma.isEmpty {
      nouns = [phrase.lemma]
    }
  }

  /// Takes in what the phrases of a group that becomes part of this one say.
  mutating func join(_ other: GroupFacts) {
    // Names tell more than nouns.
    if sort == nil || other.isNamed && !isNamed { sort = other.sort ?? sort }
    gender = gender ?? other.gender
    hasPlural = hasPlural || other.hasPlural
    hasSingular = hasSingular || other.hasSingular
    isNamed = isNamed || other.isNamed
    isCountry = isCountry || other.isCountry
    nouns.formUnion(other.nouns)
    count += other.count
    last = max(last, other.last)
  }
}
