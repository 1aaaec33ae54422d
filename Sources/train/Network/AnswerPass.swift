import Annotation
import Foundation

/// The last layers of one pass: from the projections of the recurrent layers to losses, and back.
final class AnswerPass {
  private let network: TrainingNetwork
  private let shape: NetworkShape
  private let labels: LabelCounts
  private let words: [TrainingWord]
  private let ranges: [Range<Int>]
  private let sentences: [TrainingSentence]
  private let options: PassOptions
  private let shard: Int
  private let scale: Float
  private(set) var loss: Double = 0

  init(
    _ network: TrainingNetwork, words: [TrainingWord], ranges: [Range<Int>],
    sentences: [TrainingSentence], options: PassOptions, shard: Int, scale: Float
  ) {
    self.network = network
    shape = network.shape
    labels = network.labels
    self.words = words
    self.ranges = ranges
    self.sentences = sentences
    self.options = options
    self.shard = shard
    self.scale = scale
  }

  /// Makes the gradients of the projections.
  func run(_ projected: FloatArray, _ gradient: FloatArray, _ random: inout RandomSource) {
    let mask = FloatArray(projected.count)
    let limit = Activation.rectifierLimit
    let keep = 1 - options.hiddenDropout
    let width = shape.projectionWidth
    let relation = width - 2 * shape.relationUnits
    let arc = shape.tagUnits + shape.nameUnits
    // Rectify and leave out; the mask is what the gradient is multiplied by.
    for index in 0..<words.count {
      let p = projected.values + index * width
      let m = mask.values + index * width
      for position in 0..<width {
        let isLinear = position >= arc && position < arc + shape.arcUnits || position >= relation
        let passes = isLinear || (p[position] > 0 && p[position] < limit)
        let kept = random.unit() < keep ? 1 / keep : 0
        if !isLinear { p[position] = min(max(p[position], 0), limit) }
        p[position] *= kept
        m[position] = passes ? kept : 0
      }
    }
    answerTags(projected, gradient)
    answerNames(projected, gradient)
    for (range, sentence) in zip(ranges, sentences) where sentence.hasSyntax {
      answerArcs(range, projected, gradient)
    }
    answerRelations(projected, gradient)
    for index in 0..<gradient.count { gradient.values[index] *= mask.values[index] }
  }

  /// Turns scores into gradients, and adds the cross-entropy of an answer to the loss.
  private func answer(
    _ scores: UnsafeMutablePointer<Float>, count: Int, target: Int32, _ weight: Float
  ) {
    let probability = Softmax.gradient(
      scores, count: count, target: Int(target), weight: scale * weight)
    loss -= Double(weight) * log(Double(max(probability, 1e-30)))
  }

  private func answerTags(_ projected: FloatArray, _ gradient: FloatArray) {
    let columns = labels.tagColumns
    let units = shape.tagUnits
    let hidden = FloatArray(words.count * units)
    let scores = FloatArray(words.count * columns)
    copy(projected, 0, units, to: hidden)
    score(hidden, network.tags, network.tagBias, scores)
    for (range, sentence) in zip(ranges, sentences) {
      for index in range {
        let s = scores.values + index * columns
        guard sentence.hasSyntax else {
          s.update(repeating: 0, count: columns)
          continue
        }
        let word = words[index]
        let xposStart = LabelCounts.padded(labels.pos)
        let featuresStart = xposStart + LabelCounts.padded(labels.xpos)
        answer(s, count: labels.pos, target: word.pos, options.posWeight)
        answer(s + xposStart, count: labels.xpos, target: word.xpos, options.xposWeight)
        answer(
          s + featuresStart, count: labels.features, target: word.features,
          options.featuresWeight)
        for pad in labels.pos..<xposStart { s[pad] = 0 }
        for pad in xposStart + labels.xpos..<featuresStart { s[pad] = 0 }
        for pad in featuresStart + labels.features..<columns { s[pad] = 0 }
      }
    }
    back(scores, network.tags, network.tagBias, hidden)
    paste(hidden, units, to: gradient, 0)
  }

  private func answerNames(_ projected: FloatArray, _ gradient: FloatArray) {
    let columns = network.names.weights.columns
    let units = shape.nameUnits
    let hidden = FloatArray(words.count * units)
    let scores = FloatArray(words.count * columns)
    copy(projected, shape.tagUnits, units, to: hidden)
    score(hidden, network.names, network.nameBias, scores)
    let gradients = FloatArray(words.count * columns)
    let transitions = network.nameTransitions
    let weight = options.nameWeight
    for (range, sentence) in zip(ranges, sentences) {
      guard let guidelines = sentence.guidelines?.rawValue else { continue }
      let first = range.lowerBound * columns + guidelines * LabelCounts.padded(labels.names)
      let chain = NameChain(
        labels: labels.names,
        transitions: transitions.value.values + guidelines * transitions.columns)
      loss +=
        Double(weight)
        * chain.answer(
          scores.values + first, stride: columns, targets: range.map { Int(words[$0].name) },
          weight: scale * weight, gradients.values + first,
          transitions.gradients[shard].values + guidelines * transitions.columns)
    }
    back(gradients, network.names, network.nameBias, hidden)
    paste(hidden, units, to: gradient, shape.tagUnits)
  }

