import CPCRE2

/// One match of an expression, as byte ranges of the text.
public struct RegularExpressionMatch: Sendable, Hashable {
  /// The whole match.
  public let range: Range<Int>
  /// Its groups by number less one; nil where the group took no part.
  public let groups: [Range<Int>?]

  init?(_ offsets: UnsafeBufferPointer<Int>) {
    guard offsets.count >= 2, let range = Self.range(offsets[0], offsets[1]) else { return nil }
    self.range = range
    var groups: [Range<Int>?] = []
    var index = 2
    while index + 1 < offsets.count {
      groups.append(Self.range(offsets[index], offsets[index + 1]))
      index += 2
    }
    self.groups = groups
  }

  // An unset group is ~0 twice; `\K` in a lookaround can put the start after the end.
  private static func range(_ start: Int, _ end: Int) -> Range<Int>? {
    guard start >= 0, end >= 0 else { return nil }
    return min(start, end)..<max(start, end)
  }
}

extension RegularExpression {
  /// The first match at or after a byte, or nil.
  public func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    guard start >= 0, start <= bytes.count else { return nil }
    let match = try code.match(bytes, from: start, whole: false) { RegularExpressionMatch($0) }
    return match ?? nil
  }

  /// Whether the expression matches anywhere.
  public func matches(_ bytes: UnsafeBufferPointer<UInt8>) throws(RegularExpressionError) -> Bool {
    try code.match(bytes, from: 0, whole: false) { _ in true } ?? false
  }

  /// Whether the expression matches all of a text, from its first to its last byte.
  public func matchesWhole(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(RegularExpressionError) -> Bool {
    try code.match(bytes, from: 0, whole: true) { _ in true } ?? false
  }

  /// Every match from left to right, none overlapping; empty matches count.
  public func allMatches(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    var matches: [RegularExpressionMatch] = []
    var position = 0
    var options: UInt32 = 0
    while position <= bytes.count {
      let found = try code.match(bytes, from: position, whole: false, options: options) {
        RegularExpressionMatch($0)
      }
      guard let match = found ?? nil else { break }
      matches.append(match)
      // After an empty match the next may begin at the same place but must not be empty there.
      options = match.range.isEmpty ? PCRE2_NOTEMPTY_ATSTART : 0
      position = max(position, match.range.upperBound)
    }
    return matches
  }

  /// The text with every match replaced.
  ///
  /// In the replacement `$1` and `${name}` stand for groups and `$$` for a dollar sign; a group
  /// that took no part is empty. Source: pcre2api(3), `PCRE2_SUBSTITUTE_EXTENDED`.
  public func replacing(
    in bytes: UnsafeBufferPointer<UInt8>, with replacement: UnsafeBufferPointer<UInt8>
  ) throws(RegularExpressionError) -> [UInt8] {
    try code.substitute(bytes, with: replacement)
  }
}
