/// What is known where the user pressed Tab.
public struct CompletionContext: Equatable, Sendable {
  /// The entry up to the cursor, earlier lines included.
  public var textBeforeCursor: String
  /// The rest of the entry.
  public var textAfterCursor: String
}

/// What can stand at the cursor.
public struct Completion: Equatable, Sendable {
  /// One thing that can be inserted.
  public struct Candidate: Equatable, Sendable {
    /// The text that takes the place of what was typed.
    public var text: String
    /// The text shown in a list, where that is not the same.
    public var label: String?
    /// A short explanation, shown beside the candidate when there are few.
    public var summary: String?

    /// Makes a candidate.
    public init(_ text: String, label: String? = nil, summary: String? = nil) {
      self.text = text
      self.label = label
      self.summary = summary
    }
  }

  /// What the candidates replace: UTF-8 offsets into the entry, before and after the cursor.
  public var replacement: Range<Int>
  /// What can be inserted, in the order in which to show it.
  public var candidates: [Candidate]
  /// Put after a candidate that was the only one, such as a space.
  public var suffix: String

  /// Makes a completion.
  public init(replacement: Range<Int>, candidates: [Candidate], suffix: String = "") {
    self.replacement = replacement
    self.candidates = candidates
    self.suffix = suffix
  }

  /// Makes a completion of the last bytes before the cursor.
  public init(
    replacingLast byteCount: Int, of context: CompletionContext, candidates: [Candidate],
    suffix: String = ""
  ) {
    let end = context.textBeforeCursor.utf8.count
    self.init(
      replacement: max(end - max(byteCount, 0), 0)..<end, candidates: candidates, suffix: suffix)
  }

  /// The longest text that all candidates begin with, in whole characters.
  var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    var prefix = Array(first.text)
    for candidate in candidates.dropFirst() {
      let count = zip(prefix, candidate.text).prefix { $0 == $1 }.count
      prefix.removeSubrange(count...)
    }
    return String(prefix)
  }
}
