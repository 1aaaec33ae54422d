import RegularExpressions
import Store

/// Finds the values of a dictionary that fulfil a test.
struct ValueMatching {
  let lexicon: Lexicon
  let budget: SearchBudget

  /// The values that fulfil a test.
  func bits(_ test: ValueTest) throws(MatchError) -> ValueBits {
    let bits = ValueBits(count: lexicon.count)
    switch (test.kind, test.folding.isEmpty, test.quantity) {
    case (.text(let text), true, .whole):
      if let id = lexicon.id(of: text) { bits.insert(id) }
    case (.words(let words), true, .whole):
      for word in words { if let id = lexicon.id(of: word.text) { bits.insert(id) } }
    case (.text(let text), false, .whole) where test.folding == .ignoreCase:
      try insert(ignoringCase: text, test, into: bits)
    case (.expression(let expression), true, .whole):
      try insert(expression, into: bits)
    default:
      try insert(0..<lexicon.count, test, into: bits)
    }
    return bits
  }

  private func insert(
    _ ids: Range<Int>, _ test: ValueTest, into bits: ValueBits
  ) throws(MatchError) {
    for id in ids {
      try budget.poll()
      if try Self.matches(test, lexicon.text(of: id)) { bits.insert(id) }
    }
  }

  private static func matches(_ test: ValueTest, _ value: String) throws(MatchError) -> Bool {
    do {
      return try test.matches(value)
    } catch {
      throw .regularExpressionTooComplex
    }
  }

  private func insert(
    _ expression: RegularExpression, into bits: ValueBits
  ) throws(MatchError) {
    let prefix = expression.literalPrefix
    let ids = prefix.isEmpty ? 0..<lexicon.count : lexicon.range(ofPrefix: prefix)
    if var walk = DictionaryWalk(expression) {
      let isDone = try walk.insert(ids, of: lexicon, into: bits, budget) {
        id throws(MatchError) in try matches(expression, id)
      }
      if isDone { return }
      bits.removeAll()
    }
    for id in ids {
      try budget.poll()
      if try matches(expression, id) { bits.insert(id) }
    }
  }

  private func matches(_ expression: RegularExpression, _ id: Int) throws(MatchError) -> Bool {
    let bytes = lexicon.bytes(of: id).bindMemory(to: UInt8.self)
    do {
      return try expression.matchesWhole(bytes)
    } catch {
      throw .regularExpressionTooComplex
    }
  }

  /// A text in lower case against values whatever their case.
  private func insert(
    ignoringCase text: String, _ test: ValueTest, into bits: ValueBits
  ) throws(MatchError) {
    let wanted = Array(text.utf8)
    for id in 0..<lexicon.count {
      let value = lexicon.bytes(of: id)
      switch Self.isSame(value, wanted) {
      case true?: bits.insert(id)
      case false?: break
      case nil:
        try budget.poll()
        if try Self.matches(test, lexicon.text(of: id)) { bits.insert(id) }
      }
    }
  }

  /// Whether a value is a text in lower case when its own letters are made lower; nil if it has
  /// other letters than those of ASCII.
  private static func isSame(_ value: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool? {
    var isSame = value.count == wanted.count
    for (index, byte) in value.enumerated() {
      if byte >= 0x80 { return nil }
      if isSame {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        isSame = lower == wanted[index]
      }
    }
    return isSame
  }
}
