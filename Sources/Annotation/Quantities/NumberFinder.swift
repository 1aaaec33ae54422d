import TextModel

/// Finds the numbers of a text, whatever they stand for.
///
/// Dates, times and names have numbers too; `QuantityFinder` tells which of them are quantities.
public struct NumberFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The numbers of a text in document order.
  public func numbers(
    in text: SourceText, tokens: [Token], sentences: [Sentence], syntax: Syntax? = nil
  ) -> [NumberPhrase] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let atoms = NumberAtoms(bytes: bytes, tokens: tokens, sentences: sentences)
      return NumberReading.all(in: atoms, roles: SyntaxRoles(syntax)).compactMap { reading in
        let first = atoms.atoms[reading.start]
        let parsed = reading.parsed
        if parsed.kind != .vague, parsed.value?.decimal == nil { return nil }
        return NumberPhrase(
          span: ByteSpan(first.start, atoms.atoms[reading.end - 1].end), token: first.token,
          kind: parsed.kind, value: parsed.value?.decimal, low: parsed.low?.decimal,
          high: parsed.high?.decimal)
      }
    }
  }
}

/// A number with the pieces that it is made of.
struct NumberReading {
  let parsed: NumberParser.Parsed
  /// Its first piece.
  let start: Int

  /// The piece after it.
  var end: Int { parsed.end }

  /// All numbers of a text, in document order and not overlapping.
  static func all(in atoms: NumberAtoms, roles: SyntaxRoles) -> [NumberReading] {
    let tags = NumberTags(roles: roles)
    let parser = NumberParser(text: atoms, tags: tags)
    var readings: [NumberReading] = []
    var free = 0
    for start in atoms.starts where start >= free {
      guard let parsed = parser.number(at: start), parsed.end > start else { continue }
      if parsed.end == start + 1 {
        if atoms.isWord(start, "one"), !tags.isOne(atoms, start) { continue }
        if atoms.isWord(start, "second"), roles.part(atoms.atoms[start].token) == .noun { continue }
      }
      readings.append(NumberReading(parsed: parsed, start: start))
      free = parsed.end
    }
    return readings
  }
}
