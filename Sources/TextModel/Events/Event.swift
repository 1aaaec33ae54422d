/// What somebody does, in politics and conflict: who did what to whom.
///
/// The classes are those of PLOVER and CAMEO, see `EventType` and `EventKind`; what is around the act
/// is read from the text as it stands, in spans.
public struct Event: Sendable, Hashable {
  /// Whether the text says that it is so or that it is not so.
  public enum Polarity: String, Sendable, Hashable, CaseIterable {
    /// It is said to be so.
    case positive
    /// It is said not to be so: "did not sign", "refused to meet".
    case negative
  }

  /// How the text vouches for it.
  public enum Modality: String, Sendable, Hashable, CaseIterable {
    /// Told as a fact.
    case happened
    /// Laid to somebody, and not vouched for: "allegedly", "accused of killing".
    case alleged
    /// Not yet done: promised, demanded, planned, possible.
    case planned
    /// Not yet done, and not wished for: "fears of an attack".
    case feared
  }

  /// From the first to the last word of the trigger, the actor, the target, the place and the time.
  public var span: ByteSpan
  /// The word that tells the act, particle included: "arrested", "attack", "broke off".
  public var trigger: ByteSpan
  /// The dictionary form of the trigger: "break off".
  public var lemma: String
  /// What is done.
  public var kind: EventKind
  /// The class of PLOVER: that of the kind, but a friendly act that is only planned is `agree`, an
  /// unfriendly one `threaten`, and a friendly one refused `reject`.
  public var type: EventType?
  /// The code of CAMEO: three or four digits where the words decide them, else two and a zero.
  public var cameo: String?
  /// Who does it, each of several by itself.
  public var actors: [ByteSpan] = []
  /// To whom or with whom it is done, each of several by itself.
  public var targets: [ByteSpan] = []
  /// How many are affected, as a position in the layer of quantities.
  public var count: Int?
  /// Where it is done, without the preposition.
  public var place: ByteSpan?
  /// When it is done.
  public var time: ByteSpan?
  /// Whether it is said to be so.
  public var polarity = Polarity.positive
  /// How the text vouches for it.
  public var modality = Modality.happened
  /// The statement that it lies in, the innermost, as a position in the layer of statements; `nil`
  /// for what the article says itself.
  public var reportedBy: Int?
  /// The event that it is the object of, as a position in the layer: the release in "demanded the
  /// release".
  public var within: Int?
  /// The first mention of the same event in the article, as a position in the layer; its own for
  /// the first.
  public var chain = 0

  /// An event from the parts that every one has.
  public init(
    span: ByteSpan, trigger: ByteSpan, lemma: String, kind: EventKind, type: EventType?,
    cameo: String?
  ) {
    self.span = span
    self.trigger = trigger
    self.lemma = lemma
    self.kind = kind
    self.type = type
    self.cameo = cameo
  }

  /// Who does it, as one phrase: from the first to the last of several.
  public var actor: ByteSpan? { Self.whole(actors) }

  /// To whom it is done, as one phrase: from the first to the last of several.
  public var target: ByteSpan? { Self.whole(targets) }

  private static func whole(_ parts: [ByteSpan]) -> ByteSpan? {
    guard let start = parts.map(\.start).min(), let end = parts.map(\.end).max() else {
      return nil
    }
    return ByteSpan(start, end)
  }
}
