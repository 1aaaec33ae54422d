import Testing

@testable import Ingest

@Suite("JSON")
struct JSONValueTests {
  @Test(
    "Values of every kind",
    arguments: [
      ("null", JSONValue.null), ("true", .bool(true)), (" false ", .bool(false)),
      ("0", .integer(0)), ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5e3", .number(1500)),
      ("-0.25", .number(-0.25)), ("1E-2", .number(0.01)), ("\"\"", .string("")),
      (#""a\"\\\/\b\f\n\r\tb""#, .string("a\"\\/\u{8}\u{C}\n\r\tb")),
      (#""\u00e9\uD83D\uDE00""#, .string("é😀")), (#""\ud800x""#, .string("\u{FFFD}x")),
      (#""\ud800\u0041""#, .string("\u{FFFD}A")), ("\"é\"", .string("é")), ("[]", .array([])),
      ("[1, [2], {}]", .array([.integer(1), .array([.integer(2)]), .object([])])),
    ])
  func values(text: String, value: JSONValue) throws {
    #expect(try JSONValue.parse(Array(text.utf8)) == value)
  }

  @Test("Members keep their order, and the last of two with one name counts")
  func members() throws {
    let value = try JSONValue.parse(Array(#"{"b": 1, "a": {"c": [true]}, "b": 2}"#.utf8))
    guard case .object(let members) = value else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.name) == ["b", "a", "b"])
    #expect(value["b"] == .integer(2))
    #expect(value["a"]?["c"] == .array([.bool(true)]))
    #expect(value["d"] == nil)
  }

  @Test(
    "Errors say where they are",
    arguments: [
      ("", 1, 1, "the text ends where a value should be"),
      ("[1,\n 2,\n ]", 3, 2, "expected a value"),
      ("{\"a\" 1}", 1, 6, "expected : after the name"), ("{\"é\": tru}", 1, 7, "expected a value"),
      ("[1 2]", 1, 4, "expected , or ]"), ("{\"a\": 1,}", 1, 9, "expected a name in quotes"),
      ("[1] x", 1, 5, "text after the end of the value"),
      ("01", 1, 1, "a number may not start with 0"),
      ("-", 1, 2, "expected a digit"), ("1.", 1, 3, "expected a digit after the point"),
      ("\"ab", 1, 1, "a text in quotes is not closed"), (#""\x""#, 1, 2, "no such escape"),
      (#""\u12g4""#, 1, 6, "expected four hexadecimal digits after \\u"),
      ("[", 1, 2, "the text ends where a value should be"),
      ("1e999", 1, 1, "a number too large to hold"),
      ("\r\n\r\nx", 3, 1, "expected a value"),
    ])
  func errors(text: String, line: Int, column: Int, message: String) {
    do throws(JSONError) {
      _ = try JSONValue.parse(Array(text.utf8))
      Issue.record("no error in \(text)")
    } catch {
      #expect(error.line == line)
      #expect(error.column == column)
      #expect(error.message == message)
    }
  }

  @Test("A control character in a text, and bytes that are not UTF-8, are errors")
  func bytes() {
    #expect(throws: JSONError.self) { try JSONValue.parse(Array("\"a\nb\"".utf8)) }
    #expect(throws: JSONError.self) { try JSONValue.parse([0x22, 0xFF, 0x22]) }
  }

  @Test("Nesting beyond the limit is an error, however deep")
  func nesting() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONError.self) { try JSONValue.parse(deep) }
    let allowed = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    _ = try JSONValue.parse(Array(allowed.utf8))
    let objects = String(repeating: #"{"a":"#, count: 600)
    #expect(throws: JSONError.self) { try JSONValue.parse(Array(objects.utf8)) }
  }

  @Test("No prefix of a text is a value, and none traps")
  func prefixes() {
    let whole = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", {"b": null}], "c": true}"#.utf8)
    for count in 0..<whole.count {
      #expect(throws: JSONError.self) { try JSONValue.parse(Array(whole.prefix(count))) }
    }
  }
}
