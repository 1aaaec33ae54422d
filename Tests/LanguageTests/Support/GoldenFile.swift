import Foundation
import Testing

/// Whether what is printed now is written down as what is expected.
let isRecording = ProcessInfo.processInfo.environment["HEARSAY_RECORD"] == "1"

/// What to do when a recorded output no longer holds.
let howToRecord: Comment =
  """
  If the new output is right, record it and read the difference before you keep it:
  HEARSAY_RECORD=1 swift test --filter LanguageTests
  """

/// Programs with what they print, in a file that people read.
///
/// Cases are parted by lines of four hyphens. In a case the lines that begin with `# ` are comments,
/// those that begin with `> ` the program, and all others what it prints.
struct GoldenFile {
  struct Case {
    var comments: [String]
    var program: String
    var output: String
  }

  let url: URL
  private(set) var cases: [Case]

  /// A file of the folder `Golden`.
  init(_ name: String) throws {
    url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(components: "Golden", name)
    let text = try String(contentsOf: url, encoding: .utf8)
    cases = text.components(separatedBy: "----\n").map(Self.read)
  }

  private static func read(_ block: String) -> Case {
    var lines = block.split(separator: "\n", omittingEmptySubsequences: false)[...]
    func taken(_ mark: String) -> [String] {
      var taken: [String] = []
      while let line = lines.first, line.hasPrefix(mark) || line == mark.dropLast() {
        taken.append(String(line.dropFirst(mark.count)))
        lines = lines.dropFirst()
      }
      return taken
    }
    let comments = taken("# ")
    let program = taken("> ").joined(separator: "\n")
    return Case(comments: comments, program: program, output: lines.joined(separator: "\n"))
  }

  /// Checks each case against what `print` gives, or records that.
  mutating func check(_ print: (String) throws -> String) throws {
    #expect(cases.count > 1, "\(url.lastPathComponent) holds no cases")
    for index in cases.indices {
      let output = try print(cases[index].program)
      if isRecording { cases[index].output = output }
      #expect(
        output == cases[index].output,
        "\(url.lastPathComponent): \(cases[index].program)\n\(howToRecord)")
    }
    if isRecording { try write() }
  }

  private func write() throws {
    let blocks = cases.map { item in
      let comments = item.comments.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
      let program = item.program.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
      return comments + program + item.output
    }
    try Data(blocks.joined(separator: "----\n").utf8).write(to: url)
  }
}
