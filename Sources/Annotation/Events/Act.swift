import TextModel

/// An event in tokens, before it becomes one in spans.
struct Act {
  /// The word that tells it.
  var token: Int
  /// The words of the trigger, the first one before the others.
  var words: [Int]
  /// What is done.
  var kind: EventKind
  /// The verb whose object tells it: "launched" of "launched an attack".
  var support: Int?
  /// Whether a noun tells it.
  var isNoun = false
  /// Whether a verb tells it in the passive.
  var isPassive = false
  /// The object that makes the verb mean what it does: the "ties" of "broke off ties".
  var theme: Int?
  /// The heads of the phrases for those who do it.
  var actors: [Int] = []
  /// The heads of the phrases for those to whom it is done.
  var targets: [Int] = []
  /// The heads of the phrases for the place.
  var place: Int?
  var polarity = Event.Polarity.positive
  var modality = Event.Modality.happened
  /// Whether those who do it mean to.
  var isIntended = false
  /// The act that it is the object of, as a position among the acts.
  var within: Int?
  /// Whether the verb is told from the side of those to whom it is done: "received".
  var isReversed = false
  /// The class of PLOVER.
  var type: EventType?

  /// The word on which time, place and modality hang.
  var governor: Int { support ?? token }
}
