import TextModel

/// Texts one after the other, each with its length, so that neighbours cannot run together.
struct Message {
  private(set) var bytes: [UInt8] = []

  /// Adds a text; nothing and an empty one differ.
  mutating func add(_ text: String?) {
    guard let text else {
      bytes.append(0)
      return
    }
    bytes.append(1)
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: text.utf8.count >> (8 * $0)) }
    bytes += text.utf8
  }

  mutating func add(_ digest: SHA256.Digest) { bytes += digest.bytes }

  mutating func add(_ metadata: Metadata) {
    for field in [
      metadata.title, metadata.outlet, metadata.agency, metadata.author, metadata.dateline,
      metadata.published?.description, metadata.language, metadata.licence, metadata.url,
    ] {
      add(field)
    }
  }
}
