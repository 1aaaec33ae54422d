import Foundation
import TextModel

/// A treebank's raw text with the spans of its tokens, words and sentences.
///
/// The text is made as every raw-text score of the project makes it: paragraphs and documents are
/// set apart by an empty line, other sentences by a space unless the last token forbids it.
struct Treebank {
  private(set) var text = SourceText("")
  private(set) var tokens: [ByteSpan] = []
  private(set) var words: [ByteSpan] = []
  private(set) var sentences: [ByteSpan] = []
  /// The documents' names with the offset each begins at.
  private(set) var documents: [(name: String, start: Int)] = []

  /// The folder of shared data: `HEARSAY_SHARED`, or `shared` beside the repository.
  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared").standardized
  }()

  /// Whether the treebanks are on this machine.
  static var areAvailable: Bool {
    FileManager.default.fileExists(atPath: shared.appendingPathComponent("data/ud").path)
  }

  /// Reads a gzipped CoNLL-U file of the shared data, or only its first lines.
  init(_ name: String, lineLimit: Int = .max) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "gzip", "-dc", Treebank.shared.appendingPathComponent("data/ud/\(name).conllu.gz").path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    read(String(decoding: data, as: UTF8.self), lineLimit: lineLimit)
  }

  private mutating func read(_ conllu: String, lineLimit: Int) {
    var bytes: [UInt8] = []
    var separator: [UInt8] = []
    var document: String?
    var beginsParagraph = false
    var sentence = Range(uncheckedBounds: (0, 0))
    var rangeEnd = 0
    var spaceAfter = true
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false).prefix(lineLimit) {
      if line.hasPrefix("# newdoc id = ") { document = String(line.dropFirst(14)) }
      if line.hasPrefix("# newdoc") || line.hasPrefix("# newpar") { beginsParagraph = true }
      if line.hasPrefix("# text = ") {
        if !bytes.isEmpty { bytes += beginsParagraph ? [0x0A, 0x0A] : separator }
        if let document { documents.append((document, bytes.count)) }
        (document, beginsParagraph, rangeEnd) = (nil, false, 0)
        sentence = bytes.count..<bytes.count + line.utf8.count - 9
        bytes += line.dropFirst(9).utf8
        sentences.append(ByteSpan(sentence.lowerBound, sentence.upperBound))
        tokenStart = sentence.lowerBound
        continue
      }
      let fields = line.split(separator: "\t")
      if fields.count == 10, let id = fields.first, !id.contains(".") {
        let bounds = id.split(separator: "-").compactMap { Int($0) }
        if bounds.count == 2 || (bounds.first ?? 0) > rangeEnd {
          addToken(String(fields[1]), bytes)
          rangeEnd = bounds.count == 2 ? bounds[1] : rangeEnd
          spaceAfter = !fields[9].contains("SpaceAfter=No")
          wordStart = Int(tokens[tokens.count - 1].start)
        }
        if bounds.count == 1 {
          let end = wordStart + fields[1].utf8.count
          words.append(ByteSpan(wordStart, end))
          wordStart = end
        }
      }
      if line.isEmpty { separator = spaceAfter ? [0x20] : [] }
    }
    text = SourceText(validating: bytes + [0x0A]) ?? text
  }

  private var tokenStart = 0
  private var wordStart = 0

  private mutating func addToken(_ form: String, _ bytes: [UInt8]) {
    while tokenStart < bytes.count, bytes[tokenStart] == 0x20 { tokenStart += 1 }
    let end = tokenStart + form.utf8.count
    tokens.append(ByteSpan(tokenStart, end))
    tokenStart = end
  }

  /// The position of the document that an offset stands in.
  func document(at offset: Int) -> Int {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
