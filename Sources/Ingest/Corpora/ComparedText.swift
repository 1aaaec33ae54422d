import TextModel

/// A text as a key of dictionaries: it is told from others by a quick hash, then by its bytes.
struct ComparedText: Hashable, Sendable {
  private let text: SourceText
  private let quickHash: UInt64

  /// The key of a text.
  init(_ text: SourceText) {
    self.text = text
    quickHash = text.bytes.withUnsafeBytes { Self.hash($0) }
  }

  static func == (left: ComparedText, right: ComparedText) -> Bool {
    left.quickHash == right.quickHash && left.text.bytes == right.text.bytes
  }

  func hash(into hasher: inout Hasher) { hasher.combine(quickHash) }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    var offset = 0
    while offset &+ 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]))
      offset &+= 1
    }
    return hash
  }
}
