import TextModel

/// A text cut into the pieces of which numbers are made.
///
/// Digits are read from the bytes, over the bounds of tokens where a number goes over them; all
/// else is a piece for each token.
struct NumberAtoms {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var atoms: [NumberAtom] = []
  private(set) var numerals: [Numeral] = []
  /// The pieces at which a number can begin.
  private(set) var starts: [Int] = []

  /// Cuts the tokens of a text.
  ///
  /// - Parameter sentences: No number goes on over the end of one of them.
  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], sentences: [Sentence]) {
    self.bytes = bytes
    atoms.reserveCapacity(tokens.count)
    let reader = NumeralReader(bytes: bytes)
    let words = NumberWords.table
    var token = 0
    var offset = 0
    var sentence = 0
    while token < tokens.count {
      if sentence < sentences.count, token >= sentences[sentence].tokens.lowerBound {
        let end = max(0, offset - 1)
        atoms.append(NumberAtom(start: end, end: end, token: token, kind: .mark))
        while sentence < sentences.count, token >= sentences[sentence].tokens.lowerBound {
          sentence += 1
        }
      }
      let span = tokens[token].span
      let end = min(Int(span.end), bytes.count)
      let start = max(Int(span.start), offset)
      if start >= end {
        token += 1
        continue
      }
      let first = bytes[start]
      if first | 0x20 >= 0x61 && first | 0x20 <= 0x7A {
        let record = words.record(bytes, start, end)
        var atom = NumberAtom(start: start, end: end, token: token, kind: record?.kind ?? .word)
        if let record {
          atom.value = record.value
          atom.isPlural = record.isPlural
          noteStart(record.kind)
        }
        atoms.append(atom)
        offset = end
        token += 1
      } else if let numeral = numeral(at: start, reader) {
        offset = add(numeral, start, token, reader)
        while token < tokens.count, Int(tokens[token].span.end) <= offset { token += 1 }
      } else {
        addMark(start, end, token)
        offset = end
        token += 1
      }
    }
  }

  private func numeral(at start: Int, _ reader: NumeralReader) -> Numeral? {
    if reader.isDigit(start) { return reader.numeral(at: start) }
    if bytes[start] == UInt8(ascii: "."), reader.isDigit(start + 1), !reader.isDigit(start - 1) {
      return reader.numeral(at: start)
    }
    guard let value = reader.vulgarFraction(at: start) else { return nil }
    return Numeral(
      value: value, shape: .fraction, end: start + reader.vulgarLength(at: start), digits: 0)
  }

  private mutating func noteStart(_ kind: NumberAtom.Kind) {
    switch kind {
    case .word, .mark, .and, .point, .over, .out, .of, .into, .suffix, .hyphen: break
    default: starts.append(atoms.count)
    }
  }

  /// Adds digits with the letters written to them; gives the offset after what was added.
  private mutating func add(
    _ numeral: Numeral, _ start: Int, _ token: Int, _ reader: NumeralReader
  ) -> Int {
    var letters = numeral.end
    while reader.isLetter(letters) { letters += 1 }
    let isOrdinal =
      numeral.shape == .integer && letters - numeral.end == 2
      && Self.isOrdinalSuffix(reader.byte(numeral.end), reader.byte(numeral.end + 1))
    let kind: NumberAtom.Kind =
      numeral.shape == .code ? .code : isOrdinal ? .ordinalNumeral : .numeral
    noteStart(kind)
    let end = isOrdinal ? letters : numeral.end
    var atom = NumberAtom(start: start, end: end, token: token, kind: kind)
    atom.value = Int64(numerals.count)
    atoms.append(atom)
    numerals.append(numeral)
    guard letters > end, kind == .numeral,
      let power = NumberWords.suffixes.record(bytes, end, letters),
      !reader.isDigit(letters)
    else { return end }
    var suffix = NumberAtom(start: end, end: letters, token: token, kind: .suffix)
    suffix.value = power
    atoms.append(suffix)
    return letters
  }

  private static func isOrdinalSuffix(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first | 0x20, second | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
    default: false
    }
  }

  private mutating func addMark(_ start: Int, _ end: Int, _ token: Int) {
    var kind = NumberAtom.Kind.mark
    if end - start == 1, bytes[start] == UInt8(ascii: "-") { kind = .hyphen }
    if end - start == 3, bytes[start] == 0xE2 {
      // Hyphens, dashes and the minus sign.
      let isDash = bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2])
      if isDash || bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92 { kind = .hyphen }
    }
    if kind == .hyphen { starts.append(atoms.count) }
    atoms.append(NumberAtom(start: start, end: end, token: token, kind: kind))
  }

  /// The kind of a piece; a mark outside the text.
  @inline(__always)
  func kind(_ index: Int) -> NumberAtom.Kind {
    index >= 0 && index < atoms.count ? atoms[index].kind : .mark
  }

  /// Whether a piece is written to the one before it.
  func touchesPrevious(_ index: Int) -> Bool {
    index > 0 && index < atoms.count && atoms[index - 1].end == atoms[index].start
      && atoms[index - 1].start < atoms[index - 1].end
  }

  /// Whether a piece is a word of no meaning for numbers.
  func touchesWord(_ index: Int) -> Bool { kind(index) == .word }

  /// Whether a piece is a word, given in lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < atoms.count else { return false }
    let atom = atoms[index]
    guard atom.end - atom.start == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      var byte = bytes[atom.start + offset]
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      if byte != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// The numeral of a piece, if it has one.
  func numeral(_ index: Int) -> Numeral? {
    guard index >= 0, index < atoms.count else { return nil }
    switch atoms[index].kind {
    case .numeral, .code, .ordinalNumeral:
      let place = Int(atoms[index].value)
      return numerals.indices.contains(place) ? numerals[place] : nil
    default: return nil
    }
  }
}
