import TextModel

/// One use of a verb that tells an act: what has to stand around it, and what it then tells.
///
/// In the lists a use is written as `verb_word@preposition>object+oblique~^`, every part but the
/// verb optional: a word that belongs to it (a particle, or a noun or adverb of a fixed phrase), a
/// preposition, the object (a class of `ObjectClass` or a word), the noun behind the preposition, `~` for no
/// object, `^` for a clause or infinitive, `!` for none, `%` for a subject to whom it is done. `$group` stands for each verb of a group.
struct ActPattern: Sendable, Hashable {
  /// What it tells.
  var kind: EventKind
  /// A word that belongs to the verb.
  var word: String?
  /// A preposition behind the verb.
  var preposition: String?
  /// What the object is.
  var object: ObjectClass = []
  /// The object itself.
  var objectWord: String?
  /// What the noun behind the preposition is.
  var oblique: ObjectClass = []
  /// The noun behind the preposition itself.
  var obliqueWord: String?
  /// Whether no object may stand there.
  var isIntransitive = false
  /// Whether the subject is the one to whom it is done: "received aid".
  var isReversed = false
  /// Whether a clause or an infinitive completes the verb.
  var takesClause = false

  /// Whether the object decides what is told.
  var asksForObject: Bool { !object.isEmpty || objectWord != nil }

  /// Whether no clause or infinitive may complete the verb.
  var refusesClause = false

  /// How much it asks for.
  var weight: Int {
    (word == nil ? 0 : 5) + (preposition == nil ? 0 : 2)
      + (asksForObject ? (object == .actor ? 3 : 4) : 0)
      + (oblique.isEmpty && obliqueWord == nil ? 0 : 4) + (isIntransitive ? 1 : 0)
      + (takesClause ? 1 : 0)
  }

  /// The verbs of an item of the lists with the use that it describes.
  static func patterns(_ kind: EventKind, _ item: some StringProtocol) -> [(String, ActPattern)] {
    var verb = ""
    var pattern = ActPattern(kind: kind)
    var part = ""
    var sign: Character = "="
    func close() {
      switch sign {
      case "=": verb = part
      case "_": pattern.word = pattern.word.map { $0 + "_" + part } ?? part
      case "@": pattern.preposition = part
      case ">":
        pattern.object = ObjectClass(named: part)
        pattern.objectWord = pattern.object.isEmpty ? part : nil
      case "+":
        pattern.oblique = ObjectClass(named: part)
        pattern.obliqueWord = pattern.oblique.isEmpty ? part : nil
      default: break
      }
      part = ""
    }
    for character in item {
      switch character {
      case "_", "@", ">", "+":
        close()
        sign = character
      case "~": pattern.isIntransitive = true
      case "^": pattern.takesClause = true
      case "%": pattern.isReversed = true
      case "!": pattern.refusesClause = true
      default: part.append(character)
      }
    }
    close()
    guard verb.hasPrefix("$") else { return [(verb, pattern)] }
    let members = ActVerbList.groups[String(verb.dropFirst())] ?? ""
    return members.split(whereSeparator: \.isWhitespace).flatMap { member in
      patterns(kind, member).map { (verb, own) in
        var joined = pattern
        joined.word = own.word ?? pattern.word
        joined.preposition = pattern.preposition ?? own.preposition
        if pattern.preposition == nil, own.preposition != nil {
          // "walk out of talks": the noun stands behind the preposition.
          joined.oblique = pattern.object
          joined.object = []
        }
        return (verb, joined)
      }
    }
  }
}
