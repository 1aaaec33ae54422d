/// The sentences of a file of columns: CoNLL-U, or IOB2 with a number before each word.
struct ColumnFile {
  /// For each sentence, for each word, its columns.
  var sentences: [[[String]]] = []

  /// Reads lines of columns set apart by tabs; comments, surface tokens and empty nodes are left out.
  init(_ contents: some Collection<UInt8>) {
    var sentence: [[String]] = []
    for line in contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let first = line.first else {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
        continue
      }
      if first == UInt8(ascii: "#") { continue }
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count > 1, columns[0].allSatisfy({ (0x30...0x39).contains($0) }) else {
        continue
      }
      sentence.append(columns.map { String(decoding: $0, as: UTF8.self) })
    }
    if !sentence.isEmpty { sentences.append(sentence) }
  }

  /// The words of each sentence.
  var words: [[String]] { sentences.map { $0.map { $0[1] } } }
}
