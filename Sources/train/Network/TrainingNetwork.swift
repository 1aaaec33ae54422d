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
  let firstInput: Parameter
  let firstBias: Parameter
  let marks: Parameter
  let first: [RecurrentDirection]
  let secondInput: Parameter
  let secondBias: Parameter
  let second: [RecurrentDirection]
  let projection: Parameter
  let projectionBias: Parameter
  /// Vectors of the distances between dependent and head; the last row is that of the root.
  let distances: Parameter
  let tags: Parameter
  let tagBias: Parameter
  let names: Parameter
  let nameBias: Parameter
  let relations: Parameter
  let relationBias: Parameter
  private(set) var firstTransposed: FloatArray
  private(set) var secondTransposed: FloatArray
  private(set) var projectionTransposed: FloatArray
  private(set) var tagsTransposed: FloatArray
  private(set) var namesTransposed: FloatArray
  private(set) var relationsTransposed: FloatArray

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
    firstInput = glorot(shape.inputWidth, gates * shape.firstUnits)
    firstBias = Parameter(rows: 1, columns: gates * shape.firstUnits)
    marks = Parameter(rows: 16, columns: gates * shape.firstUnits)
    first = [
      RecurrentDirection(units: shape.firstUnits, isBackward: false, &random),
      RecurrentDirection(units: shape.firstUnits, isBackward: true, &random),
    ]
    secondInput = glorot(2 * shape.firstUnits, gates * shape.secondUnits)
    secondBias = Parameter(rows: 1, columns: gates * shape.secondUnits)
    second = [
      RecurrentDirection(units: shape.secondUnits, isBackward: false, &random),
      RecurrentDirection(units: shape.secondUnits, isBackward: true, &random),
    ]
    projection = glorot(shape.outputWidth, shape.projectionWidth)
    projectionBias = Parameter(rows: 1, columns: shape.projectionWidth)
    distances = glorot(NetworkShape.distances, shape.arcUnits)
    tags = glorot(shape.tagUnits, labels.tagColumns)
    tagBias = Parameter(rows: 1, columns: labels.tagColumns)
    names = glorot(shape.nameUnits, LabelCounts.padded(labels.names))
    nameBias = Parameter(rows: 1, columns: LabelCounts.padded(labels.names))
    relations = glorot(shape.relationUnits, LabelCounts.padded(labels.relations))
    relationBias = Parameter(rows: 1, columns: LabelCounts.padded(labels.relations))
    firstTransposed = FloatArray(firstInput.value.count)
    secondTransposed = FloatArray(secondInput.value.count)
    projectionTransposed = FloatArray(projection.value.count)
    tagsTransposed = FloatArray(tags.value.count)
    namesTransposed = FloatArray(names.value.count)
    relationsTransposed = FloatArray(relations.value.count)
  }

  /// All dense parameters.
  var parameters: [Parameter] {
    [
      firstInput, firstBias, marks, first[0].weights, first[1].weights, secondInput, secondBias,
      second[0].weights, second[1].weights, projection, projectionBias, distances, tags, tagBias,
      names, nameBias, relations, relationBias,
    ]
  }

  /// All tables.
  var tables: [EmbeddingTable] { [words, parts, vectors] }

  /// Makes the transposes that the backward pass multiplies by; once a batch.
  func prepare() {
    for direction in first + second { direction.prepare() }
    transpose(firstInput, firstTransposed)
    transpose(secondInput, secondTransposed)
    transpose(projection, projectionTransposed)
    transpose(tags, tagsTransposed)
    transpose(names, namesTransposed)
    transpose(relations, relationsTransposed)
  }

  private func transpose(_ parameter: Parameter, _ output: FloatArray) {
    MatrixProduct.transpose(
      parameter.value.values, parameter.columns, output.values, parameter.rows,
      m: parameter.rows, n: parameter.columns)
  }
}
