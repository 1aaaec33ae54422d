import TextModel

/// What a reporting word takes.
struct CueFrame: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// A clause: "said that the talks failed", "fears that".
  static let clause = CueFrame(rawValue: 1)
  /// A quotation, even one that no tree joins to it.
  static let quotation = CueFrame(rawValue: 2)
  /// An infinitive of what the speaker will do or does: "promised to leave", "claimed to know".
  static let infinitive = CueFrame(rawValue: 4)
  /// A noun phrase for the content: "denied the report", "announced the arrests".
  static let topic = CueFrame(rawValue: 8)
  /// Somebody and a charge: "accused him of theft", "praised her for it".
  static let charge = CueFrame(rawValue: 16)
  /// An object that is spoken to: "told reporters that".
  static let addressee = CueFrame(rawValue: 32)
  /// An object that is to do something: "urged the crew to leave".
  static let control = CueFrame(rawValue: 64)
  /// A phrase with "of" for the content of a noun: "accusation of theft".
  static let phrase = CueFrame(rawValue: 128)
  /// A phrase with "for" for the content: "called for talks".
  static let callFor = CueFrame(rawValue: 256)
  /// A clause of thought, which reports only what a person thinks.
  static let thought = CueFrame(rawValue: 512)
  /// A document or a finding can be its subject.
  static let evidence = CueFrame(rawValue: 1024)
  /// Hands on what another said: "reported", "quoted".
  static let relay = CueFrame(rawValue: 2048)
}

/// A reporting word: the stance it leads to, and what it takes.
struct Cue: Sendable, Hashable {
  /// What the speaker does.
  var stance: Statement.Stance
  /// What the word takes.
  var frame: CueFrame
}
