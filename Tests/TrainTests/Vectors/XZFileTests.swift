import Foundation
import Testing

@testable import train

struct XZFileTests {
  @Test("A file that is missing, or is not xz, is named")
  func failures() throws {
    let missing = XZFile(url: URL(fileURLWithPath: "/nowhere/lines.xz"))
    #expect(throws: XZFile.Failure.missing(path: "/nowhere/lines.xz")) { try missing.contents() }
    let plain = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).xz")
    try Data("A heron.".utf8).write(to: plain)
    defer { try? FileManager.default.removeItem(at: plain) }
    #expect(throws: XZFile.Failure.unpacking(path: plain.path, status: 1)) {
      try XZFile(url: plain).contents()
    }
  }
}
