import Corpus
import Testing
import TextModel

/// What the layers say of the seeds.
@Suite("The seeds", .enabled(if: TestArticles.hasSeeds, "no shared data")) struct SeedTests {
  private static let read = Result { try ReadCorpus(TestArticles.seedFiles) }
  private let seeds: ReadCorpus

  init() throws { seeds = try Self.read.get() }

  @Test("Both spellings of the spokesman are one entity") func spellings() throws {
    let one = try #require(try seeds.document("000").entity("Kanaani"))
    let other = try #require(try seeds.document("003").entity("Kanani"))
    #expect(one === other)
    #expect(one.entity.name == "Nasser Kanaani")
    #expect(one.entity.kind == .person)
  }

  @Test("The chain of the first quotation: speaker, via, agency") func chain() throws {
    let article = try seeds.document("000")
    let statement = try article.statement("“Unfortunately", cue: "said")
    #expect(article.name(statement.speaker) == "Nasser Kanaani")
    #expect(statement.via.map { article.text($0) } == ["Tasnim"])
    #expect(article.text(statement.medium) == "a statement")
    #expect(article.metadata.agency == "Mehr News Agency")
  }

  @Test("A capital that speaks stands for its government") func capital() throws {
    let article = try seeds.document("002")
    let statement = try #require(
      article.semantics.statements.first {
        article.text($0.speaker) == "Baku" && article.text($0.cue) == "said"
      })
    let speaker = try #require(statement.speaker)
    let mention = try #require(article.semantics.mention(of: speaker))
    #expect(mention.standsFor?.contains("Azerbaijan") == true)
    // It is marked, and stays the town that is named.
    #expect(article.name(speaker) == "Baku")
  }

  @Test("Offices and statements that speak have their own speakers") func offices() throws {
    let article = try seeds.document("001")
    let speakers = article.semantics.statements.compactMap { article.text($0.speaker) }
    #expect(speakers.contains { $0.hasPrefix("the interior ministry") })
    #expect(speakers.contains { $0.lowercased() == "the statement" })
    let office = article.semantics.statements.first {
      article.text($0.speaker)?.hasPrefix("the interior ministry") == true
    }
    #expect(article.text(office?.medium) == "a joint statement")
  }

  @Test("A rejected claim is answered") func answer() throws {
    let article = try seeds.document("001")
    let denial = try #require(
      article.semantics.statements.first { article.text($0.cue) == "rejected" })
    #expect(denial.stance == .deny)
    let answered = try #require(denial.refersTo)
    let claim = article.semantics.statements[answered]
    #expect(claim.stance == .blame)
    #expect(article.text(claim.target) == "Iran")
  }

  @Test("Relative dates of undated articles stay open", arguments: ["000", "001", "002"])
  func openDates(prefix: String) throws {
    let article = try seeds.document(prefix)
    #expect(article.metadata.published == nil)
    let relative = article.semantics.times.filter { $0.anchor == .publication }
    #expect(relative.count >= 2)
    #expect(relative.filter(\.isResolved).map { article.text($0.span) } == [])
    #expect(relative.allSatisfy { $0.timex.contains("X") && $0.interval == nil })
  }

  @Test("The weekdays of undated articles keep their names") func weekdays() throws {
    #expect(try seeds.document("000").time("Thursday").timex == "XXXX-WXX-4")
    #expect(try seeds.document("001").time("April").timex == "XXXX-04")
  }

  @Test("Relative dates of the dated article resolve") func resolvedDates() throws {
    let article = try seeds.document("003")
    #expect(article.metadata.published != nil)
    // "Recently" has no value to resolve, whatever the date.
    let dates = article.semantics.times.filter { $0.kind == .date && !$0.timex.hasSuffix("_REF") }
    #expect(dates.count >= 4)
    #expect(dates.filter { !$0.isResolved }.map { article.text($0.span) } == [])
    #expect(try article.time("Monday").timex == "2023-04-17")
    #expect(try article.time("April 6").timex == "2023-04-06")
  }
}
