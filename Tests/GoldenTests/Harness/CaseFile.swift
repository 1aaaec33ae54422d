import Foundation
import Testing

/// A command with all that it is expected to write, and its exit code.
struct Case: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  var title: String
  /// What the shell runs.
  var script: String
  var output: String
  var error: String
  var status: Int32

  var testDescription: String { "\(file):\(line) \(title)" }
}

/// A file of cases.
///
/// The notation is that of shelltestrunner (its format 3), which hledger's tests use, with titles:
///
/// ```
/// == title
/// $ hearsay eval --sample 'docs | count'
/// 10
/// >2
/// what stands on standard error
/// >= 0
/// ```
///
/// Lines that begin with `#` before a title are comments; several `$` lines are one script, run by
/// `sh` in an empty folder. Without `>2` nothing may stand on standard error.
struct CaseFile {
  var url: URL
  var blocks: [Block]

  /// A case with the comment before it; at the end of the file there may be a comment alone.
  struct Block {
    var comment: [String]
    var test: Case?
  }

  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  /// All files of cases.
  static func all() throws -> [CaseFile] {
    try FileManager.default.contentsOfDirectory(
      at: Repository.tests.appending(path: "Cases"), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map(CaseFile.init)
  }

  init(_ url: URL) throws {
    self.url = url
    let name = url.lastPathComponent
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    blocks = []
    var index = 0
    func malformed(_ what: String) -> Malformed {
      Malformed(description: "\(name):\(index + 1): \(what)")
    }
    func take(while isWanted: (String) -> Bool) -> [String] {
      let start = index
      while index < lines.count, isWanted(lines[index]) { index += 1 }
      return Array(lines[start..<index])
    }
    while index < lines.count {
      let comment = take { $0.isEmpty || $0.hasPrefix("#") }
      guard index < lines.count else {
        blocks.append(Block(comment: comment))
        break
      }
      guard lines[index].hasPrefix("== ") else { throw malformed("not a title") }
      let line = index + 1
      let title = String(lines[index].dropFirst(3))
      index += 1
      let script = take { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
      guard !script.isEmpty else { throw malformed("no command under the title") }
      let output = take { $0 != ">2" && !$0.hasPrefix(">= ") && !$0.hasPrefix("== ") }
      var error: [String] = []
      if index < lines.count, lines[index] == ">2" {
        index += 1
        error = take { !$0.hasPrefix(">= ") && !$0.hasPrefix("== ") }
      }
      var status: Int32?
      if index < lines.count, lines[index].hasPrefix(">= ") {
        status = Int32(lines[index].dropFirst(3))
        index += 1
      }
      // A case that is to be recorded may be a title and a command alone.
      guard let status = status ?? (Repository.isRecording ? 0 : nil) else {
        throw malformed("a case ends with >= and its exit code")
      }
      blocks.append(
        Block(
          comment: comment,
          test: Case(
            file: name, line: line, title: title, script: script.joined(separator: "\n"),
            output: output.map { $0 + "\n" }.joined(), error: error.map { $0 + "\n" }.joined(),
            status: status)))
    }
  }

  var cases: [Case] { blocks.compactMap(\.test) }

  /// The file with what the commands write now.
  func recorded() throws -> String {
    try text { test in
      let result = try test.run()
      return (result.output, result.error, result.status)
    }
  }

  /// The file with what the commands are expected to write.
  func expected() -> String { text { ($0.output, $0.error, $0.status) } }

  private func text(
    _ answer: (Case) throws -> (output: String, error: String, status: Int32)
  ) rethrows -> String {
    var lines: [String] = []
    for block in blocks {
      lines += block.comment.isEmpty && !lines.isEmpty ? [""] : block.comment
      guard let test = block.test else { continue }
      let result = try answer(test)
      lines.append("== " + test.title)
      lines += test.script.split(separator: "\n").map { "$ " + $0 }
      lines += Self.lines(of: result.output)
      let error = Self.lines(of: result.error)
      if !error.isEmpty { lines += [">2"] + error }
      lines.append(">= \(result.status)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Case {
  /// Runs the command in a folder of its own.
  func run() throws -> CommandResult {
    try Command(in: try TemporaryFolder()).shell(script)
  }
}
