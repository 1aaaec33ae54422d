import TextModel
import Yams

/// The YAML between two lines of hyphens that opens a text or Markdown file.
struct FrontMatter {
  /// Where the article starts.
  var end: Int
  /// What the front matter states.
  var fields = RecordFields()
  /// Why it cannot be read.
  var problem: YAMLProblem?

  /// How far down the closing line may stand.
  private static let longest = 64 * 1024

  /// The front matter of a text, or `nil` if it opens in another way.
  init?(of bytes: [UInt8]) {
    guard bytes.starts(with: Array("---".utf8)),
      let body = Self.body(in: bytes)
    else { return nil }
    end = body.articleStart
    let source = String(decoding: bytes[body.yaml], as: UTF8.self)
    do {
      guard let node = try Yams.compose(yaml: source) else { return }
      guard case .mapping(let mapping) = node else { return nil }
      for (key, value) in mapping.reversed() {
        if let name = key.plainText, let text = value.plainText { fields.add(name, text) }
      }
    } catch {
      // Prose between two rules is no front matter.
      guard Self.startsWithKey(bytes[body.yaml]) else { return nil }
      problem = YAMLProblem(error, firstLine: 2)
    }
  }

  /// Whether a text opens as front matter does, and the line that closes it is missing.
  static func isUnclosed(in bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("---".utf8)), body(in: bytes) == nil,
      let lineEnd = bytes.firstIndex(of: 0x0A)
    else { return false }
    return bytes[3..<lineEnd].allSatisfy(\.isASCIISpace) && startsWithKey(bytes[(lineEnd + 1)...])
  }

  private static func body(in bytes: [UInt8]) -> (yaml: Range<Int>, articleStart: Int)? {
    var lineStart = 0
    var yamlStart: Int?
    while lineStart < min(bytes.count, longest) {
      let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[lineStart..<lineEnd]
      while let last = line.last, last.isASCIISpace { line.removeLast() }
      let isFence = line.elementsEqual("---".utf8)
      if let yamlStart {
        if isFence || line.elementsEqual("...".utf8) {
          return (yamlStart..<lineStart, min(lineEnd + 1, bytes.count))
        }
      } else {
        guard isFence else { return nil }
        yamlStart = lineEnd + 1
      }
      lineStart = lineEnd + 1
    }
    return nil
  }

  /// Whether the first line has the form `key:`.
  private static func startsWithKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    let line = bytes.drop(while: \.isASCIISpace).prefix { $0 != 0x0A }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    return line[..<colon].allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2D
    }
  }
}
