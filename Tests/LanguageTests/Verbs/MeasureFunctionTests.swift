import Analysis
import Corpus
import Foundation
import TerminalSupport
import Testing

@testable import Language

/// Reference values: the case of Evert and Rychlý for association, Rayson's and Hardie's for keyness,
/// Lyne (1985) by the R package tlda for dispersion.
@Suite("Measures through the language")
struct MeasureFunctionTests {
  private static let lyne =
    "[2, 0, 1, 1, 3, 0, 3, 0, 0, 0], "
    + "[8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]"

  @Test(
    "Functions of counts",
    arguments: [
      (#"association("logdice", 7, 15334, 120, 191998)"#, 3.891662),
      (#"association("mi", 7, 15334, 120, 191998)"#, -0.453250),
      (#"association("mi3", 7, 15334, 120, 191998)"#, 5.161459),
      (#"association("t", 7, 15334, 120, 191998)"#, -0.976603),
      (#"association("z", 7, 15334, 120, 191998)"#, -0.834636),
      (#"keyness("g2", 100, 50, 100000, 120000)"#, 27.350802),
      (#"keyness("log_ratio", 100, 50, 100000, 120000)"#, 1.263034),
      ("dispersion(\"range\", \(lyne))", 0.5),
      ("dispersion(\"juilland_d\", \(lyne))", 0.603880),
      ("dispersion(\"carroll_d2\", \(lyne))", 0.652144),
      ("dispersion(\"rosengren_s\", \(lyne))", 0.476365),
      ("dispersion(\"dp\", \(lyne))", 0.499070), ("dispersion(\"dp_even\", \(lyne))", 0.500930),
      ("dispersion(\"da\", \(lyne))", 0.308164), ("dispersion(\"dkl\", \(lyne))", 0.466508),
    ])
  func functions(_ call: String, _ expected: Double) {
    #expect(shown("round(\(call), 6)") == Value.decimal(expected).plainText, "\(call)")
    // The same over the rows of a table of counts.
    #expect(
      shown("table([{n: 1}]) | select x = round(\(call), 6)") == Value.decimal(expected).plainText)
  }

  @Test("Every measure that the help names can be asked for")
  func names() {
    for measure in Association.statistics.map(\.measure.name) {
      #expect(shown("association(\"\(measure)\", 7, 15334, 120, 191998)") != "none", "\(measure)")
    }
    for measure in Keyness.statistics.map(\.measure.name) {
      #expect(shown("keyness(\"\(measure)\", 100, 50, 100000, 120000)") != "none", "\(measure)")
    }
    for measure in Dispersion.statistics.map(\.measure.name) {
      #expect(shown("dispersion(\"\(measure)\", \(Self.lyne))") != "none", "\(measure)")
    }
    #expect(firstError(#"association("logdise", 1, 2, 3, 4)"#)?.text == #""logdise""#)
    #expect(shown(#"association("mi", 0, 2, 3, 4)"#) == "none")
    #expect(shown(#"association("mi", 1.5, 2, 3, 4)"#) == "none")
    #expect(shown(#"dispersion("dp", [1, 2], [3])"#) == "none")
    #expect(shown(#"keyness("g2", 1, 0, 0, 0)"#) != "nothing")
  }

  @Test("Every measure is a column of its stage, an effect size beside a significance in front")
  func columnsOfStages() {
    let collocates = columns(#"find `"dam"` | collocates"#, over: riverArticles)
    #expect(collocates.prefix(6) == ["word", "count", "frequency", "expected", "logdice", "g2"])
    #expect(Set(Association.statistics.map(\.measure.name)).isSubset(of: collocates))
    let keywords = columns(#"docs | keywords"#, over: riverArticles)
    #expect(keywords[5...6] == ["log_ratio", "g2"])
    #expect(Set(Keyness.statistics.map(\.measure.name)).isSubset(of: keywords))
    let dispersion = columns("docs | dispersion", over: riverArticles)
    #expect(Set(Dispersion.statistics.map(\.measure.name)).isSubset(of: dispersion))
    let diversity = columns("diversity lower", over: riverArticles)
    #expect(Set(LexicalDiversity.statistics.map(\.measure.name)).isSubset(of: diversity))
    let pairs = columns("cooccur lower", over: riverArticles)
    #expect(pairs[6...7] == ["logdice", "g2"])
  }

  @Test("A table says how the measures that it shows were computed, and after whom")
  func explained() {
    let session = makeSession(over: riverArticles, hasLibrary: false)
    let program = #"find `"dam"` | collocates | select word, count, logdice"#
    let text = printed(program, in: session)
    #expect(text.contains("logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)"), "\(text)")
    #expect(!text.contains("Dunning"), "\(text)")
  }

  private static let package = "association_measures"
  private static let hasPackage: Bool =
    (try? Python.run(["-c", "import association_measures"]).status) == 0

  @Test(
    "The package association-measures gives the same for every collocate and key word",
    .enabled(if: hasPackage, "python3 has no association_measures"))
  func package() throws {
    var lines = ["kind\tmeasure\tO11\tR1\tC1\tN\tvalue"]
    let counts = #"find `[lower="the"]` | collocates window: -2..2 minimum: 1"#
    lines += try rows(
      counts, of: Association.statistics.map(\.measure.name), "association", over: sampleCorpus)
    lines += try rows(
      #"docs | where outlet ~ /Observer/ | keywords attribute: lower direction: both minimum: 1"#,
      of: Keyness.statistics.map(\.measure.name), "keyness", over: sampleCorpus)
    #expect(lines.count > 5_000)
    let file = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-measures-\(UUID().uuidString).tsv")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try Python.run(["Tests/LanguageTests/Verbs/compare_measures.py", file.path()])
    #expect(result.status == 0, "\(result.output)")
  }

  /// A line for each measure of each row: its counts as a table of four cells, and its value.
  private func rows(
    _ program: String, of measures: [String], _ kind: String, over corpus: Corpus
  ) throws -> [String] {
    let session = makeSession(over: corpus, hasLibrary: false)
    guard case .table(let table)? = run(program, in: session).results.last?.output else {
      return []
    }
    let tokens = corpus.tokenCount
    let studied = table.rows.reduce(0) { $0 + (value($1, "count", table) ?? 0) }
    let nodes = Double(shown(#"find `[lower="the"]` | count"#, over: corpus)) ?? 0
    return table.rows.flatMap { row -> [String] in
      guard let both = value(row, "count", table) else { return [] }
      let (first, column) =
        kind == "association"
        ? (nodes, value(row, "frequency", table) ?? 0)
        : (studied, both + (value(row, "reference", table) ?? 0))
      // A token in two windows counts twice: no table of four cells then.
      guard both <= first, both <= column else { return [] }
      return measures.compactMap { measure in
        value(row, measure, table).map {
          "\(kind)\t\(measure)\t\(both)\t\(first)\t\(column)\t\(tokens)\t\($0)"
        }
      }
    }
  }

  private func value(_ row: Row, _ name: String, _ table: ResultTable) -> Double? {
    table.columns.firstIndex { $0.name == name }.flatMap { row.values[$0].number }
  }
}
