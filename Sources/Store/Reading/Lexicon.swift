import TextModel

/// The distinct values of a column or an attribute, in the order of their bytes.
///
/// The number of a value in this order is its id, so ids compare as the values do, and the values
/// with a common beginning are a range of ids.
public struct Lexicon: Sendable {
  private let values: ByteTable

  init(_ values: ByteTable) { self.values = values }

  /// How many values there are.
  public var count: Int { values.count }

  /// The bytes of a value; they live as long as the segment does.
  ///
  /// Empty for an id that there is not, and where the file is damaged.
  public func bytes(of id: Int) -> UnsafeRawBufferPointer { values[id] }

  /// A value as text.
  public func text(of id: Int) -> String { String(decoding: values[id], as: UTF8.self) }

  /// The id of a value, or nil if no token has it.
  public func id(of bytes: UnsafeRawBufferPointer) -> Int? {
    let id = (0..<count).partitioningIndex { ByteOrder.compare(values[$0], bytes) >= 0 }
    return id < count && ByteOrder.compare(values[id], bytes) == 0 ? id : nil
  }

  /// The id of a text, or nil if no token has it.
  public func id(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { id(of: UnsafeRawBufferPointer($0)) }
  }

  /// The ids of the values that begin with some bytes.
  public func range(ofPrefix prefix: UnsafeRawBufferPointer) -> Range<Int> {
    let first = (0..<count).partitioningIndex { ByteOrder.compare(values[$0], prefix) >= 0 }
    let length = prefix.count
    let end = (0..<count).partitioningIndex { id in
      let value = values[id]
      return ByteOrder.compare(UnsafeRawBufferPointer(rebasing: value.prefix(length)), prefix) > 0
    }
    return first..<max(first, end)
  }

  /// The ids of the values that begin with a text.
  public func range(ofPrefix prefix: String) -> Range<Int> {
    var prefix = prefix
    return prefix.withUTF8 { range(ofPrefix: UnsafeRawBufferPointer($0)) }
  }
}
