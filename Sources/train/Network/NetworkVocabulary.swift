import Annotation
import TextModel
import Treebank

/// The labels and words that a network is made for, and sentences in their numbers.
struct NetworkVocabulary {
  /// Names of labels, the most frequent first.
  struct Labels {
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    init(_ counted: [String: Int]) {
      names = counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      for (index, name) in names.enumerated() { numbers[name] = Int32(index) }
    }

    init(names: [String]) {
      self.names = names
      for (index, name) in names.enumerated() { numbers[name] = Int32(index) }
    }

    func number(_ name: String) -> Int32 { numbers[name] ?? 0 }
  }

  /// The kinds of names, in the order of their labels.
  static let nameKinds = ["PER", "ORG", "LOC"]
  let pos: Labels
  let xpos: Labels
  let features: Labels
  let relations: Labels
  let names: Labels
  /// Pairs of tags with the sets of features seen with them, in the order of their numbers.
  let pairs: [(pos: Int, xpos: Int, features: [Int])]
  /// The sorted hashes of the words that have a vector of their own.
  let words: [UInt64]
  private let wordRows: [UInt64: Int32]
  private let frequencies: [UInt64: Int32]
  /// The sorted hashes of the words that have a vector from unannotated text.
  let vectorWords: [UInt64]
  private let vectorRows: [UInt64: Int32]

  /// The vocabulary of training data.
  init(_ data: TrainingData, vectorWords hashes: [UInt64]) {
    var pos: [String: Int] = [:]
    var xpos = pos
    var features = pos
    var relations = pos
    var counts: [UInt64: Int32] = [:]
    var combinations: [String: Int] = [:]
    var reader = FormFeatures()
    for sentence in data.sentences {
      for word in sentence.words {
        Self.read(word.form, &reader)
        counts[reader.word, default: 0] += 1
        guard sentence.hasSyntax else { continue }
        pos[word.pos, default: 0] += 1
        xpos[word.xpos, default: 0] += 1
        features[word.features, default: 0] += 1
        relations[word.relation, default: 0] += 1
        combinations["\(word.pos)\t\(word.xpos)\t\(word.features)", default: 0] += 1
      }
    }
    self.pos = Labels(pos)
    self.xpos = Labels(xpos)
    self.features = Labels(features)
    self.relations = Labels(relations)
    names = Labels(
      names: ["O"] + Self.nameKinds.flatMap { kind in ["B-", "I-", "E-", "S-"].map { $0 + kind } })
    var sets: [Int: [Int]] = [:]
    for (key, count) in combinations where count > 1 {
      let parts = key.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { continue }
      let pair = Int(self.pos.number(parts[0])) * 1_000 + Int(self.xpos.number(parts[1]))
      sets[pair, default: []].append(Int(self.features.number(parts[2])))
    }
    pairs = sets.sorted { $0.key < $1.key }.map {
      ($0.key / 1_000, $0.key % 1_000, $0.value.sorted())
    }
    words = counts.filter { $0.value > 1 }.keys.sorted()
    wordRows = Self.rows(words)
    frequencies = counts
    vectorWords = hashes.sorted()
    vectorRows = Self.rows(vectorWords)
  }

  private static func rows(_ hashes: [UInt64]) -> [UInt64: Int32] {
    var rows: [UInt64: Int32] = [:]
    for (index, hash) in hashes.enumerated() { rows[hash] = Int32(index) + 1 }
    return rows
  }

  static func read(_ form: String, _ reader: inout FormFeatures) {
    let bytes = Array(form.utf8)
    bytes.withUnsafeBufferPointer { reader.read($0) }
  }

  var labelCounts: LabelCounts {
    LabelCounts(
      pos: pos.names.count, xpos: xpos.names.count, features: features.names.count,
      relations: relations.names.count, names: names.names.count)
  }

  /// A sentence in the numbers of the vocabulary.
  func sentence(
    _ sentence: TrainingData.Sentence, marks: [UInt16], shape: NetworkShape
  ) -> TrainingSentence {
    var reader = FormFeatures()
    let mask = UInt32(shape.partRows - 1)
    let labels = sentence.names.map(Self.spanLabels)
    let words = sentence.words.enumerated().map { index, word in
      Self.read(word.form, &reader)
      var result = TrainingWord()
      result.word = wordRows[reader.word] ?? 0
      result.vector = vectorRows[reader.word] ?? 0
      result.frequency = frequencies[reader.word] ?? 0
      result.parts = reader.parts.map { Int32($0 & mask) }
      result.grams = reader.grams.map { Int32($0 & mask) }
      result.marks = index < marks.count ? marks[index] : 0
      if let labels { result.name = names.number(labels[index]) }
      if sentence.hasSyntax {
        result.pos = pos.number(word.pos)
        result.xpos = xpos.number(word.xpos)
        result.features = features.number(word.features)
        result.relation = relations.number(word.relation)
        result.head = Int32(word.head) - 1
      }
      return result
    }
    return TrainingSentence(
      words: words, hasSyntax: sentence.hasSyntax,
      guidelines: sentence.names == nil ? nil : sentence.guidelines)
  }

  /// IOB2 tags as labels that tell beginnings, insides, ends and names of one word.
  static func spanLabels(_ tags: [String]) -> [String] {
    tags.indices.map { index in
      let tag = tags[index]
      guard tag.count > 2 else { return "O" }
      let kind = tag.dropFirst(2)
      let goesOn = index + 1 < tags.count && tags[index + 1] == "I-" + kind
      return (tag.hasPrefix("B") ? (goesOn ? "B-" : "S-") : (goesOn ? "I-" : "E-")) + kind
    }
  }
}
