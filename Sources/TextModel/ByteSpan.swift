/// A half-open range of bytes in the UTF-8 text of one document.
///
/// Spans are the currency of Hearsay: every annotation is a span with attributes, and whatever is
/// printed can be traced to the bytes it came from.
public struct ByteSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte, from 0.
  public var start: UInt32
  /// The offset after the last byte; never below `start`.
  public var end: UInt32

  /// A span from two offsets; an `end` below `start` gives the empty span at `start`.
  @inlinable public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  /// A span from two offsets of a text; offsets outside `UInt32` are clamped.
  @inlinable public init(_ start: Int, _ end: Int) {
    self.init(UInt32(clamping: start), UInt32(clamping: end))
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }

  /// Whether the span holds no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// The offsets as a range of `Int`, for slicing arrays of bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether the two spans share at least one byte.
  @inlinable public func overlaps(_ other: ByteSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies in this span.
  @inlinable public func contains(_ other: ByteSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Document order: by start, and of two spans that start together the shorter first.
  @inlinable public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
