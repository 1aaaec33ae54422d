import Foundation

/// A file of the data folder that word vectors are learned from.
struct VectorSource {
  /// What the file holds.
  enum Kind {
    /// Objects of JSON with running text.
    case text
    /// Sentences in columns; only the words are read.
    case columns
  }

  /// The path in the data folder.
  let path: String
  let kind: Kind
  /// How much an occurrence in it counts.
  var weight: Float

  /// The unannotated text and the training parts of the treebanks.
  ///
  /// The novels are eighteen of nineteen words but a century old; less weight for each of their
  /// words keeps them from drowning news and web text.
  static func all(novelWeight: Float, newsWeight: Float) -> [VectorSource] {
    [
      VectorSource(path: "text/wikinews.jsonl.xz", kind: .text, weight: newsWeight),
      VectorSource(path: "ud/ewt/en_ewt-ud-train.conllu.gz", kind: .columns, weight: newsWeight),
      VectorSource(
        path: "ud/gum-open/gum_open-train.conllu.gz", kind: .columns, weight: newsWeight),
      VectorSource(
        path: "ud/wikigold/wikigold-train.iob2.gz", kind: .columns, weight: newsWeight),
      VectorSource(path: "text/us-addresses.jsonl.xz", kind: .text, weight: newsWeight),
      VectorSource(path: "text/novels.jsonl.xz", kind: .text, weight: novelWeight),
    ]
  }

  /// Adds the sentences of the file to a stream of words.
  func add(to stream: inout WordStream, data: URL) throws {
    let contents = try CompressedFile(url: data.appendingPathComponent(path)).contents()
    switch kind {
    case .text: stream.add(texts: try TextRecord.texts(in: contents), weight: weight)
    case .columns: stream.add(sentences: ColumnFile(contents).words, weight: weight)
    }
  }
}