  private func answerArcs(_ range: Range<Int>, _ projected: FloatArray, _ gradient: FloatArray) {
    let units = shape.arcUnits
    let width = shape.projectionWidth
    let start = shape.tagUnits + shape.nameUnits
    let distances = network.distances.value.values
    let distanceGradients = network.distances.gradients[shard].values
    let root = NetworkShape.distances - 1
    let count = range.count
    let scores = FloatArray(count + 1)
    let near = FloatArray(NetworkShape.distances)
    for (i, index) in range.enumerated() {
      let dependent = projected.values + index * width + start
      let dependentGradient = gradient.values + index * width + start
      for kind in 0..<NetworkShape.distances {
        near.values[kind] = MatrixProduct.dot(dependent, distances + kind * units, units)
      }
      // Position 0 is the root, position j + 1 the word j.
      scores.values[0] = near.values[root]
      for j in 0..<count {
        let head = projected.values + (range.lowerBound + j) * width + start + units
        scores.values[j + 1] =
          j == i
          ? -1e4
          : MatrixProduct.dot(dependent, head, units)
            + near.values[NetworkShape.distance(j - i)]
      }
      answer(
        scores.values, count: count + 1, target: words[index].head + 1, options.arcWeight)
      near.clear()
      near.values[root] = scores.values[0]
      for j in 0..<count where j != i {
        let g = scores.values[j + 1]
        guard g > 1e-8 || g < -1e-8 else { continue }
        let offset = (range.lowerBound + j) * width + start + units
        near.values[NetworkShape.distance(j - i)] += g
        MatrixProduct.add(g, projected.values + offset, to: dependentGradient, units)
        MatrixProduct.add(g, dependent, to: gradient.values + offset, units)
      }
      for kind in 0..<NetworkShape.distances where near.values[kind] != 0 {
        MatrixProduct.add(
          near.values[kind], distances + kind * units, to: dependentGradient, units)
        MatrixProduct.add(
          near.values[kind], dependent, to: distanceGradients + kind * units, units)
      }
    }
  }

  private func answerRelations(_ projected: FloatArray, _ gradient: FloatArray) {
    let units = shape.relationUnits
    let width = shape.projectionWidth
    let start = width - 2 * units
    let columns = network.relations.weights.columns
    let hidden = FloatArray(words.count * units)
    let scores = FloatArray(words.count * columns)
    let limit = Activation.rectifierLimit
    var heads = [Int](repeating: -1, count: words.count)
    for (range, sentence) in zip(ranges, sentences) where sentence.hasSyntax {
      for index in range where words[index].head >= 0 {
        heads[index] = range.lowerBound + Int(words[index].head)
        let dependent = projected.values + index * width + start
        let head = projected.values + heads[index] * width + start + units
        let h = hidden.values + index * units
        for position in 0..<units {
          h[position] = min(max(dependent[position] + head[position], 0), limit)
        }
      }
    }
    score(hidden, network.relations, network.relationBias, scores)
    for index in 0..<words.count {
      let s = scores.values + index * columns
      guard heads[index] >= 0 else {
        s.update(repeating: 0, count: columns)
        continue
      }
      answer(
        s, count: labels.relations, target: words[index].relation, options.relationWeight)
      for pad in labels.relations..<columns { s[pad] = 0 }
    }
    let kept = FloatArray(hidden.count)
    kept.values.update(from: hidden.values, count: hidden.count)
    back(scores, network.relations, network.relationBias, hidden)
    for index in 0..<words.count where heads[index] >= 0 {
      let h = hidden.values + index * units
      let k = kept.values + index * units
      for position in 0..<units where k[position] <= 0 || k[position] >= limit { h[position] = 0 }
      MatrixProduct.add(1, h, to: gradient.values + index * width + start, units)
      MatrixProduct.add(1, h, to: gradient.values + heads[index] * width + start + units, units)
    }
  }

  private func copy(_ projected: FloatArray, _ start: Int, _ units: Int, to output: FloatArray) {
    for index in 0..<words.count {
      (output.values + index * units).update(
        from: projected.values + index * shape.projectionWidth + start, count: units)
    }
  }

  private func paste(_ values: FloatArray, _ units: Int, to gradient: FloatArray, _ start: Int) {
    for index in 0..<words.count {
      (gradient.values + index * shape.projectionWidth + start).update(
        from: values.values + index * units, count: units)
    }
  }

  private func score(
    _ hidden: FloatArray, _ layer: PackedLayer, _ bias: Parameter, _ scores: FloatArray
  ) {
    let weights = layer.weights
    for index in 0..<words.count {
      (scores.values + index * weights.columns).update(
        from: bias.value.values, count: weights.columns)
    }
    MatrixProduct.multiply(
      hidden.values, weights.rows, packed: layer.panels.values, scores.values,
      weights.columns, m: words.count, k: weights.rows, n: weights.columns, accumulate: true)
  }

  /// From the gradients of scores to those of the weights and, in place, of the hidden units.
  private func back(
    _ scores: FloatArray, _ layer: PackedLayer, _ bias: Parameter,
    _ hidden: FloatArray
  ) {
    let count = words.count
    let weights = layer.weights
    let (rows, columns) = (weights.rows, weights.columns)
    for index in 0..<count {
      MatrixProduct.add(
        1, scores.values + index * columns, to: bias.gradients[shard].values, columns)
    }
    let turned = FloatArray(hidden.count)
    MatrixProduct.transpose(hidden.values, rows, turned.values, count, m: count, n: rows)
    MatrixProduct.multiply(
      turned.values, count, scores.values, columns, weights.gradients[shard].values, columns,
      m: rows, k: count, n: columns, accumulate: true)
    MatrixProduct.multiply(
      scores.values, columns, packed: layer.transposed.values, hidden.values, rows,
      m: count, k: columns, n: rows)
  }
}
