import Foundation
import TextModel

@testable import Annotation
@testable import train

/// Gazetteers for tests, over bytes that stay for the whole run.
enum GazetteerFixture {
  /// Where the shipped word lists are.
  static let lists = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/train/Gazetteer/Lists")

  /// A gazetteer over a copy of a section's bytes.
  static func gazetteer(section: [UInt8]) throws -> Gazetteer {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
    bytes.copyBytes(from: section)
    return try Gazetteer(ModelFile.Section(bytes: UnsafeRawBufferPointer(bytes)))
  }

  /// A gazetteer of the phrases of some classes.
  static func gazetteer(of phrases: [(GazetteerClass, [String])]) throws -> Gazetteer {
    try gazetteer(section: section(of: phrases))
  }

  /// The section of the phrases of some classes.
  static func section(of phrases: [(GazetteerClass, [String])]) throws -> [UInt8] {
    var builder = GazetteerBuilder()
    for (classes, phrases) in phrases {
      try builder.add(phrases, of: "test", as: classes, onlyListed: classes == .ambiguous)
    }
    return try builder.section()
  }

  /// The marks of words that stand apart by one space.
  static func marks(_ gazetteer: Gazetteer, _ sentence: String) -> [GazetteerMarks] {
    let text = Array(sentence.utf8)
    var spans: [ByteSpan] = []
    var start = 0
    for (offset, byte) in (text + [0x20]).enumerated() where byte == 0x20 {
      spans.append(ByteSpan(start, offset))
      start = offset + 1
    }
    return gazetteer.marks(spans, of: text)
  }
}
