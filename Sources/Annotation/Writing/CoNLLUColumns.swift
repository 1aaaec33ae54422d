import TextModel

/// The columns of CoNLL-U that come from the analysis of words: LEMMA to DEPS.
public struct CoNLLUColumns: Sendable {
  let syntax: Syntax?
  let names: CoNLLUNames?
  /// The word that the analysis begins with.
  let first: Int

  /// The columns of an analysis; without one they hold what the format asks for at the least.
  ///
  /// The analysis may be one of a part of the words, counted from the first of them.
  public init(_ syntax: Syntax?, _ names: CoNLLUNames?, first: Int = 0) {
    self.syntax = syntax
    self.names = names
    self.first = first
  }

  /// Appends the columns between FORM and MISC of a word, each with the tab after it.
  public func append(word: Int, in sentence: Range<Int>, to output: inout [UInt8]) {
    output += [UInt8](unsafeUninitializedCapacity: capacity(of: word..<word + 1)) { memory, count in
      guard var cursor = ByteCursor(memory) else { return }
      write(word: word, in: sentence, to: &cursor)
      count = cursor.count
    }
  }

  /// Whether there is no analysis at all.
  var isEmpty: Bool { syntax == nil || names == nil }

  /// No fewer bytes than the columns of some words take.
  func capacity(of words: Range<Int>) -> Int {
    guard let syntax, let names else { return 64 * words.count }
    let own = words.lowerBound - first..<words.upperBound - first
    let lemmas = syntax.lemma[own.clamped(to: syntax.lemma.indices)]
    return lemmas.reduce(words.count * (names.longest + 64)) { $0 + $1.utf8.count }
  }

  /// Writes the columns between FORM and MISC of a word, each with the tab after it.
  ///
  /// Heads are counted from 1 in the sentence, `range`; the root's is 0. A word that no parser has
  /// seen has the tag `X` and hangs on the word before.
  func write(word position: Int, in sentence: Range<Int>, to output: inout ByteCursor) {
    let word = position - first
    guard let syntax, let names, syntax.head.indices.contains(word) else {
      Self.writeUnknown(position - sentence.lowerBound, to: &output)
      return
    }
    let range = sentence.lowerBound - first..<sentence.upperBound - first
    write(lemma: syntax.lemma.indices.contains(word) ? syntax.lemma[word] : "", to: &output)
    output.append(0x09)
    write(names.pos, syntax.pos, word, otherwise: "X", to: &output)
    write(names.xpos, syntax.xpos, word, otherwise: "_", to: &output)
    write(names.features, syntax.features, word, otherwise: "_", to: &output)
    let head = Int(syntax.head[word])
    if range.contains(head), head != word {
      output.append(decimal: head - range.lowerBound + 1)
      output.append(0x09)
      write(names.relations, syntax.relation, word, otherwise: "dep", to: &output)
      output.append("_\t")
    } else {
      output.append("0\troot\t_\t")
    }
  }

  /// Writes the columns of a word that no parser has seen, with so many words of its sentence before.
  @inline(__always)
  static func writeUnknown(_ before: Int, to output: inout ByteCursor) {
    output.append("_\tX\t_\t_\t")
    output.append(decimal: max(0, before))
    if before <= 0 { output.append("\troot\t_\t") } else { output.append("\tdep\t_\t") }
  }

  private func write<Index: BinaryInteger>(
    _ names: [[UInt8]], _ column: [Index], _ word: Int, otherwise other: StaticString,
    to output: inout ByteCursor
  ) {
    let position = column.indices.contains(word) ? Int(column[word]) : -1
    if names.indices.contains(position) {
      names[position].withUnsafeBufferPointer { output.append($0) }
    } else {
      output.append(other)
    }
    output.append(0x09)
  }

  /// Writes a lemma, which must not be empty, and must hold no white space but single spaces.
  private func write(lemma: String, to output: inout ByteCursor) {
    var lemma = lemma
    let isPlain = lemma.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if !isPlain || lemma.isEmpty {
      let words = lemma.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      lemma = words.map { String($0) }.joined(separator: " ")
      if lemma.isEmpty { lemma = "_" }
    }
    lemma.withUTF8 { output.append($0) }
  }
}
