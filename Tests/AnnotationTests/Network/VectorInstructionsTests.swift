import Testing

@testable import Annotation

/// What the network is computed with must not change what it computes.
@Suite struct VectorInstructionsTests {
  /// Numbers that look like chance and are the same in every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func fraction() -> Float { Float(next(2001) - 1000) / 250 }
  }

  /// The section of a matrix with whole weights, and the weights, row after row.
  private func section(
    rows: Int, columns: Int, _ numbers: inout Numbers
  ) -> (bytes: [UInt8], weights: [Int16], scales: [Float]) {
    var weights = [Int16](repeating: 0, count: rows * columns)
    for index in weights.indices { weights[index] = Int16(numbers.next(4095) - 2047) }
    // The largest products must not overflow.
    for row in 0..<rows { weights[row * columns] = 2047 }
    let scales = (0..<columns).map { _ in Float(numbers.next(1000) + 1) / 4096 }
    var packed = weights
    for row in 0..<rows {
      for column in 0..<columns {
        let position = (column / 8 * rows / 2 + row / 2) * 16 + column % 8 * 2 + row % 2
        packed[position] = weights[row * columns + column]
      }
    }
    var writer = SectionWriter()
    writer.append(packed)
    writer.append(scales)
    return (writer.bytes, weights, scales)
  }

  @Test(arguments: [(2, 8), (6, 24), (64, 32), (96, 288), (128, 48), (512, 64)])
  func matricesAgreeWithPlainLoops(rows: Int, columns: Int) throws {
    var numbers = Numbers(state: UInt64(rows * 1000 + columns))
    let (bytes, weights, scales) = section(rows: rows, columns: columns, &numbers)
    for count in [1, 2, 3, 4, 5, 8, 11] {
      var inputs = [Int16](repeating: 0, count: count * rows)
      for index in inputs.indices {
        inputs[index] = index < rows ? 2047 : Int16(numbers.next(4095) - 2047)
      }
      let scale: Float = 1 / 2047
      var expected = [Float](repeating: 0, count: count * columns)
      for input in 0..<count {
        for column in 0..<columns {
          var sum: Int32 = 0
          for row in 0..<rows {
            sum += Int32(inputs[input * rows + row]) * Int32(weights[row * columns + column])
          }
          expected[input * columns + column] = Float(sum) * (scales[column] * scale)
        }
      }
      try bytes.withAlignedBytes { memory in
        var reader = SectionReader(ModelFile.Section(bytes: memory))
        let matrix = try QuantizedMatrix(rows: rows, columns: columns, &reader)
        for instructions in VectorInstructions.available
        where columns % instructions.columnStep == 0 {
          var output = [Float](repeating: .nan, count: count * columns + 16)
          QuantizedMatrix(matrix, instructions)
            .multiply(inputs, count: count, scale: scale, &output)
          #expect(Array(output.prefix(count * columns)) == expected, "\(instructions), \(count)")
          #expect(output.suffix(16).allSatisfy { $0.isNaN }, "\(instructions) writes too much")
        }
      }
    }
  }

  @Test func dotProductsAreAddedInOneOrder() {
    var numbers = Numbers(state: 7)
    for (length, count, stride) in [(8, 1, 8), (64, 7, 64), (64, 8, 72), (96, 19, 96)] {
      let vector = (0..<length).map { _ in numbers.fraction() }
      let others = (0..<count * stride).map { _ in numbers.fraction() }
      let expected = (0..<count).map { index -> Float in
        var sums = [Float](repeating: 0, count: 8)
        for place in 0..<length {
          sums[place % 8] += vector[place] * others[index * stride + place]
        }
        return sums.dropFirst().reduce(sums[0], +)
      }
      for instructions in VectorInstructions.available {
        var output = [Float](repeating: 0, count: count)
        instructions.dotProducts(
          vector, length: length, with: others, stride: stride, count: count, to: &output)
        #expect(output == expected, "\(instructions)")
      }
    }
  }

  @Test func recurrentCellsAreTheSame() {
    var numbers = Numbers(state: 11)
    let units = 24
    let products = (0..<3 * units).map { _ in numbers.fraction() }
    let gates = (0..<3 * units).map { _ in numbers.fraction() }
    let before = (0..<units).map { _ in numbers.fraction() }
    var seen: [(cells: [Float], hidden: [Int16])] = []
    for instructions in VectorInstructions.available {
      var cells = before
      var hidden = [Int16](repeating: 0, count: units)
      var output = hidden
      instructions.step(products, gates, units: units, &cells, &hidden, &output)
      #expect(hidden == output)
      #expect(hidden.contains { $0 != 0 })
      seen.append((cells, hidden))
    }
    for other in seen.dropFirst() {
      #expect(other.cells == seen[0].cells)
      #expect(other.hidden == seen[0].hidden)
    }
  }

  @Test func featuresHaveTheSameWeights() {
    var numbers = Numbers(state: 13)
    let weights = (0..<SentenceFeatures.tableSize).map { _ in Int8(numbers.next(91) - 45) }
    for _ in 0..<200 {
      let values = (0..<2 * SentenceFeatures.count).map { _ in
        UInt64(numbers.next(1 << 30)) << 32 | UInt64(numbers.next(1 << 30))
      }
      values.withUnsafeBufferPointer { values in
        guard let first = values.baseAddress else { return }
        let second = first + SentenceFeatures.count
        let sums = VectorInstructions.available.map {
          $0.sum(ofWeights: weights, first, second)
        }
        var expected = 0
        for index in 0..<SentenceFeatures.count {
          expected += Int(weights[SentenceFeatures.place(of: first[index], second[index])])
        }
        #expect(sums.allSatisfy { $0 == expected })
      }
    }
  }

  @Test func everyProcessorHasTheCommonInstructions() {
    #expect(VectorInstructions.available.last == .common)
    #expect(VectorInstructions.best(columns: 8).columnStep == 8)
  }
}

extension [UInt8] {
  /// Calls a function with the bytes in memory that is aligned as that of model files.
  fileprivate func withAlignedBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: self)
    try body(UnsafeRawBufferPointer(memory))
  }
}
