import TextModel

/// Everything that was read from a corpus's files.
public struct IngestResult: Sendable {
  /// The articles, in the order of the paths' bytes and of the records in a file; ids are unique.
  public var documents: [Document]
  /// A digest of each document's identifier, text and metadata, at the same positions.
  ///
  /// A document is to be annotated again only if its digest changed. Empty if the reader was told
  /// to make none.
  public var digests: [SHA256.Digest]
  /// What was read differently from what the user may expect, or not at all, in reading order.
  public var warnings: [IngestWarning]
  /// SHA-256 over the digests of all documents and the aliases, in hexadecimal.
  ///
  /// It is the same on every machine and for any number of threads, and does not depend on where
  /// the corpus lies. Empty if the reader was told to make no digests.
  public var fingerprint: String
  /// Other names of entities, from `corpus.yaml`: the name to show, and what else stands for it.
  public var aliases: [String: [String]]
  /// How many files were passed over for their name: hidden ones and those of other kinds.
  public var ignoredFileCount: Int
}
