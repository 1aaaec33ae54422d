import TextModel

/// What the phrases of one entity say together.
struct GroupFacts {
  /// What it is, where names or nouns tell.
  var sort: Entity.Kind?
  var gender: PersonTitle.Gender?
  /// Whether something in it is plural, or singular.
  var hasPlural = false
  var hasSingular = false
  /// Which of the clusters of names its names belong to; `nil` without a name.
  var names: Int?
  var isCountry = false
  /// The nouns that it is described by, and the words of its names but people's.
  var nouns: Set<String> = []
  /// Whether a title, a noun for people or a name of several words vouches for a person.
  var isCertainPerson = false
  /// How often it is a subject.
  var subjects = 0
  /// How many phrases it has.
  var count = 1

  var isNamed: Bool { names != nil }

  /// Whether it and another have names, and not the same.
  func hasOtherNames(than other: GroupFacts) -> Bool {
    guard let names, let others = other.names else { return false }
    return names != others
  }

  init(_ phrase: Phrase, of reading: borrowing EntityReading) {
    sort = phrase.sort
    gender = phrase.gender
    hasPlural = phrase.showsNumber && phrase.isPlural
    hasSingular = phrase.showsNumber && !phrase.isPlural && !phrase.noun.contains(.collective)
    isCertainPerson = phrase.noun.contains(.person) || phrase.gender != nil
    subjects = phrase.relation == .subject || phrase.relation == .passiveSubject ? 1 : 0
    if let name = phrase.name {
      names = reading.names.cluster(of: name)
      let form = reading.names.forms[reading.names.formOfOccurrence[name]]
      isCountry = form.country?.relation == .name
      if form.kind == .person, form.words.count > 1 || form.title != PersonTitle() {
        isCertainPerson = true
      }
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
    names = names ?? other.names
    isCountry = isCountry || other.isCountry
    nouns.formUnion(other.nouns)
    isCertainPerson = isCertainPerson || other.isCertainPerson
    subjects += other.subjects
    count += other.count
  }
}
