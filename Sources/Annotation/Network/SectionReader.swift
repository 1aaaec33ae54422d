/// Reads the parts of a section of the model one after the other; no part may pass its end.
///
/// Numbers are little-endian, and every part begins at a multiple of 16 bytes.
struct SectionReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// A reader at the beginning of a section.
  init(_ section: ModelFile.Section) { bytes = section.bytes }

  /// The memory of the next numbers.
  mutating func take<T: BitwiseCopyable>(
    _ type: T.Type, _ count: Int
  ) throws(ModelError) -> UnsafePointer<T> {
    let start = (offset + 15) / 16 * 16
    let (length, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<T>.stride)
    guard count >= 0, !overflow, start <= bytes.count, length <= bytes.count - start,
      let base = bytes.baseAddress,
      UInt(bitPattern: base + start) % UInt(MemoryLayout<T>.alignment) == 0
    else { throw .damaged(reason: "a section is too short for what it should hold") }
    offset = start + length
    return (base + start).assumingMemoryBound(to: T.self)
  }

  /// The next numbers as an array.
  mutating func numbers<T: BitwiseCopyable>(
    _ type: T.Type, _ count: Int
  ) throws(ModelError) -> [T] {
    Array(UnsafeBufferPointer(start: try take(type, count), count: count))
  }

  /// The next list of names: its length in bytes, then the names with a line feed after each.
  mutating func names() throws(ModelError) -> [String] {
    let length = Int(try take(UInt32.self, 1).pointee)
    let text = UnsafeBufferPointer(start: try take(UInt8.self, length), count: length)
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// Writes the parts of a section one after the other, as `SectionReader` reads them.
package struct SectionWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// A writer of an empty section.
  package init() {}

  /// Appends bytes at the next multiple of 16.
  package mutating func append(_ part: [UInt8]) {
    bytes += [UInt8](repeating: 0, count: (bytes.count + 15) / 16 * 16 - bytes.count)
    bytes += part
  }

  /// Appends numbers at the next multiple of 16.
  package mutating func append<T: BitwiseCopyable>(_ numbers: [T]) {
    append(numbers.withUnsafeBytes { Array($0) })
  }

  /// Appends a list of names; none may hold a line feed.
  package mutating func append(names: [String]) {
    var text: [UInt8] = []
    for name in names { text += Array(name.utf8) + [0x0A] }
    append([UInt32(text.count)])
    append(text)
  }
}
