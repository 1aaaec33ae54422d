import Analysis
import Query
import Testing

@testable import Language

@Suite("Pages of the manual")
struct HelpPagesTests {
  private let pages = HelpPages(session: makeSession())

  @Test("Every topic has a page, and the page of a declaration holds its summary")
  func topics() {
    for topic in pages.topics { #expect(pages.page(topic) != nil, "\(topic)") }
    let builtins = Builtins.all
    let all: [any Declaration] =
      builtins.verbs + builtins.functions + builtins.tables + builtins.forms
    for declaration in all + makeSession().definitions {
      let page = pages.page(declaration.name) ?? ""
      #expect(page.contains(declaration.summary), "\(declaration.name)")
      for example in declaration.examples {
        for line in example.program.split(separator: "\n") {
          #expect(page.contains(line), "\(declaration.name)")
        }
      }
      if let layer = declaration.missingLayer { #expect(page.contains(layer)) }
    }
  }

  @Test("Every column has a page that says what it holds")
  func columns() {
    for table in Builtins.all.tables {
      for column in table.schema.columns {
        let page = pages.page(column.name) ?? ""
        #expect(page.contains("\(table.name).\(column.name)"), "\(table.name).\(column.name)")
      }
    }
  }

  @Test("The page about CQP has every construct, and the stages that it names exist")
  func cqp() throws {
    let page = try #require(pages.page("cqp"))
    for construct in CQPConstruct.all {
      #expect(page.contains("  \(construct.standing.rawValue)"), "\(construct.cqp)")
      #expect(page.contains(construct.cqp), "\(construct.cqp)")
      let stages = construct.note.split(separator: "| ").dropFirst()
      for stage in stages where construct.section == .results {
        let name = String(stage.prefix { $0.isLetter })
        #expect(Builtins.all.verbNames.contains(name), "\(construct.cqp): \(name)")
      }
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("The page about measures has every measure with its formula and source")
  func measures() throws {
    let page = try #require(pages.page("measures"))
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let all =
      Association.statistics.map(\.measure) + Keyness.statistics.map(\.measure)
      + Dispersion.statistics.map(\.measure) + LexicalDiversity.statistics.map(\.measure)
    for measure in all {
      #expect(page.contains("  \(measure.name)"), "\(measure.name)")
      for part in [measure.title, measure.formula, measure.variant, measure.source]
      where !part.isEmpty {
        #expect(words.contains(part), "\(measure.name): \(part)")
      }
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("Every argument of a stage has a page")
  func arguments() {
    for verb in Builtins.all.verbs {
      for argument in verb.arguments {
        let page = pages.page(argument.name) ?? ""
        #expect(page.contains(argument.summary), "\(verb.name) \(argument.name)")
      }
    }
  }

  @Test("Every code of a diagnostic has a page, and the list of errors names it")
  func codes() throws {
    let errors = try #require(pages.page("errors"))
    for code in DiagnosticCode.allCases where code != .alreadyReported {
      #expect(pages.page(code.rawValue)?.contains(code.summary) ?? false, "\(code.rawValue)")
      #expect(errors.contains("  \(code.rawValue) "), "\(code.rawValue)")
    }
  }

  @Test(
    "A word finds what bears another name",
    arguments: [("filter", "where"), ("average", "mean"), ("wordlist", "freq"), ("null", "none")])
  func search(_ word: String, _ meant: String) throws {
    let lines = try #require(pages.page(word)).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  \(meant) ") }, "\(word)")
  }

  @Test("A misspelt topic has a nearest one, and nonsense none")
  func closest() {
    #expect(pages.page("sumarize") == nil)
    #expect(pages.closest(to: "sumarize") == "summarize")
    #expect(pages.page("xqzzy") == nil)
    #expect(pages.closest(to: "xqzzy") == nil)
  }

  @Test("Lines of written pages fit 100 columns, and lists 120")
  func widths() {
    for topic in pages.topics {
      for line in (pages.page(topic) ?? "").split(separator: "\n") {
        #expect(line.count <= 120, "\(topic): \(line)")
      }
    }
  }
}
