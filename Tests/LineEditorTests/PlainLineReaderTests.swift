import Foundation
import Testing

@testable import LineEditor

@Suite struct PlainLineReaderTests {
  static func reader(_ bytes: [UInt8], limit: Int = 1 << 20) -> PlainLineReader {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(bytes))
    try? pipe.fileHandleForWriting.close()
    return PlainLineReader(file: dup(pipe.fileHandleForReading.fileDescriptor), limit: limit)
  }

  static func lines(_ bytes: [UInt8]) throws -> [String] {
    let reader = reader(bytes)
    var result: [String] = []
    while case .line(let line) = try reader.readLine() { result.append(line) }
    return result
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\n", [""]), ("a\rb\n", ["a\rb"]),
  ])
  func lines(input: String, expected: [String]) throws {
    #expect(try Self.lines(Array(input.utf8)) == expected)
  }

  @Test func wrongBytesAreReplaced() throws {
    #expect(try Self.lines([0x61, 0xD8, 0x0A, 0x80, 0x62]) == ["a\u{FFFD}", "\u{FFFD}b"])
  }

  @Test func linesOverTheLimitAreSaidAndSkipped() throws {
    let reader = Self.reader(Array("12345\n123456\nok".utf8), limit: 5)
    #expect(try reader.readLine() == .line("12345"))
    #expect(throws: PlainLineReader.Failure.lineTooLong(limit: 5)) { try reader.readLine() }
    #expect(try reader.readLine() == .line("ok"))
    #expect(try reader.readLine() == .endOfInput)
  }

  @Test func entriesOfSeveralLines() throws {
    let reader = Self.reader(Array("a\nb;\nc;\nrest".utf8))
    let isComplete = { (entry: String) in entry.hasSuffix(";") }
    #expect(try reader.readEntry(isComplete: isComplete) == .line("a\nb;"))
    #expect(try reader.readEntry(isComplete: isComplete) == .line("c;"))
    #expect(try reader.readEntry(isComplete: isComplete) == .line("rest"))
    #expect(try reader.readEntry(isComplete: isComplete) == .endOfInput)
  }

  @Test func aFileThatCannotBeRead() {
    let reader = PlainLineReader(file: -1)
    #expect(throws: PlainLineReader.Failure.unreadable(code: EBADF)) { try reader.readLine() }
  }
}
