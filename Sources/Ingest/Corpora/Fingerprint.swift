import TextModel

/// Digests of documents, and of a whole corpus.
enum Fingerprint {
  /// A digest of a document's identifier, text and metadata.
  static func digest(_ document: Document, textDigest: SHA256.Digest) -> SHA256.Digest {
    var message = Message()
    message.add(document.id)
    message.add(textDigest)
    message.add(document.metadata)
    return SHA256.hash(message.bytes)
  }

  /// A digest of the digests of all documents, which the hash has taken, and of aliases.
  static func corpus(_ documents: SHA256, aliases: [String: [String]]) -> String {
    var hash = documents
    for (name, others) in aliases.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      hash.update(lengthPrefixed: Array(name.utf8))
      for other in others { hash.update(lengthPrefixed: Array(other.utf8)) }
      hash.update([0xFF])
    }
    return hash.finalize().hexadecimal
  }
}
