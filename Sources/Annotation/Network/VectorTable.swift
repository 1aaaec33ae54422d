/// A table of vectors in bytes, with a scale for every row.
struct VectorTable: @unchecked Sendable {
  /// The number of rows.
  let rows: Int
  /// The length of a vector; a multiple of 8.
  let width: Int
  private let values: UnsafePointer<Int8>
  private let scales: UnsafePointer<Float>

  /// A table whose numbers come next in a section.
  init(rows: Int, width: Int, _ reader: inout SectionReader) throws(ModelError) {
    guard rows > 0, rows < 10_000_000, width > 0, width % 8 == 0, width <= 512 else {
      throw .damaged(reason: "a table has an impossible size")
    }
    self.rows = rows
    self.width = width
    values = try reader.take(Int8.self, rows * width)
    scales = try reader.take(Float.self, rows)
  }

  /// Adds a row, times a factor, to a vector; a row that does not exist adds nothing.
  @inline(__always)
  func add(_ row: Int, _ factor: Float, to output: UnsafeMutablePointer<Float>) {
    guard row >= 0, row < rows else { return }
    let scale = scales[row] * factor
    let source = UnsafeRawPointer(values + row &* width)
    var column = 0
    while column < width {
      let bytes = source.loadUnaligned(fromByteOffset: column, as: SIMD8<Int8>.self)
      let p = UnsafeMutableRawPointer(output + column)
      let sum = p.loadUnaligned(as: SIMD8<Float>.self) + SIMD8<Float>(converting: bytes) * scale
      p.storeBytes(of: sum, as: SIMD8<Float>.self)
      column &+= 8
    }
  }
}

/// Words by the hashes of their normalised forms; a word's row is its position plus one.
struct WordIndex: @unchecked Sendable {
  private let hashes: UnsafePointer<UInt64>
  /// The number of words.
  let count: Int

  /// An index whose sorted hashes come next in a section.
  init(count: Int, _ reader: inout SectionReader) throws(ModelError) {
    guard count >= 0, count < 10_000_000 else {
      throw .damaged(reason: "a list of words has an impossible length")
    }
    self.count = count
    hashes = try reader.take(UInt64.self, count)
  }

  /// The row of a word; 0 for one that is not there.
  func row(_ hash: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) / 2
      if hashes[middle] < hash { low = middle &+ 1 } else { high = middle }
    }
    return low < count && hashes[low] == hash ? low &+ 1 : 0
  }
}
