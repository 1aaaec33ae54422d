// The same operations on arrays of bytes and on text.

extension RegularExpression {
  /// The first match at or after a byte, or nil.
  public func firstMatch(
    in bytes: [UInt8], from start: Int = 0
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try reading(bytes) { buffer throws(RegularExpressionError) in
      try firstMatch(in: buffer, from: start)
    }
  }

  /// The first match at or after a byte, or nil.
  public func firstMatch(
    in text: String, from start: Int = 0
  ) throws(RegularExpressionError) -> RegularExpressionMatch? {
    try reading(text) { buffer throws(RegularExpressionError) in
      try firstMatch(in: buffer, from: start)
    }
  }

  /// Whether the expression matches anywhere.
  public func matches(_ text: String) throws(RegularExpressionError) -> Bool {
    try reading(text) { buffer throws(RegularExpressionError) in try matches(buffer) }
  }

  /// Whether the expression matches all of a text.
  public func matchesWhole(_ bytes: [UInt8]) throws(RegularExpressionError) -> Bool {
    try reading(bytes) { buffer throws(RegularExpressionError) in try matchesWhole(buffer) }
  }

  /// Whether the expression matches all of a text.
  public func matchesWhole(_ text: String) throws(RegularExpressionError) -> Bool {
    try reading(text) { buffer throws(RegularExpressionError) in try matchesWhole(buffer) }
  }

  /// Every match from left to right, none overlapping; empty matches count.
  public func allMatches(
    in text: String
  ) throws(RegularExpressionError) -> [RegularExpressionMatch] {
    try reading(text) { buffer throws(RegularExpressionError) in try allMatches(in: buffer) }
  }

  /// The text with every match replaced; `$1` and `${name}` stand for groups.
  public func replacing(
    in text: String, with replacement: String
  ) throws(RegularExpressionError) -> String {
    let bytes = try reading(text) { subject throws(RegularExpressionError) in
      try reading(replacement) { template throws(RegularExpressionError) in
        try replacing(in: subject, with: template)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func reading<Value>(
    _ bytes: [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>) throws(RegularExpressionError) -> Value
  ) throws(RegularExpressionError) -> Value {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(RegularExpressionError) in try body(buffer) }
    }
    return try result.get()
  }

  private func reading<Value>(
    _ text: String,
    _ body: (UnsafeBufferPointer<UInt8>) throws(RegularExpressionError) -> Value
  ) throws(RegularExpressionError) -> Value {
    var text = text
    let result = text.withUTF8 { buffer in
      Result { () throws(RegularExpressionError) in try body(buffer) }
    }
    return try result.get()
  }
}
