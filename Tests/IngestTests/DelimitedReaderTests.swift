import Testing

@testable import Ingest

@Suite("Delimited text")
struct DelimitedReaderTests {
  private func rows(_ text: String, separator: Unicode.Scalar = ",") throws -> [[String]] {
    var reader = DelimitedReader(Array(text.utf8), separator: UInt8(ascii: separator))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    return rows
  }

  @Test(
    "Fields, quotes and line ends as in RFC 4180",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a,,\n", [["a", "", ""]]),
      ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
      ("\"\",x", [["", "x"]]), ("5\" pipe,x", [["5\" pipe", "x"]]), ("\n\na\n\n", [["a"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("", []), ("é,\"ü\"", [["é", "ü"]]), ("a,\"", []),
    ] as [(String, [[String]])])
  func fields(text: String, expected: [[String]]) throws {
    if text.hasSuffix(",\"") {
      #expect(throws: DelimitedError.self) { try rows(text) }
    } else {
      #expect(try rows(text) == expected)
    }
  }

  @Test("Rows know their line, also after a field of several lines")
  func lines() throws {
    var reader = DelimitedReader(Array("h,i\n\"1\n2\n3\",x\n\ny,z\n".utf8))
    var places: [[Int]] = []
    while let row = try reader.next() { places.append([row.number, row.line]) }
    #expect(places == [[1, 1], [2, 2], [3, 6]])
  }

  @Test("An error has a place, and reading goes on with the next line")
  func errors() throws {
    var reader = DelimitedReader(Array("a,b\n\"x\"y,1\nc,d\n".utf8))
    #expect(try reader.next()?.fields == ["a", "b"])
    do throws(DelimitedError) {
      _ = try reader.next()
      Issue.record("no error")
    } catch {
      #expect(error.line == 2)
      #expect(error.column == 4)
    }
    #expect(try reader.next()?.fields == ["c", "d"])
    #expect(try reader.next() == nil)
  }

  @Test("A quote that is never closed is an error at the quote, and ends the reading")
  func open() throws {
    var reader = DelimitedReader(Array("a,b\nc,\"d\ne,f\n".utf8))
    _ = try reader.next()
    do throws(DelimitedError) {
      _ = try reader.next()
      Issue.record("no error")
    } catch {
      #expect([error.line, error.column] == [2, 3])
    }
    #expect(try reader.next() == nil)
  }

  @Test("In tab-separated text a quote is one unless it encloses the field")
  func tabs() throws {
    #expect(
      try rows("\"So\" he said\tx\n\"a\tb\"\ty\n\"open\tz\n", separator: "\t")
        == [["\"So\" he said", "x"], ["a\tb", "y"], ["\"open", "z"]])
  }

  @Test("The separator is found in the first line")
  func separator() {
    #expect(DelimitedReader.separator(of: Array("a;b;c,d\n".utf8)) == UInt8(ascii: ";"))
    #expect(DelimitedReader.separator(of: Array("a\tb\n,,,".utf8)) == UInt8(ascii: "\t"))
    #expect(DelimitedReader.separator(of: Array("a\n;;".utf8)) == UInt8(ascii: ","))
    #expect(DelimitedReader.separator(of: Array("\"a;;b\",c".utf8)) == UInt8(ascii: ","))
  }

  @Test("A table's rows must be as long as its header")
  func table() throws {
    let table = try DelimitedTable.parse(Array("name;role\nAda;envoy\n".utf8))
    #expect(table.header == ["name", "role"])
    #expect(table.rows.map(\.fields) == [["Ada", "envoy"]])
    do throws(DelimitedError) {
      _ = try DelimitedTable.parse(Array("a,b\n1,2\n3\n".utf8))
      Issue.record("no error")
    } catch {
      #expect(error.description == "3:1: the row has 1 field, the header has 2")
    }
    #expect(throws: DelimitedError.self) { try DelimitedTable.parse([]) }
  }

  @Test("Fields of every kind are read back from what a writer quotes")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 5)
    let pieces = ["a", ",", "\"", "\n", "\r\n", "é", " ", ";", ""]
    for _ in 0..<300 {
      let fields = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
      let line = fields.map { field in
        "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
      }.joined(separator: ",")
      let isEmpty = fields == [""]
      #expect(try rows(line + "\r\n") == (isEmpty ? [] : [fields]))
    }
  }
}
