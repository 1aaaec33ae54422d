import Ingest
import TextModel

/// What a store keeps of an article besides its text, its tokens and their columns.
///
/// Tags, lemmas, heads, forms and the places of tokens are in the store's columns; sentences,
/// paragraphs and names are taken from its layers wherever these tell all about them.
struct DocumentRecord {
  /// The version of the encoding.
  static let version = 3

  /// How the document's path follows from that of its file.
  enum Path: Equatable {
    /// It is the same.
    case file
    /// It is that of a record of the file.
    case record(Int)
    case other(String)
  }

  var path = Path.file
  /// The identifier that the document would have alone, where it is another.
  var wantedID: String?
  /// The hash of the text.
  var textDigest: SHA256.Digest
  /// The hash of identifier, text and metadata.
  var digest: SHA256.Digest
  var metadata = Metadata()
  var regions: [Region] = []
  /// What was odd about the text when it was read.
  var warnings: [IngestWarning] = []
  /// The bytes that hold the layers: read only when they are asked for.
  var layers: [UInt8] = []
  /// The bytes that hold the layers over words and trees; empty where there are none.
  var semantics: [UInt8] = []
}

extension DocumentRecord {
  /// The bytes of the record.
  func encoded() -> [UInt8] {
    var writer = RecordWriter()
    writer.add(Self.version)
    switch path {
    case .file: writer.add(0)
    case .record(let number):
      writer.add(1)
      writer.add(number)
    case .other(let path):
      writer.add(2)
      writer.add(path)
    }
    writer.add(wantedID == nil ? 0 : 1)
    if let wantedID { writer.add(wantedID) }
    writer.add(fixed: textDigest.bytes)
    writer.add(fixed: digest.bytes)
    writer.add(metadata)
    writer.add(regions)
    writer.add(warnings)
    writer.add(layers)
    writer.add(semantics)
    return writer.bytes
  }

  /// Reads a record; `nil` if the bytes are none.
  ///
  /// - Parameter textLength: The number of bytes of the text.
  init?(_ bytes: UnsafeRawBufferPointer, textLength: Int) {
    var reader = RecordReader(bytes)
    guard reader.number() == Self.version else { return nil }
    switch reader.number() {
    case 0: path = .file
    case 1: path = .record(reader.number())
    case 2: path = .other(reader.text())
    default: return nil
    }
    if reader.number(atMost: 1) == 1 { wantedID = reader.text() }
    textDigest = SHA256.Digest(bytes: reader.fixed(32))
    digest = SHA256.Digest(bytes: reader.fixed(32))
    metadata = reader.metadata()
    regions = reader.regions(in: textLength)
    warnings = reader.warnings()
    layers = reader.content()
    semantics = reader.content()
    guard reader.isComplete else { return nil }
  }
}
