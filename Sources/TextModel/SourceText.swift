/// The text of one document as valid UTF-8, kept unchanged from the moment it is read.
public struct SourceText: Sendable, Hashable {
  /// The bytes; always valid UTF-8.
  public let bytes: [UInt8]

  /// A text from a string.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// A text from bytes, or `nil` if they are not valid UTF-8.
  public init?(validating bytes: [UInt8]) {
    guard bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidOffset(in: $0) == nil })
    else { return nil }
    self.bytes = bytes
  }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// The span of the whole text.
  public var span: ByteSpan { ByteSpan(0, bytes.count) }

  /// The text of a span; offsets beyond the end are cut off at the end.
  public func string(_ span: ByteSpan) -> String {
    let start = min(Int(span.start), bytes.count)
    let end = min(Int(span.end), bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self)
    }
  }

  /// The whole text.
  public var string: String { string(span) }
}
