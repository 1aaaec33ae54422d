import TextModel

/// An expression that may refer to an entity.
struct Phrase {
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
}
