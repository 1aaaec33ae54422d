import TextModel

/// A text as a key of dictionaries.
enum ComparedText: Hashable, Sendable {
  /// It is told from others by its hash alone.
  case digest(SHA256.Digest)
  /// It is told from others by a quick hash, then by its bytes.
  case whole(SourceText, quickHash: UInt64)

  /// The key of a text that is told from others by its bytes.
  init(_ text: SourceText) {
    self = .whole(text, quickHash: text.bytes.withUnsafeBytes { Self.hash($0) })
  }

  /// The hash of the text; made anew where it is told by its bytes.
  var digest: SHA256.Digest {
    switch self {
    case .digest(let digest): digest
    case .whole(let text, _): SHA256.hash(text.bytes)
    }
  }

  static func == (left: ComparedText, right: ComparedText) -> Bool {
    switch (left, right) {
    case (.digest(let left), .digest(let right)): left == right
    case (.whole(let left, let leftHash), .whole(let right, let rightHash)):
      leftHash == rightHash && left.bytes == right.bytes
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .digest(let digest): hasher.combine(digest)
    case .whole(_, let quickHash): hasher.combine(quickHash)
    }
  }

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
