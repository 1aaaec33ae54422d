import TextModel

/// Runs the network over sentences, with the memory that this takes; for one thread at a time.
///
/// The answers of a sentence depend on nothing but its words: sentences are run side by side only
/// to use the processor well, and sums of whole numbers come out the same in any order.
package final class NetworkSession {
  /// The longest sentence that is looked at as a whole; a longer one is cut into pieces.
  package static let lengthLimit = 512
  /// No more words than this are run side by side, but for a single sentence.
  private static let batchWords = 1_024
  private static let batchSentences = 48

  private let network: Network
  private let shape: NetworkShape
  private let cache: WordCache
  private var recurrence: [RecurrentPass] = []
  private let decoder: TreeDecoder
  private let firstOutput = Scratch<Int16>()
  private let secondOutput = Scratch<Int16>()
  private let firstGates = Scratch<Float>()
  private let secondGates = Scratch<Float>()
  private let projected = Scratch<Float>()
  private let scores = Scratch<Float>()

  /// A session of a network.
  package init(_ network: Network) {
    self.network = network
    shape = network.shape
    cache = WordCache(network)
    decoder = TreeDecoder()
    recurrence = (network.first + network.second).enumerated().map { index, matrix in
      RecurrentPass(matrix, isBackward: index % 2 == 1)
    }
  }

  /// Answers for all words of a text.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - tokens: its words; spans must lie in the text.
  ///   - marks: the bits of the gazetteer for each word, or nothing.
  ///   - sentences: ranges of words, in order.
  package func answers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, marks: [UInt16],
    sentences: [Range<Int>]
  ) -> NetworkAnswers {
    var answers = NetworkAnswers(count: tokens.count)
    var batch: [Range<Int>] = []
    var words = 0
    for sentence in sentences {
      for piece in Self.pieces(sentence) {
        if words + piece.count > Self.batchWords || batch.count == Self.batchSentences {
          run(batch, bytes, tokens, marks, &answers)
          batch.removeAll(keepingCapacity: true)
          words = 0
        }
        batch.append(piece)
        words += piece.count
      }
    }
    run(batch, bytes, tokens, marks, &answers)
    for sentence in sentences where sentence.count > Self.lengthLimit {
      joinPieces(of: sentence, &answers)
    }
    return answers
  }

  /// The pieces that a sentence is looked at in: itself, unless it is too long.
  private static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > lengthLimit else { return sentence.isEmpty ? [] : [sentence] }
    return stride(from: sentence.lowerBound, to: sentence.upperBound, by: lengthLimit).map {
      $0..<min($0 + lengthLimit, sentence.upperBound)
    }
  }

  /// Hangs the roots of later pieces on that of the first, so that the sentence is one tree.
  private func joinPieces(of sentence: Range<Int>, _ answers: inout NetworkAnswers) {
    var root: Int?
    for index in sentence where answers.head[index] < 0 {
      if let root {
        answers.head[index] = Int32(truncatingIfNeeded: root)
        answers.relation[index] = UInt8(truncatingIfNeeded: network.looseRelation)
      } else {
        root = index
      }
    }
  }

  private func run(
    _ batch: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeBufferPointer<Token>, _ marks: [UInt16], _ answers: inout NetworkAnswers
  ) {
    guard !batch.isEmpty else { return }
    let sorted = batch.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    // The words of the batch stand one after the other, the longest sentence first.
    var local: [Range<Int>] = []
    var count = 0
    for sentence in sorted {
      local.append(count..<count + sentence.count)
      count += sentence.count
    }
    let (one, two) = (shape.firstUnits, shape.secondUnits)
    let gates = firstGates.reserve(count * 6 * one)
    var position = 0
    for sentence in sorted {
      for index in sentence {
        let row = gates + position &* 6 &* one
        cache.gates(Self.form(tokens[index], bytes), into: row)
        position &+= 1
      }
    }
    cache.computeMissing()
    position = 0
    for sentence in sorted {
      for index in sentence {
        if index < marks.count, marks[index] != 0 {
          addMarks(marks[index], to: gates + position &* 6 &* one)
        }
        position &+= 1
      }
    }
    let firstStates = firstOutput.reserve(count * 2 * one)
    recurrence[0].run(local, gates, stride: 6 * one, firstStates, outputStride: 2 * one)
    recurrence[1].run(
      local, gates + 3 * one, stride: 6 * one, firstStates + one, outputStride: 2 * one)
    let above = secondGates.reserve(count * 6 * two)
    network.secondInput.multiply(
      firstStates, count: count, scale: RecurrentPass.unit, above)
    Self.addBias(network.secondBias, above, count)
    let secondStates = secondOutput.reserve(count * 2 * two)
    recurrence[2].run(local, above, stride: 6 * two, secondStates, outputStride: 2 * two)
    recurrence[3].run(
      local, above + 3 * two, stride: 6 * two, secondStates + two, outputStride: 2 * two)
    let answersOf = projected.reserve(count * shape.projectionWidth)
    network.projection.multiply(
      secondStates, count: count, scale: RecurrentPass.unit, answersOf)
    Self.addBias(network.projectionBias, answersOf, count)
    rectify(answersOf, count)
    for (sentence, words) in zip(sorted, local) {
      let start = answersOf + words.lowerBound * shape.projectionWidth
      TagAnswer(network: network).answer(start, sentence, &answers)
      NameAnswer(network: network).answer(start, sentence, scores, &answers)
      TreeAnswer(network: network).answer(start, sentence, decoder, scores, &answers)
    }
  }

  private static func form(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let end = min(Int(token.span.end), bytes.count)
    let start = min(Int(token.span.start), end)
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private func addMarks(_ marks: UInt16, to row: UnsafeMutablePointer<Float>) {
    let width = 6 * shape.firstUnits
    network.marks.withUnsafeBufferPointer { table in
      guard let base = table.baseAddress else { return }
      for bit in 0..<16 where marks >> UInt16(bit) & 1 == 1 {
        let source = base + bit &* width
        for column in 0..<width { row[column] += source[column] }
      }
    }
  }

  private static func addBias(
    _ bias: [Float], _ values: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    bias.withUnsafeBufferPointer { bias in
      guard let base = bias.baseAddress else { return }
      for row in 0..<count {
        let p = values + row &* bias.count
        for column in 0..<bias.count { p[column] += base[column] }
      }
    }
  }

  /// Bounds the hidden units of tags, names and heads; those of dependents and relations are linear.
  private func rectify(_ values: UnsafeMutablePointer<Float>, _ count: Int) {
    let arcs = shape.tagUnits + shape.nameUnits
    func clamp(_ p: UnsafeMutablePointer<Float>, _ width: Int) {
      var column = 0
      while column < width {
        let raw = UnsafeMutableRawPointer(p + column)
        let value = raw.loadUnaligned(as: SIMD8<Float>.self)
        raw.storeBytes(
          of: Activation.bounded(value, 0, Activation.rectifierLimit), as: SIMD8<Float>.self)
        column &+= 8
      }
    }
    for row in 0..<count {
      let p = values + row &* shape.projectionWidth
      clamp(p, arcs)
      clamp(p + arcs + shape.arcUnits, shape.arcUnits)
    }
  }
}

/// The dot product of two vectors whose length is a multiple of 8.
@inline(__always)
func dotProduct(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Float {
  var sum = SIMD8<Float>()
  var index = 0
  while index < count {
    sum +=
      UnsafeRawPointer(a + index).loadUnaligned(as: SIMD8<Float>.self)
      * UnsafeRawPointer(b + index).loadUnaligned(as: SIMD8<Float>.self)
    index &+= 8
  }
  return sum.sum()
}
