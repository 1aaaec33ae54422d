import Foundation

/// Writes the outputs of examples into the declarations that hold them.
enum ExampleSources {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Replaces the outputs of all examples of the builtins by those given for their programs, and
  /// formats the files that changed.
  static func record(_ outputs: [String: String]) throws {
    let folder = root.appending(path: "Sources/Language/Builtins")
    guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { return }
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = Array(try Data(contentsOf: file))
      let recorded = replacing(source, with: outputs)
      guard recorded != source else { continue }
      try Data(recorded).write(to: file)
      let formatter = Process()
      formatter.executableURL = URL(filePath: "/usr/bin/env")
      formatter.arguments = ["swift", "format", "--in-place", file.path()]
      formatter.currentDirectoryURL = root
      try formatter.run()
      formatter.waitUntilExit()
    }
  }

  private static func replacing(_ source: [UInt8], with outputs: [String: String]) -> [UInt8] {
    let mark = Array("Example(".utf8)
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    while offset + mark.count < source.count {
      guard source[offset...].starts(with: mark) else {
        offset += 1
        continue
      }
      offset += mark.count
      guard let program = SwiftLiteral(source, at: skippingSpace(source, from: offset)) else {
        continue
      }
      let comma = skippingSpace(source, from: program.range.upperBound)
      guard source[comma] == UInt8(ascii: ","),
        let output = SwiftLiteral(source, at: skippingSpace(source, from: comma + 1)),
        let wanted = outputs[program.value], wanted != output.value
      else { continue }
      result += source[copied...comma]
      result += literal(wanted).utf8
      copied = output.range.upperBound
      offset = copied
    }
    return result + source[copied...]
  }

  private static func literal(_ output: String) -> String {
    let isShort = output.utf8.count < 60 && output.utf8.allSatisfy { $0 >= 0x20 }
    let isPlain = output.utf8.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isShort, isPlain { return " \"\(output)\"" }
    if isShort, !output.contains("\"#") { return " #\"\(output)\"#" }
    return "\n        " + SwiftLiteral.source(of: output, indentation: 8)
  }

  private static func skippingSpace(_ source: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < source.count - 1, [0x20, 0x0A].contains(source[offset]) { offset += 1 }
    return offset
  }
}
