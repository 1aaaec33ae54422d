/// How the lower-case form of a word becomes its lower-case lemma.
///
/// Source: Chrupała, Towards a Machine-Learning Architecture for Lexical Functional Grammar Parsing
/// (2008), chapter 6; of its edits those at the end of a word are all that English needs.
package enum EditScript: Sendable, Hashable {
  /// Takes an ending off, which may be the whole word, and puts another on.
  case ending(removed: [UInt8], added: [UInt8])
  /// Takes an ending off and one of the two equal letters before it ("stopp|ed").
  case doubled(removed: [UInt8])
  /// Takes the commas out of a number.
  case withoutCommas
  /// The lemma itself, written as it stands here whatever the case of the form.
  case literal([UInt8])

  /// The word as it is.
  package static let identity = EditScript.ending(removed: [], added: [])

  /// The shortest change of endings, cut between scalars, that makes one text another.
  package static func between(_ form: [UInt8], _ lemma: [UInt8]) -> EditScript {
    var shared = 0
    while shared < form.count, shared < lemma.count, form[shared] == lemma[shared] { shared += 1 }
    while shared > 0 && (isContinuation(form, shared) || isContinuation(lemma, shared)) {
      shared -= 1
    }
    let removed = Array(form[shared...])
    if shared == lemma.count, removed.count > 1, let last = lemma.last, last == removed[0],
      last >= 0x61 && last <= 0x7A
    {
      return .doubled(removed: Array(removed.dropFirst()))
    }
    return .ending(removed: removed, added: Array(lemma[shared...]))
  }

  private static func isContinuation(_ text: [UInt8], _ index: Int) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }

  /// The kind as it stands in a model.
  package var kind: UInt8 {
    switch self {
    case .ending: 0
    case .withoutCommas: 1
    case .literal: 2
    case .doubled: 3
    }
  }

  /// The bytes that it takes off.
  package var removed: [UInt8] {
    switch self {
    case .ending(let removed, _), .doubled(let removed): removed
    case .withoutCommas, .literal: []
    }
  }

  /// How many bytes of a form that it fits stay as they are.
  package func shared(_ form: [UInt8]) -> Int {
    switch self {
    case .ending(let removed, _): form.count - removed.count
    case .doubled(let removed): form.count - removed.count - 1
    case .withoutCommas, .literal: 0
    }
  }

  /// The bytes that it puts on.
  package var added: [UInt8] {
    switch self {
    case .ending(_, let added): added
    case .doubled, .withoutCommas: []
    case .literal(let lemma): lemma
    }
  }
}

/// An edit script over the bytes of a model.
struct StoredEdit {
  enum Kind: UInt8 {
    case ending, withoutCommas, literal, doubled
  }

  let kind: Kind
  let removed: UnsafeBufferPointer<UInt8>
  let added: UnsafeBufferPointer<UInt8>

  /// Whether it is the `_` that stands for the lemma of a word's split-off end.
  var isPlaceholder: Bool {
    kind == .literal && added.count == 1 && added[0] == UInt8(ascii: "_")
  }

  /// Whether it can be applied to a lower-case word.
  @inline(__always)
  func applies(to word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch kind {
    case .ending: word.count &- removed.count &+ added.count > 0 && endsInRemoved(word)
    case .doubled: isDoubled(word)
    case .withoutCommas:
      word.contains(UInt8(ascii: ",")) && word.contains { $0 != UInt8(ascii: ",") }
    case .literal: true
    }
  }

  @inline(__always)
  private func endsInRemoved(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = word.count &- removed.count
    if start < 0 { return false }
    var index = 0
    while index < removed.count {
      if word[start &+ index] != removed[index] { return false }
      index &+= 1
    }
    return true
  }

  private func isDoubled(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = word.count &- removed.count
    guard start >= 3, endsInRemoved(word) else { return false }
    let last = word[start &- 1]
    return last == word[start &- 2] && last >= 0x61 && last <= 0x7A
  }

  /// Writes what it makes of a word that it applies to.
  ///
  /// `target` must have room for the word and 255 bytes.
  ///
  /// - Returns: how many bytes were written, and how many of them at the start are the word's.
  @inline(__always)
  func apply(
    to word: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, shared: Int) {
    switch kind {
    case .ending, .doubled:
      let shared = word.count &- removed.count &- (kind == .doubled ? 1 : 0)
      for index in 0..<shared { target[index] = word[index] }
      for index in 0..<added.count { target[shared &+ index] = added[index] }
      return (shared &+ added.count, shared)
    case .withoutCommas:
      var count = 0
      for byte in word where byte != UInt8(ascii: ",") {
        target[count] = byte
        count &+= 1
      }
      return (count, 0)
    case .literal:
      for index in 0..<added.count { target[index] = added[index] }
      return (added.count, 0)
    }
  }
}
