/// Bytes that grow at their end.
struct ByteBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 1 << 10) {
    self.capacity = max(64, capacity)
    bytes = .allocate(byteCount: self.capacity, alignment: 8)
  }

  deinit { bytes.deallocate() }

  /// The bytes, as long as nothing is added.
  var contents: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: bytes, count: count) }

  mutating func removeAll() { count = 0 }

  /// Makes room for more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) { if capacity - count < more { grow(more) } }

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let copy = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    copy.copyMemory(from: bytes, byteCount: count)
    bytes.deallocate()
    bytes = copy
    capacity = larger
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    guard let base = more.baseAddress else { return }
    reserve(more.count)
    (bytes + count).copyMemory(from: base, byteCount: more.count)
    count += more.count
  }

  /// Adds a number in groups of seven bits, the lowest first.
  mutating func append(variable value: UInt32) {
    reserve(5)
    var value = value
    while value >= 0x80 {
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: value) | 0x80, toByteOffset: count, as: UInt8.self)
      count += 1
      value >>= 7
    }
    bytes.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Adds packed numbers.
  mutating func append(packed values: UnsafePointer<UInt32>, count number: Int, width: Int) {
    reserve(PackedArray.byteCount(count: number, width: width) + 8)
    count += BitPacking.pack(values, count: number, width: width, to: bytes + count)
  }

  /// Adds bytes to be set later.
  mutating func append(zeros number: Int) {
    reserve(number)
    (bytes + count).initializeMemory(as: UInt8.self, repeating: 0, count: number)
    count += number
  }

  /// Sets four bytes that are there.
  mutating func set(_ value: UInt32, at offset: Int) {
    precondition(offset >= 0 && offset + 4 <= count)
    bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt32.self)
  }
}
