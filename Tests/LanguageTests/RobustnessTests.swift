import Testing

@testable import Language

/// Programs made at random, the same on every run.
private struct ProgramGenerator {
  private var generator: SplitMix64
  private static let words: [String] =
    Builtins.all.verbNames + Builtins.all.functionNames + Builtins.all.tableNames
    + Keyword.all.sorted() + Mark.allCases.map(\.rawValue)
    + [
      "outlet", "words", "kind", "speaker", "span", "published", "doc", "x", "_", "\n", " ", "\t",
      "\"speech\"", "\"\"", "\"\\q\"", "\"open", "12", "0.5", "1e6", "99999999999999999999",
      "1e999",
      "3d", "3x", "2031-05-03", "2031-13", "2031-05", "2016-2020", "-", "`\"ferry\"`", "``", "`[`",
      "`\"a\" []* `", "/x/i", "~ /(/", "~ /a+/", "seed:", "kind:", "within:", "values:", "#",
      "## doc",
      "“", "”", "‘", "é", "\u{301}", "\u{0}", "\u{FEFF}", "🚢", "&", ";", "$x", "table(", "count()",
      "[", "]", "{a: 1}", "(docs | count)", "| where", "| take 2", "by", "on", "\r\n",
    ]

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(max(1, bound))) }

  mutating func soup() -> String {
    (0..<(1 + below(24))).map { _ in Self.words[below(Self.words.count)] }
      .joined(separator: below(4) == 0 ? "" : " ")
  }

  /// A program with a few of its bytes removed, doubled or exchanged for words of the language.
  mutating func mutated(_ program: String) -> String {
    var bytes = Array(program.utf8)
    for _ in 0...below(3) {
      guard !bytes.isEmpty else { break }
      let start = below(bytes.count)
      let end = min(bytes.count, start + 1 + below(8))
      switch below(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: Self.words[below(Self.words.count)].utf8)
      default: bytes[start] = UInt8(below(256))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("No program brings the language down")
struct RobustnessTests {
  /// Runs a program and checks that each of its errors points into it.
  private func survives(_ program: String, _ session: Session) {
    let (_, errors) = run(program, in: session)
    for error in errors {
      #expect(error.severity == .error && error.code != .alreadyReported)
      guard let range = error.range, range.source.name == "eval" else { continue }
      #expect(range.lower >= 0 && range.upper <= program.utf8.count, "\(program)")
    }
  }

  @Test("Five thousand heaps of words give diagnostics or a result")
  func soup() {
    var generator = ProgramGenerator(seed: 20_310_503)
    for _ in 0..<100 {
      // Names that one program defines are there for the next.
      let session = makeSession(over: riverArticles)
      for _ in 0..<50 { survives(generator.soup(), session) }
    }
  }

  @Test("Valid programs with small mutations give diagnostics or a result")
  func mutations() throws {
    var generator = ProgramGenerator(seed: 7)
    let programs =
      try GoldenFile("programs.txt").cases.map(\.program)
      + GoldenFile("stdlib.txt").cases.map(\.program)
      + Builtins.all.verbs.flatMap { $0.examples.map(\.program) }
    for program in programs {
      let session = makeSession(over: riverArticles)
      for _ in 0..<20 { survives(generator.mutated(program), session) }
    }
  }

  @Test(
    "Programs that nest too deeply are refused",
    arguments: [
      String(repeating: "(", count: 10_000), String(repeating: "[", count: 10_000),
      String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      String(repeating: "{a: ", count: 10_000), String(repeating: "not ", count: 10_000) + "true",
      String(repeating: "-", count: 10_000) + "1", String(repeating: "lower(", count: 10_000),
      "docs | where " + String(repeating: "(docs | where ", count: 5_000),
      "1" + String(repeating: " + 1", count: 100_000),
      "1" + String(repeating: " ?? 1", count: 100_000),
      "a" + String(repeating: ".a", count: 100_000),
      "docs" + String(repeating: " | take 5", count: 100_000),
      "docs | select x = " + String(repeating: "(1 + 1 * ", count: 99) + "1"
        + String(repeating: ")", count: 99),
      String(repeating: "let t = docs | ", count: 2_000), String(repeating: "`", count: 9_999),
      "find `" + String(repeating: "(", count: 10_000) + "`",
      "find `[" + String(repeating: "!", count: 10_000) + "word=\"a\"]`",
      "\"a\" ~ /" + String(repeating: "(", count: 10_000) + "/",
    ])
  func deep(_ program: String) { survives(program, makeSession(over: riverArticles)) }

  @Test("Templates that double at each level are refused")
  func expansions() {
    var program = "def f0(t: table) = t | take 1\n"
    for level in 1..<39 {
      program += "def f\(level)(t: table) = t | f\(level - 1) | f\(level - 1)\n"
    }
    #expect(firstError(program + "docs | f38", over: riverArticles)?.code == .limit)
  }

  @Test("Stages that pile up by names are refused as well")
  func piledNames() {
    var program = "let t = docs\n"
    for _ in 0..<400 { program += "let t = t | where words > 1\n" }
    #expect(firstError(program + "t | count", over: riverArticles)?.code == .limit)
    var joins = "let t = docs | select id\n"
    for _ in 0..<400 { joins += "let t = docs | select id | join t on id\n" }
    #expect(firstError(joins + "t | count", over: riverArticles)?.code == .limit)
  }

  @Test("A long condition is no deep one")
  func longConditions() {
    let names = (0..<5_000).map { "form == \"w\($0)\"" }
    #expect(
      shown("tokens | where \(names.joined(separator: " or ")) | count", over: riverArticles) == "0"
    )
    let others = names.map { $0.replacing("==", with: "!=") }
    #expect(
      shown("tokens | where \(others.joined(separator: " and ")) | count", over: riverArticles)
        == shown("tokens | count", over: riverArticles))
  }

  @Test("A program of a megabyte is read, whatever it holds")
  func megabyte() {
    let list = (0..<120_000).map(String.init).joined(separator: ", ")
    #expect(shown("count([\(list)])") == "120000")
    let lines = String(repeating: "# a comment line of some length\n", count: 33_000)
    #expect(shown(lines + "1 + 1") == "2")
    let text = String(repeating: "x", count: 1_000_000)
    #expect(shown("length(\"\(text)\")") == "1000000")
    survives(String(repeating: "\n", count: 1_000_000), makeSession(over: riverArticles))
    survives(String(repeating: "docs | where \n", count: 70_000), makeSession(over: riverArticles))
    survives(String(repeating: "“", count: 300_000), makeSession(over: riverArticles))
    survives(String(repeating: "a ( ", count: 250_000), makeSession(over: riverArticles))
  }
}
