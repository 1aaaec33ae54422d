import TextModel

/// The trained network as the model file holds it: the tagger, the parser and the name finder in one.
///
/// Word vectors and hashed parts of words, two bidirectional recurrent layers, and on them tags,
/// names and a tree whose arcs are scored by the product of a dependent's and a head's vector
/// (Kiperwasser and Goldberg 2016; Dozat and Manning 2017).
package final class Network: Sendable {
  /// The name of the network's section in the model file.
  package static let sectionName = "network"
  let shape: NetworkShape
  let words: WordIndex
  let wordVectors: VectorTable
  let vectorWords: WordIndex
  let vectors: VectorTable
  let parts: VectorTable
  let firstInput: QuantizedMatrix
  let firstBias: [Float]
  let marks: [Float]
  let first: [QuantizedMatrix]
  let secondInput: QuantizedMatrix
  let secondBias: [Float]
  let second: [QuantizedMatrix]
  let projection: QuantizedMatrix
  let projectionBias: [Float]
  let distances: [Float]
  let tags: [Float]
  let tagBias: [Float]
  let names: [Float]
  let nameBias: [Float]
  /// What is added where a label of names follows another: a row for each first label.
  let nameTransitions: [Float]
  let relations: [Float]
  let relationBias: [Float]
  /// Every pair of tags with the sets of features that go with it.
  let tagPairs: [TagPair]
  /// What the numbers of the answers stand for.
  package let inventory: SyntaxInventory
  /// The labels of names: `O` first, then those of each kind.
  package let nameLabels: [String]
  /// The kinds of names, in the order of their labels; nil for one that is not told.
  let nameKinds: [Mention.Kind?]
  /// The position of the relation `root`.
  let rootRelation: Int
  /// The relation of parts that no other joins.
  let looseRelation: Int

  /// A universal part of speech and a treebank's tag that go together.
  struct TagPair: Sendable {
    var pos: Int
    var xpos: Int
    var features: [Int]
  }

  /// A network from its section.
  package init(_ section: ModelFile.Section) throws(ModelError) {
    var reader = SectionReader(section)
    let sizes = try reader.numbers(Int32.self, 16).map(Int.init)
    var shape = NetworkShape()
    (shape.wordWidth, shape.partWidth, shape.vectorWidth) = (sizes[0], sizes[1], sizes[2])
    (shape.partRows, shape.firstUnits, shape.secondUnits) = (sizes[3], sizes[4], sizes[5])
    (shape.tagUnits, shape.nameUnits, shape.arcUnits) = (sizes[6], sizes[7], sizes[8])
    shape.relationUnits = sizes[9]
    let widths = [sizes[0], sizes[1], sizes[2]] + sizes[4...9]
    guard widths.allSatisfy({ $0 > 0 && $0 <= 512 && $0 % 8 == 0 }), shape.partRows > 0,
      shape.partRows & (shape.partRows - 1) == 0
    else { throw .damaged(reason: "the network's sizes are impossible") }
    self.shape = shape
    inventory = SyntaxInventory(
      pos: try reader.names(), xpos: try reader.names(), features: try reader.names(),
      relations: try reader.names())
    let nameLabels = try reader.names()
    self.nameLabels = nameLabels
    guard (1...255).contains(inventory.pos.count), (1...255).contains(inventory.xpos.count),
      (1...65_535).contains(inventory.features.count),
      (1...255).contains(inventory.relations.count), nameLabels.count % 4 == 1,
      nameLabels.count < 64, let root = inventory.relations.firstIndex(of: "root")
    else { throw .damaged(reason: "the network's lists of labels are not right") }
    nameKinds = stride(from: 1, to: nameLabels.count, by: 4).map { first in
      switch nameLabels[first].dropFirst(2) {
      case "PER": .person
      case "ORG": .organisation
      case "LOC": .place
      default: nil
      }
    }
    rootRelation = root
    looseRelation = inventory.relations.firstIndex(of: "parataxis") ?? 0
    tagPairs = try Self.pairs(&reader, inventory)
    words = try WordIndex(count: sizes[10], &reader)
    wordVectors = try VectorTable(rows: sizes[10] + 1, width: shape.wordWidth, &reader)
    vectorWords = try WordIndex(count: sizes[11], &reader)
    vectors = try VectorTable(rows: sizes[11] + 1, width: shape.vectorWidth, &reader)
    parts = try VectorTable(rows: shape.partRows, width: shape.partWidth, &reader)
    let gates = 2 * NetworkShape.gates
    let (one, two) = (shape.firstUnits, shape.secondUnits)
    firstInput = try QuantizedMatrix(rows: shape.inputWidth, columns: gates * one, &reader)
    firstBias = try reader.numbers(Float.self, gates * one)
    marks = try reader.numbers(Float.self, 16 * gates * one)
    first = [
      try QuantizedMatrix(rows: one, columns: gates / 2 * one, &reader),
      try QuantizedMatrix(rows: one, columns: gates / 2 * one, &reader),
    ]
    secondInput = try QuantizedMatrix(rows: 2 * one, columns: gates * two, &reader)
    secondBias = try reader.numbers(Float.self, gates * two)
    second = [
      try QuantizedMatrix(rows: two, columns: gates / 2 * two, &reader),
      try QuantizedMatrix(rows: two, columns: gates / 2 * two, &reader),
    ]
    projection = try QuantizedMatrix(
      rows: 2 * two, columns: shape.projectionWidth, &reader)
    projectionBias = try reader.numbers(Float.self, shape.projectionWidth)
    distances = try reader.numbers(Float.self, NetworkShape.distances * shape.arcUnits)
    let tagCount = inventory.pos.count + inventory.xpos.count + inventory.features.count
    tags = try reader.numbers(Float.self, tagCount * shape.tagUnits)
    tagBias = try reader.numbers(Float.self, tagCount)
    names = try reader.numbers(Float.self, nameLabels.count * shape.nameUnits)
    nameBias = try reader.numbers(Float.self, nameLabels.count)
    nameTransitions = try reader.numbers(Float.self, nameLabels.count * nameLabels.count)
    relations = try reader.numbers(Float.self, inventory.relations.count * shape.relationUnits)
    relationBias = try reader.numbers(Float.self, inventory.relations.count)
  }

  private static func pairs(
    _ reader: inout SectionReader, _ inventory: SyntaxInventory
  ) throws(ModelError) -> [TagPair] {
    let count = Int(try reader.take(UInt32.self, 1).pointee)
    guard count > 0, count < 10_000 else { throw .damaged(reason: "it has no pairs of tags") }
    var pairs: [TagPair] = []
    for _ in 0..<count {
      let head = try reader.numbers(UInt16.self, 3).map(Int.init)
      let features = try reader.numbers(UInt16.self, head[2]).map(Int.init)
      guard head[0] < inventory.pos.count, head[1] < inventory.xpos.count, !features.isEmpty,
        features.allSatisfy({ $0 < inventory.features.count })
      else { throw .damaged(reason: "a pair of tags is not in the lists") }
      pairs.append(TagPair(pos: head[0], xpos: head[1], features: features))
    }
    return pairs
  }
}
