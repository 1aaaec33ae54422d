import Ingest
import TextModel

/// What a store of articles notes about all of them.
struct CorpusNotes: Sendable, Equatable {
  /// The version of the encoding.
  static let version = 1
  private static let magic = "hearsay articles"

  /// A stable hash of all documents' names, bytes and metadata.
  var fingerprint = ""
  /// What tells the model from others that tagged and parsed the articles.
  var model = ""
  /// What could not be read, or was read with doubt.
  var warnings: [IngestWarning] = []
  /// Other names of entities.
  var aliases: [String: [String]] = [:]
  /// How many files were passed over for their name.
  var ignoredFileCount = 0
  /// How many bytes of the paths in the store tell one root from others.
  var rootLength = 0
  /// The names that the numbers of the syntax layers stand for.
  var inventory = SyntaxInventory(pos: [], xpos: [], features: [], relations: [])

  init() {}

  /// The bytes of the notes.
  func encoded() -> [UInt8] {
    var writer = RecordWriter()
    writer.add(Self.magic)
    writer.add(Self.version)
    writer.add(fingerprint)
    writer.add(model)
    writer.add(warnings)
    writer.add(aliases.count)
    for (name, others) in aliases.sorted(by: { $0.key < $1.key }) {
      writer.add(name)
      writer.add(others)
    }
    writer.add(ignoredFileCount)
    writer.add(rootLength)
    for names in [inventory.pos, inventory.xpos, inventory.features, inventory.relations] {
      writer.add(names)
    }
    return writer.bytes
  }

  /// Reads notes; `nil` if the bytes are none, as in stores that were not made of articles.
  init?(_ bytes: [UInt8]) {
    let isRead = bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      guard reader.text() == Self.magic, reader.number() == Self.version else { return false }
      fingerprint = reader.text()
      model = reader.text()
      warnings = reader.warnings()
      for _ in 0..<reader.count() {
        let name = reader.text()
        aliases[name] = reader.texts()
      }
      ignoredFileCount = reader.number()
      rootLength = reader.number()
      inventory = SyntaxInventory(
        pos: reader.texts(), xpos: reader.texts(), features: reader.texts(),
        relations: reader.texts())
      return reader.isComplete
    }
    guard isRead else { return nil }
  }
}

extension RecordWriter {
  /// Writes texts with their number before them.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}

extension RecordReader {
  mutating func texts() -> [String] { (0..<count()).map { _ in text() } }
}
