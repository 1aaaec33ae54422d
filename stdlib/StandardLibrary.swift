/// The standard library of the Hearsay language, embedded in the binary when it is built.
public enum StandardLibrary {
  /// The files in the order in which they are read: a definition can use those before it.
  public static var files: [(name: String, text: String)] {
    [
      ("stdlib/corpus.hsy", PackageResources.corpus_hsy),
      ("stdlib/attribution.hsy", PackageResources.attribution_hsy),
      ("stdlib/sharing.hsy", PackageResources.sharing_hsy),
    ].map { name, bytes in (name, String(decoding: bytes, as: UTF8.self)) }
  }
}
