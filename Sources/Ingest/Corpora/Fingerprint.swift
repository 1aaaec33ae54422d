import TextModel

/// Digests of documents, and of a whole corpus.
enum Fingerprint {
  /// A digest of a document's identifier, text and metadata.
  static func digest(_ document: Document, textDigest: SHA256.Digest) -> SHA256.Digest {
    var message: [UInt8] = []
    func add(_ text: String?) {
      // Nothing and an empty text differ.
      guard let text else {
        message.append(0)
        return
      }
      message.append(1)
      message += (0..<8).map { UInt8(truncatingIfNeeded: text.utf8.count >> (8 * $0)) }
      message += text.utf8
    }
    let metadata = document.metadata
    add(document.id)
    message += textDigest.bytes
    for field in [
      metadata.title, metadata.outlet, metadata.agency, metadata.author, metadata.dateline,
      metadata.published?.description, metadata.language, metadata.licence, metadata.url,
    ] {
      add(field)
    }
    return SHA256.hash(message)
  }

  /// A digest of all documents and aliases.
  static func corpus(_ digests: [SHA256.Digest], aliases: [String: [String]]) -> String {
    var hash = SHA256()
    for digest in digests { hash.update(digest.bytes) }
    for (name, others) in aliases.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      hash.update(lengthPrefixed: Array(name.utf8))
      for other in others { hash.update(lengthPrefixed: Array(other.utf8)) }
      hash.update([0xFF])
    }
    return hash.finalize().hexadecimal
  }
}
