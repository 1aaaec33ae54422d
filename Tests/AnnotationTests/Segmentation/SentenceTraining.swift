import Foundation
import TextModel

@testable import Annotation

/// Trains the sentence model: logistic regression by stochastic gradient descent.
///
/// Adagrad (Duchi et al. 2011) with L1 and L2 penalties; the weights of the later half of the
/// rounds are averaged; places that fewer than `leastCount` gaps touch stay 0.
struct SentenceTraining {
  var rounds = 16
  var rate: Float = 0.1
  var l1: Float = 0.01
  var l2: Float = 0.01
  var leastCount = 8
  /// Weights per unit of the logarithm of odds.
  var scale: Float = 8
  /// How much a gap of each treebank counts.
  var importance: [Float] = [1, 2]

  private struct Gap {
    var places: [Int32]
    var isEnd: Bool
    var importance: Float
  }

  /// The model that the treebanks give; the same treebanks give the same model.
  func train(_ treebanks: [Treebank]) -> SentenceModel {
    var gaps: [Gap] = []
    for (treebank, importance) in zip(treebanks, importance) {
      collect(treebank, importance, into: &gaps)
    }
    dropRarePlaces(&gaps)
    let size = SentenceFeatures.tableSize
    var weights = [Float](repeating: 0, count: size)
    var squares = [Float](repeating: 1e-6, count: size)
    var sums = [Float](repeating: 0, count: size)
    var generator = Generator(state: 42)
    var order = Array(gaps.indices)
    for round in 0..<rounds {
      generator.shuffle(&order)
      for index in order {
        update(gaps[index], &weights, &squares)
      }
      if round >= rounds / 2 {
        for place in 0..<size { sums[place] += weights[place] }
      }
    }
    let count = Float(rounds - rounds / 2)
    return SentenceModel(
      weights: sums.map { Int8(max(-45, min(45, ($0 / count * scale).rounded()))) })
  }

  /// Reads the gaps of a treebank, with its own sentence ends as the history of each.
  private func collect(_ treebank: Treebank, _ importance: Float, into gaps: inout [Gap]) {
    let ends = Set(treebank.sentences.map(\.end))
    treebank.text.bytes.withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { classes in
        let view = TextView(bytes: bytes, classes: classes)
        _ = Segmenter().segment(view, breaks: []) { tokens, state, index in
          let isEnd = ends.contains(tokens.tokens[index].span.end)
          var places: [Int32] = []
          places += SentenceFeatures.places(tokens, state, after: index).map { Int32($0) }
          gaps.append(Gap(places: places, isEnd: isEnd, importance: importance))
          return isEnd
        }
      }
    }
  }

  private func dropRarePlaces(_ gaps: inout [Gap]) {
    var counts = [Int](repeating: 0, count: SentenceFeatures.tableSize)
    for gap in gaps {
      for place in gap.places { counts[Int(place)] += 1 }
    }
    for index in gaps.indices {
      gaps[index].places.removeAll { counts[Int($0)] < leastCount }
    }
  }

  private func update(_ gap: Gap, _ weights: inout [Float], _ squares: inout [Float]) {
    var sum: Float = 0
    for place in gap.places { sum += weights[Int(place)] }
    let error = (1 / (1 + exp(-sum)) - (gap.isEnd ? 1 : 0)) * gap.importance
    for place in gap.places {
      let place = Int(place)
      let gradient = error + l2 * weights[place]
      squares[place] += gradient * gradient
      let step = rate / squares[place].squareRoot()
      let weight = weights[place] - step * gradient
      let threshold = l1 * step
      weights[place] =
        weight > threshold
        ? weight - threshold : weight < -threshold ? weight + threshold : 0
    }
  }
}

/// A linear congruential generator (Knuth's MMIX constants), for orders that can be repeated.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }

  /// A number from 0 to below `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int((next() >> 33) % UInt64(max(1, bound)))
  }

  /// Puts the elements into a random order (Fisher and Yates).
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in elements.indices.dropFirst().reversed() {
      elements.swapAt(index, below(index + 1))
    }
  }
}
