import Testing

@testable import RegularExpressions

@Suite("Regular expressions")
struct RegularExpressionTests {
  @Test(
    "A whole value matches or it does not",
    arguments: [
      ("arrest.*", "arrested", true), ("arrest", "arrested", false), ("rest", "arrest", false),
      ("a|ab", "ab", true), ("", "", true), ("", "a", false), (#"\w+"#, "Élan", true),
      (#"\d+"#, "١٢", true), (".", "\u{E9}", true), (".", "e\u{301}", false),
      ("(?i)NATO", "nato", true),
    ])
  func whole(pattern: String, text: String, expected: Bool) throws {
    #expect(try RegularExpression(pattern).matchesWhole(text) == expected)
  }

  @Test("Case is ignored in every script when asked")
  func caseInsensitive() throws {
    let expression = try RegularExpression("straße|élan", options: .caseInsensitive)
    #expect(try expression.matchesWhole("STRAßE"))
    #expect(try expression.matchesWhole("ÉLAN"))
    #expect(try !expression.matchesWhole("ELAN"))
  }

  @Test("A literal has no special characters")
  func literal() throws {
    let expression = try RegularExpression("U.S. (a+)", options: [.literal, .caseInsensitive])
    #expect(try expression.matchesWhole("u.s. (A+)"))
    #expect(try !expression.matchesWhole("uxs. (a+)"))
    let quoted = try RegularExpression(RegularExpression.quoted("a.b|c\\d"))
    #expect(try quoted.matchesWhole("a.b|c\\d"))
    #expect(try !quoted.matchesWhole("axb|c\\d"))
  }

  @Test("A search gives byte ranges of the match and its groups")
  func groups() throws {
    let expression = try RegularExpression("(?<who>[A-Z]\\w+) (said|told)( us)?")
    let match = try #require(try expression.firstMatch(in: "é: Ivo said so"))
    #expect(match.range == 4..<12)
    #expect(match.groups == [4..<7, 8..<12, nil])
    #expect(expression.namedGroups == [NamedGroup(name: "who", number: 1)])
    #expect(expression.groupCount == 3)
    #expect(try expression.firstMatch(in: "é: Ivo said so", from: 5) == nil)
    #expect(try expression.firstMatch(in: "x", from: 9) == nil)
    #expect(try expression.firstMatch(in: "x", from: -1) == nil)
  }

  @Test("All matches, with empty ones, from left to right")
  func allMatches() throws {
    let ranges = try RegularExpression("a*").allMatches(in: "aab").map(\.range)
    #expect(ranges == [0..<2, 2..<2, 3..<3])
    #expect(try RegularExpression("é").allMatches(in: "éxé").map(\.range) == [0..<2, 3..<5])
    #expect(try RegularExpression("x").allMatches(in: "").isEmpty)
  }

  @Test("Replacement with groups, and an error in the replacement")
  func replacing() throws {
    let expression = try RegularExpression("(\\w+)@(?<host>\\w+)")
    let text = try expression.replacing(in: "ivo@post, ana@wire", with: "${host}: $1")
    #expect(text == "post: ivo, wire: ana")
    let longer = String(repeating: "expanded ", count: 50)
    #expect(try RegularExpression("x").replacing(in: "xx", with: longer) == longer + longer)
    #expect(throws: RegularExpressionError.self) {
      try expression.replacing(in: "a@b", with: "${nobody}")
    }
  }

  @Test(
    "A wrong expression is refused with its place",
    arguments: [
      ("(", 1), ("ab)", 2), ("[a", 2), ("a**", 2), ("a{2,1}", 5), ("\\", 1), ("(?<1>a)", 3),
    ])
  func invalid(pattern: String, offset: Int) throws {
    #expect {
      try RegularExpression(pattern)
    } throws: { error in
      guard case RegularExpressionError.invalid(let message, let byteOffset) = error else {
        return false
      }
      return byteOffset == offset && !message.isEmpty
    }
  }

  @Test(
    "An expression that backtracks without end stops with an error",
    arguments: ["(a+)+$", "(a|aa)+$", "(.+.+)+[yz]"])
  func tooComplex(pattern: String) throws {
    let text = String(repeating: "a", count: 64) + "b" + String(repeating: "x", count: 64)
    let expression = try RegularExpression(pattern)
    #expect(throws: RegularExpressionError.tooComplex) { try expression.matches(text) }
    #expect(throws: RegularExpressionError.tooComplex) { try expression.matchesWhole(text + "!") }
  }

  @Test("Bytes that are not UTF-8 match nothing and do no harm")
  func invalidBytes() throws {
    let expression = try RegularExpression(".a")
    #expect(try expression.firstMatch(in: [0xFF, 0x61, 0x62, 0x61])?.range == 2..<4)
    #expect(try !expression.matchesWhole([0xC3, 0x61] as [UInt8]))
  }

  @Test("Threads share one expression")
  func threads() async throws {
    let expression = try RegularExpression("(\\w)\\w*(\\w)")
    let total = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<8 {
        group.addTask {
          (0..<2_000).reduce(0) { sum, number in
            let text = "w\(worker)n\(number)"
            let match = try? expression.firstMatch(in: text)
            return sum + (match?.range.count == text.utf8.count ? 1 : 0)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(total == 16_000)
  }
}
