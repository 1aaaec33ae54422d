import Annotation

/// The network's weights in training.
///
/// Word vectors and hashed parts, two bidirectional recurrent layers, and on them tags, names and a
/// tree whose arcs are scored by the product of a dependent's and a head's vector (Kiperwasser and
/// Goldberg 2016, "Simple and Accurate Dependency Parsing Using Bidirectional LSTM Feature
/// Representations"; Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency
/// Parsing").
final class TrainingNetwork: @unchecked Sendable {
  let shape: NetworkShape
  let labels: LabelCounts
  let words: EmbeddingTable
  let parts: EmbeddingTable
  let vectors: EmbeddingTable
  let firstInput: PackedLayer
  let firstBias: Parameter
  let marks: Parameter
  let first: [RecurrentDirection]
  let secondInput: PackedLayer
  let secondBias: Parameter
  let second: [RecurrentDirection]
  let projection: PackedLayer
  let projectionBias: Parameter
  /// Vectors of the distances between dependent and head; the last row is that of the root.
  let distances: Parameter
  let tags: PackedLayer
  let tagBias: Parameter
  let names: PackedLayer
  let nameBias: Parameter
  /// What is added where one label of names follows another: a row for each guidelines.
  let nameTransitions: Parameter
  let relations: PackedLayer
  let relationBias: Parameter
  init(
    shape: NetworkShape, labels: LabelCounts, wordRows: Int, vectorRows: Int, seed: UInt64
  ) {
    var random = RandomSource(seed: seed)
    self.shape = shape
    self.labels = labels
    words = EmbeddingTable(rows: wordRows, columns: shape.wordWidth)
    words.randomise(0.1, &random)
    parts = EmbeddingTable(rows: shape.partRows, columns: shape.partWidth)
    parts.randomise(0.1, &random)
    vectors = EmbeddingTable(rows: vectorRows, columns: shape.vectorWidth)
    let gates = 2 * NetworkShape.gates
    func glorot(_ rows: Int, _ columns: Int) -> Parameter {
      let parameter = Parameter(rows: rows, columns: columns)
      parameter.randomise((6 / Float(rows + columns)).squareRoot(), &random)
      return parameter
    }
    func packed(_ rows: Int, _ columns: Int) -> PackedLayer { PackedLayer(glorot(rows, columns)) }
    firstInput = packed(shape.inputWidth, gates * shape.firstUnits)
    firstBias = Parameter(rows: 1, columns: gates * shape.firstUnits)
    marks = Parameter(rows: 16, columns: gates * shape.firstUnits)
    first = [
      RecurrentDirection(units: shape.firstUnits, isBackward: false, &random),
      RecurrentDirection(units: shape.firstUnits, isBackward: true, &random),
    ]
    secondInput = packed(2 * shape.firstUnits, gates * shape.secondUnits)
    secondBias = Parameter(rows: 1, columns: gates * shape.secondUnits)
    second = [
      RecurrentDirection(units: shape.secondUnits, isBackward: false, &random),
      RecurrentDirection(units: shape.secondUnits, isBackward: true, &random),
    ]
    projection = packed(shape.outputWidth, shape.projectionWidth)
    projectionBias = Parameter(rows: 1, columns: shape.projectionWidth)
    distances = glorot(NetworkShape.distances, shape.arcUnits)
    tags = packed(shape.tagUnits, labels.tagColumns)
    tagBias = Parameter(rows: 1, columns: labels.tagColumns)
    names = packed(shape.nameUnits, labels.nameColumns)
    nameBias = Parameter(rows: 1, columns: labels.nameColumns)
    nameTransitions = Parameter(
      rows: NameGuidelines.allCases.count,
      columns: LabelCounts.padded(labels.names * labels.names))
    relations = packed(shape.relationUnits, LabelCounts.padded(labels.relations))
    relationBias = Parameter(rows: 1, columns: LabelCounts.padded(labels.relations))
  }

  private var layers: [PackedLayer] {
    [firstInput, secondInput, projection, tags, names, relations]
  }

  /// All dense parameters.
  var parameters: [Parameter] {
    layers.map(\.weights) + (first + second).map(\.weights)
      + [
        firstBias, marks, secondBias, projectionBias, distances, tagBias, nameBias, relationBias,
        nameTransitions,
      ]
  }

  /// All tables.
  var tables: [EmbeddingTable] { [words, parts, vectors] }

  /// Lays out the weights for products; once a batch.
  func prepare() {
    let all = layers + (first + second).map(\.layer)
    _ = Parallel.map(all.count) { index in
      all[index].pack()
      return 0
    }
  }
}

/// A matrix of weights laid out for the products of the forward and the backward pass.
final class PackedLayer: @unchecked Sendable {
  let weights: Parameter
  let panels: FloatArray
  let transposed: FloatArray
  private let scratch: FloatArray

  init(_ weights: Parameter) {
    self.weights = weights
    panels = FloatArray(weights.value.count)
    transposed = FloatArray(weights.value.count)
    scratch = FloatArray(weights.value.count)
  }

  /// Lays out the present weights.
  func pack() { weights.pack(panels, transposed: transposed, scratch) }
}
