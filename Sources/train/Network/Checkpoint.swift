import Foundation

/// The state of a training after an epoch, from which it goes on to the same result.
enum Checkpoint {
  /// Writes the state: the number of the epoch, then all arrays.
  static func save(_ network: TrainingNetwork, epoch: Int, to file: URL) throws {
    var data = Data()
    withUnsafeBytes(of: UInt64(epoch)) { data.append(contentsOf: $0) }
    for array in network.state {
      data.append(
        UnsafeRawBufferPointer(start: array.values, count: array.count * 4)
          .bindMemory(to: UInt8.self))
    }
    try data.write(to: file, options: .atomic)
  }

  /// Takes over a saved state; returns its epoch, or 0 if the file is not there or of another shape.
  static func load(_ network: TrainingNetwork, from file: URL) -> Int {
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else { return 0 }
    let arrays = network.state
    let length = arrays.reduce(8) { (sum: Int, array: FloatArray) in sum + array.count * 4 }
    guard data.count == length else { return 0 }
    return data.withUnsafeBytes { bytes in
      var offset = 8
      for array in arrays {
        let end = offset + array.count * 4
        UnsafeMutableRawBufferPointer(start: array.values, count: array.count * 4)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
        offset = end
      }
      return Int(bytes.loadUnaligned(as: UInt64.self))
    }
  }
}

extension TrainingNetwork {
  /// All numbers that training goes on from.
  fileprivate var state: [FloatArray] {
    parameters.flatMap(\.state) + tables.flatMap(\.state)
  }
}
