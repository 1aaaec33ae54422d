import TextModel

/// An expression that may refer to an entity.
struct Phrase {
  /// How a noun phrase says whether its entity is known.
  enum Definiteness: UInt8 {
    /// "the", "its", "the group's".
    case definite
    /// "this", "these", "that".
    case demonstrative
    /// "a", "some", "three".
    case indefinite
    /// No determiner.
    case bare
  }

  /// How it refers.
  var kind: EntityMention.Kind
  /// Its tokens.
  var tokens: Range<Int>
  /// The token that the others depend on.
  var head: Int
  /// What it means, as far as its words tell; `nil` where they leave it open.
  var sort: Entity.Kind?
  /// The occurrence of the name that it is, as a position among the occurrences.
  var name: Int?
  /// What its pronoun says.
  var pronoun: Pronoun?
  /// What its noun means.
  var noun: NounSort = []
  /// The lemma of its noun in small letters.
  var lemma = ""
  var isPlural = false
  /// Whether the form of its head tells singular from plural.
  var showsNumber = false
  var definiteness = Definiteness.bare
  /// Whether it has a possessor ("its", "the group's").
  var isPossessed = false
  /// Whether it joins several by "and".
  var isCoordination = false
  var gender: PersonTitle.Gender?
  /// The number of its sentence.
  var sentence: Int
  /// Its relation to its head.
  var relation: CoreferenceText.Relation
}
