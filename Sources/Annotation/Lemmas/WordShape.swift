/// How a word is written with regard to case.
package enum WordShape: Int, Sendable, Hashable, CaseIterable {
  /// No letter is upper case ("pound", "'s", "20").
  case lower
  /// The first letter alone is upper case ("Pound", "A", "'Tis").
  case title
  /// Two letters or more, all upper case ("POUND", "U.S.").
  case upper
  /// Anything else ("McDonald", "iPad").
  case mixed
}

/// How a lemma is written: the casing part of an edit script.
///
/// Source: Straka, UDPipe 2.0 Prototype at CoNLL 2018 UD Shared Task (2018), section 3.3.
package enum Casing: Int, Sendable, Hashable, CaseIterable {
  /// As the form.
  case kept
  /// In lower case.
  case lower
  /// With its first letter in upper case; after hyphens too if the form is all in upper case.
  case title
  /// In upper case.
  case upper

  /// Rewrites an edited lower-case word in place.
  ///
  /// - Parameters:
  ///   - word: the edited word.
  ///   - form: the form as it stood in the text.
  ///   - shape: how the form was written.
  ///   - shared: how many bytes at the start are those of the form in lower case; not more than
  ///     either has.
  @inline(__always)
  func apply(
    to word: UnsafeMutableBufferPointer<UInt8>, of form: UnsafeBufferPointer<UInt8>,
    _ shape: WordShape, shared: Int
  ) {
    switch self {
    case .kept:
      if shape == .lower { return }
      for index in 0..<shared { word[index] = form[index] }
      if shape == .upper { Self.raise(word, from: shared) }
    case .lower: return
    case .title: Self.raiseInitials(word, afterHyphens: shape == .upper)
    case .upper: Self.raise(word, from: 0)
    }
  }

  private static func raise(_ word: UnsafeMutableBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < word.count {
      index += CaseMapping.raiseFirst(UnsafeMutableBufferPointer(rebasing: word[index...]))
    }
  }

  private static func raiseInitials(
    _ word: UnsafeMutableBufferPointer<UInt8>, afterHyphens: Bool
  ) {
    var isInitial = true
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == UInt8(ascii: "-") {
        isInitial = isInitial || afterHyphens
        index += 1
        continue
      }
      let isLetter = byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A)
      if isInitial && isLetter {
        index += CaseMapping.raiseFirst(UnsafeMutableBufferPointer(rebasing: word[index...]))
        isInitial = false
        if !afterHyphens { return }
      } else {
        if byte >= 0x30 && byte <= 0x39 { isInitial = false }
        index += 1
      }
    }
  }
}
