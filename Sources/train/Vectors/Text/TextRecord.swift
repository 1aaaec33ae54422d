import Foundation
import TextModel

/// A line of JSON with the text of one document.
struct TextRecord: Decodable {
  let text: String

  /// The texts of a file of JSON, an object a line.
  static func texts(in contents: Data) throws -> [SourceText] {
    let decoder = JSONDecoder()
    return try contents.split(separator: UInt8(ascii: "\n")).map {
      SourceText(try decoder.decode(TextRecord.self, from: Data($0)).text)
    }
  }
}
