/// Reads CoNLL-U, the format of Universal Dependencies.
///
/// Columns: form, lemma, pos, xpos, feats, deprel and misc, empty where the file has `_`; the heads
/// besides. Empty nodes and enhanced dependencies are passed over. A token of several words is a
/// region of the layer `token`. Comments between `# newdoc` and those of the first sentence are
/// fields of the document, as are those that begin with `meta::`; the other comments of a sentence,
/// but for its text, are attributes of the layer `s`.
///
/// Source: https://universaldependencies.org/format.html
struct CoNLLUReader: ChunkReader {
  static let columns = ["form", "lemma", "pos", "xpos", "feats", "deprel", "misc"]
  /// The fields of a line that the columns are taken from.
  private static let fields = [1, 2, 3, 4, 5, 7, 9]

  var cut: LineChunks.Cut { .emptyLine }

  func read(_ chunk: LineChunk, into batch: SegmentBatch) throws(InputFailure) {
    for name in Self.columns.dropFirst(batch.columns.count) { batch.addColumn(name) }
    var sentence = Sentence(isFirst: true)
    let bytes = chunk.bytes
    var place = chunk.number == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while place < bytes.count {
      number += 1
      var end = place
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var line = UnsafeRawBufferPointer(rebasing: bytes[place..<end])
      if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
      place = end + 1
      if line.isEmpty {
        try endSentence(&sentence, line: number, in: batch)
      } else if line[0] == UInt8(ascii: "#") {
        sentence.comments.append(String(decoding: line, as: UTF8.self))
      } else {
        try readWord(line, number: number, &sentence, batch)
      }
    }
    try endSentence(&sentence, line: number + 1, in: batch)
    batch.lineCount = number
  }

  /// What is known of a sentence before its end.
  private struct Sentence {
    /// Whether it is the first of the part.
    var isFirst: Bool
    var comments: [String] = []
    var firstToken = 0
    var heads: [Int] = []
    /// The words of a token that has begun, from 1, what it is written as, and its last column.
    var open: [(words: ClosedRange<Int>, form: String, misc: String)] = []
    var lines: [Int] = []
  }

  private func readWord(
    _ line: UnsafeRawBufferPointer, number: Int, _ sentence: inout Sentence, _ batch: SegmentBatch
  ) throws(InputFailure) {
    if sentence.heads.isEmpty, sentence.open.isEmpty {
      begin(&sentence, in: batch)
    }
    var starts = [0]
    for index in 0..<line.count where line[index] == 0x09 { starts.append(index + 1) }
    guard starts.count == 10 else {
      throw InputFailure(line: number, reason: "the line has \(starts.count) columns, not 10")
    }
    func field(_ index: Int) -> UnsafeRawBufferPointer {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : line.count
      return UnsafeRawBufferPointer(rebasing: line[starts[index]..<end])
    }
    let identifier = field(0)
    let next = sentence.heads.count + 1
    guard let word = Self.number(identifier) else {
      try readRange(
        identifier, form: field(1), misc: field(9), next: next, number: number, &sentence)
      return
    }
    guard word == next else {
      throw InputFailure(
        line: number, reason: "the word has the number \(word), but is the \(next)th")
    }
    let head = field(6)
    let isUnknown = head.count == 1 && head[0] == UInt8(ascii: "_")
    guard let head = isUnknown ? 0 : Self.number(head), head != word else {
      throw InputFailure(
        line: number, reason: "\(String(decoding: field(6), as: UTF8.self)) is no head")
    }
    sentence.heads.append(head)
    sentence.lines.append(number)
    let isUnderscore = field(1).elementsEqual([UInt8(ascii: "_")])
    for (column, index) in Self.fields.enumerated() {
      var value = field(index)
      let isEmpty =
        value.elementsEqual([UInt8(ascii: "_")]) && index != 1 && !(index == 2 && isUnderscore)
      if isEmpty { value = UnsafeRawBufferPointer(rebasing: value[..<0]) }
      batch.columns.pointer[column].append(value)
    }
    batch.setTokenCount(batch.tokenCount + 1)
  }

