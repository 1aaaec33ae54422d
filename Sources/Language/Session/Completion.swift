/// What may be written where the cursor stands.
public struct Completion: Sendable {
  /// One way to go on.
  public struct Candidate: Sendable, Hashable {
    /// The word.
    public var text: String
    /// What it is, in a few words.
    public var summary: String
  }

  /// The offset, in bytes of the text before the cursor, of the word that a candidate replaces.
  public var start: Int
  /// The candidates, the likeliest kind first, each kind in order.
  public var candidates: [Candidate]
}
