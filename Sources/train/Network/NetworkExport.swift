import Annotation

/// Writes a trained network as the section that the program loads.
struct NetworkExport {
  let network: TrainingNetwork
  let vocabulary: NetworkVocabulary

  /// The bytes of the section; the order is that of `Network.init`.
  func section() -> [UInt8] {
    var writer = SectionWriter()
    let shape = network.shape
    writer.append(
      [
        shape.wordWidth, shape.partWidth, shape.vectorWidth, shape.partRows, shape.firstUnits,
        shape.secondUnits, shape.tagUnits, shape.nameUnits, shape.arcUnits, shape.relationUnits,
        vocabulary.words.count, vocabulary.vectorWords.count, 0, 0, 0, 0,
      ].map { Int32($0) })
    writer.append(names: vocabulary.pos.names)
    writer.append(names: vocabulary.xpos.names)
    writer.append(names: vocabulary.features.names)
    writer.append(names: vocabulary.relations.names)
    writer.append(names: vocabulary.names.names)
    writer.append([UInt32(vocabulary.pairs.count)])
    for pair in vocabulary.pairs {
      writer.append([UInt16(pair.pos), UInt16(pair.xpos), UInt16(pair.features.count)])
      writer.append(pair.features.map { UInt16($0) })
    }
    writer.append(vocabulary.words)
    append(network.words, to: &writer)
    writer.append(vocabulary.vectorWords)
    append(network.vectors, to: &writer)
    append(network.parts, to: &writer)
    append(matrix: network.firstInput.weights, to: &writer)
    append(network.firstBias, to: &writer)
    append(network.marks, to: &writer)
    for direction in network.first { append(matrix: direction.weights, to: &writer) }
    append(matrix: network.secondInput.weights, to: &writer)
    append(network.secondBias, to: &writer)
    for direction in network.second { append(matrix: direction.weights, to: &writer) }
    append(matrix: network.projection.weights, to: &writer)
    append(network.projectionBias, to: &writer)
    append(network.distances, to: &writer)
    let labels = network.labels
    let xpos = LabelCounts.padded(labels.pos)
    let features = xpos + LabelCounts.padded(labels.xpos)
    let columns =
      Array(0..<labels.pos) + Array(xpos..<xpos + labels.xpos)
      + Array(features..<features + labels.features)
    append(network.tags.weights, network.tagBias, columns, to: &writer)
    append(network.names.weights, network.nameBias, Array(0..<labels.names), to: &writer)
    writer.append(
      (0..<labels.names * labels.names).map { network.nameTransitions.value.values[$0] })
    append(
      network.relations.weights, network.relationBias, Array(0..<labels.relations), to: &writer)
    return writer.bytes
  }

  private func append(_ table: EmbeddingTable, to writer: inout SectionWriter) {
    let packed = Network.pack(
      table: table.value.values, rows: table.rows, width: table.columns)
    writer.append(packed.values)
    writer.append(packed.scales)
  }

  private func append(matrix: Parameter, to writer: inout SectionWriter) {
    let packed = Network.pack(
      matrix: matrix.value.values, rows: matrix.rows, columns: matrix.columns)
    writer.append(packed.weights)
    writer.append(packed.scales)
  }

  private func append(_ parameter: Parameter, to writer: inout SectionWriter) {
    writer.append(
      Array(UnsafeBufferPointer(start: parameter.value.values, count: parameter.value.count)))
  }

  /// Weights of the chosen columns, a row a column, and their biases.
  private func append(
    _ weights: Parameter, _ bias: Parameter, _ columns: [Int], to writer: inout SectionWriter
  ) {
    writer.append(
      columns.flatMap { column in
        (0..<weights.rows).map { weights.value.values[$0 * weights.columns + column] }
      })
    writer.append(columns.map { bias.value.values[$0] })
  }
}