  /// Reads the line of a token of several words, or passes over an empty node.
  private func readRange(
    _ identifier: UnsafeRawBufferPointer, form: UnsafeRawBufferPointer,
    misc: UnsafeRawBufferPointer, next: Int, number: Int, _ sentence: inout Sentence
  ) throws(InputFailure) {
    let text = String(decoding: identifier, as: UTF8.self)
    let parts = identifier.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.count == 2, let first = Self.number(UnsafeRawBufferPointer(rebasing: parts[0])),
      let last = Self.number(UnsafeRawBufferPointer(rebasing: parts[1])), first == next,
      last >= first, sentence.open.last.map({ $0.words.upperBound < first }) ?? true
    {
      sentence.open.append(
        (
          first...last, String(decoding: form, as: UTF8.self),
          String(decoding: misc, as: UTF8.self)
        ))
      return
    }
    let node = identifier.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard node.count == 2, Self.number(UnsafeRawBufferPointer(rebasing: node[0])) == next - 1,
      Self.number(UnsafeRawBufferPointer(rebasing: node[1])) != nil
    else { throw InputFailure(line: number, reason: "\(text) is not the next number") }
  }

  /// Begins the document, the paragraph and the sentence that the comments tell of.
  private func begin(_ sentence: inout Sentence, in batch: SegmentBatch) {
    sentence.firstToken = batch.tokenCount
    let comments = CoNLLUComments(sentence.comments)
    if comments.beginsDocument || sentence.isFirst {
      let first = batch.attributes.count
      for field in comments.fields { add(field, to: batch) }
      let attributes = first..<batch.attributes.count
      // The first sentence of a file begins a document, and that of a part may be it.
      batch.add(
        comments.beginsDocument
          ? .next(layer: batch.number(of: "doc"), attributes: attributes)
          : .document(attributes: attributes))
    }
    if comments.beginsParagraph {
      let first = batch.attributes.count
      for field in comments.paragraph { add(field, to: batch) }
      batch.add(.next(layer: batch.number(of: "p"), attributes: first..<batch.attributes.count))
    }
    sentence.isFirst = false
  }

  private func add(_ field: (name: String, value: String), to batch: SegmentBatch) {
    var value = field.value
    value.withUTF8 {
      batch.addAttribute(batch.number(of: field.name), UnsafeRawBufferPointer($0))
    }
  }

  private func endSentence(
    _ sentence: inout Sentence, line: Int, in batch: SegmentBatch
  ) throws(InputFailure) {
    defer { sentence = Sentence(isFirst: sentence.isFirst) }
    let count = sentence.heads.count
    guard count > 0 else {
      if let range = sentence.open.first {
        throw InputFailure(
          line: line, reason: "the token \(range.words.lowerBound)-… has no words")
      }
      return
    }
    for (index, head) in sentence.heads.enumerated() {
      guard head <= count else {
        throw InputFailure(
          line: sentence.lines[index], reason: "\(head) is no head: the sentence ends before")
      }
      batch.addHead(head == 0 ? 0 : head - 1 - index, token: sentence.firstToken + index)
    }
    for token in sentence.open {
      guard token.words.upperBound <= count else {
        throw InputFailure(
          line: line, reason: "the token of \(token.words.lowerBound) ends after the sentence")
      }
      let first = batch.attributes.count
      add(("form", token.form), to: batch)
      if token.misc != "_" { add(("misc", token.misc), to: batch) }
      batch.addRegion(
        "token", first: sentence.firstToken + token.words.lowerBound - 1,
        last: sentence.firstToken + token.words.upperBound - 1,
        attributes: first..<batch.attributes.count)
    }
    let first = batch.attributes.count
    for field in CoNLLUComments(sentence.comments).sentence { add(field, to: batch) }
    batch.addRegion(
      "s", first: sentence.firstToken, last: sentence.firstToken + count - 1,
      attributes: first..<batch.attributes.count)
  }

  /// A number in decimal digits.
  private static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
