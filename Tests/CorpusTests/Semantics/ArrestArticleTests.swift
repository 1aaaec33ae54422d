import Corpus
import Testing
import TextModel

/// What the layers say of the three sample articles on the arrests in Korvath: what the seeds have,
/// under other names and in other words.
@Suite("The sample articles on the arrests") struct ArrestArticleTests {
  private static let read = Result { try ReadCorpus(TestArticles.sampleFiles) }
  private let sample: ReadCorpus

  init() throws { sample = try Self.read.get() }

  @Test("Both spellings of the spokesman are one entity") func spellings() throws {
    let one = try #require(try sample.document("observer-arrests").entity("Bahrem Tushkari"))
    let article = try sample.document("mirovar-arrests")
    let statement = try article.statement("One day it is a teacher")
    #expect(article.text(statement.speaker) == "Toushkari")
    #expect(article.name(statement.speaker) == one.entity.name)
    #expect(one.entity.kind == .person)
  }

  @Test("The chain of the first quotation: speaker, addressee, via, agency") func chain() throws {
    let article = try sample.document("mirovar-arrests")
    let statement = try article.statement("For weeks the authorities", cue: "told")
    #expect(article.text(statement.speaker) == "Toushkari")
    #expect(article.text(statement.addressee) == "Sedra News")
    #expect(statement.via.map { article.text($0) } == ["Vaskar News Agency"])
    #expect(article.metadata.agency == "Vaskar News Agency")
    #expect(article.metadata.outlet == "Mirovar Gazette")
    let later = try article.statement("They have survived", cue: "said")
    #expect(later.via.map { article.text($0) } == ["Sedra News"])
    #expect(article.text(later.medium)?.hasPrefix("a statement") == true)
  }

  @Test("Of two verbs that are joined each has its content") func joinedVerbs() throws {
    let article = try sample.document("mirovar-arrests")
    let admitted = try article.statement("every state was free", cue: "admitted")
    #expect(admitted.content.count == 1)
    #expect(article.semantics.statements.contains { article.text($0.cue) == "stressed" })
  }

  @Test("A denial answers the claim that it dismisses") func denials() throws {
    let article = try sample.document("mirovar-arrests")
    let dismissed = try article.statement("Korvath’s claim", cue: "dismissed")
    #expect(dismissed.stance == .deny)
    let claim = article.semantics.statements[try #require(dismissed.refersTo)]
    #expect(claim.stance == .claim)
    #expect(article.text(claim.speaker)?.hasPrefix("Korvath") == true)
    let links = try article.statement("no links")
    #expect(links.stance == .deny)
    #expect(links.negated)
    let observer = try sample.document("observer-arrests")
    let rejected = try observer.statement("a claim", cue: "rejected")
    #expect(rejected.stance == .deny)
    let blame = observer.semantics.statements[try #require(rejected.refersTo)]
    #expect(blame.stance == .blame)
    #expect(observer.text(blame.target) == "Veshtania")
  }

  @Test("Capitals, offices and statements that speak have their own speakers") func offices() throws
  {
    let article = try sample.document("mirovar-arrests")
    let orders = try article.statement("received its orders")
    #expect(article.text(orders.speaker) == "Haldren")
    #expect(article.text(try article.statement("had twice asked").speaker) == "Mirovar")
    #expect(article.text(try article.statement("would summon").speaker) == "The ministry")
    #expect(article.text(try article.statement("in a boathouse").speaker) == "The joint statement")
    let arrests = try article.statement("at least nine Korvathi nationals")
    #expect(article.text(arrests.speaker)?.hasSuffix("chief prosecutor") == true)
    #expect(article.text(arrests.medium) == "a joint statement")
    let observer = try sample.document("observer-arrests")
    let eleven = try observer.statement("took money, maps and instructions")
    #expect(
      observer.text(eleven.speaker)
        == "the interior ministry, security service and prosecutor's office")
    #expect(observer.text(eleven.medium) == "a joint statement")
  }

  @Test("Accusations without a source say whom they accuse") func accused() throws {
    let article = try sample.document("observer-arrests")
    let recruited = try article.statement("recruited by Mirovar", cue: "accused")
    #expect(recruited.stance == .accuse)
    #expect(recruited.speaker == nil)
    #expect(article.text(recruited.target)?.hasPrefix("One of them") == true)
    #expect(try article.statement("plotting to blow up", cue: "alleged").stance == .claim)
    #expect(try article.statement("the arrests", cue: "criticized").stance == .criticise)
  }

  @Test("The figures of the three articles differ") func figures() throws {
    let nine = try sample.document("mirovar-arrests")
      .quantity("at least nine", of: "Korvathi nationals arrested")
    #expect(nine.bound == .atLeast)
    #expect(nine.low == DecimalNumber(9))
    let eleven = try sample.document("observer-arrests").quantity("eleven", of: "people arrested")
    #expect(eleven.value == DecimalNumber(11))
    let seven = try sample.document("haldren-envoy").quantity("seven", of: "citizens of Korvath")
    #expect(seven.value == DecimalNumber(7))
    let two = try sample.document("haldren-envoy").quantity("two", of: "employees killed")
    #expect(two.value == DecimalNumber(2))
    let one = try sample.document("observer-arrests").quantity("a", of: "clerk killed")
    #expect(one.implicit)
  }

  @Test(
    "Relative dates of undated articles stay open",
    arguments: ["mirovar-arrests", "observer-arrests"])
  func openDates(name: String) throws {
    let article = try sample.document(name)
    #expect(article.metadata.published == nil)
    let relative = article.semantics.times.filter { $0.anchor == .publication }
    #expect(relative.count >= 3)
    #expect(relative.filter(\.isResolved).map { article.text($0.span) } == [])
    #expect(try article.time("Thursday").timex == "XXXX-WXX-4")
    #expect(try article.time("Tuesday").timex == "XXXX-WXX-2")
  }

  @Test(
    "Dates of the dated article resolve",
    arguments: [
      ("Monday", "2031-06-16"), ("Sunday", "2031-06-15"), ("last week", "2031-W24"),
      ("Last month", "2031-05"), ("May 28", "2031-05-28"), ("February 9", "2031-02-09"),
      ("48 hours", "PT48H"), ("autumn", "2031-FA"),
    ])
  func resolvedDates(words: String, timex: String) throws {
    let time = try sample.document("haldren-envoy").time(words)
    #expect(time.timex == timex)
    #expect(time.isResolved)
  }

  @Test("Hopes, stress and a speaker who is quoted through another") func envoy() throws {
    let article = try sample.document("haldren-envoy")
    let hope = try article.statement("back at their posts")
    #expect(hope.stance == .hope)
    let spokesman = try #require(article.entity("Bahrem Tushkari"))
    #expect(article.name(hope.speaker) == spokesman.entity.name)
    let stressed = try article.statement("nothing whatsoever to do")
    #expect(article.text(stressed.cue) == "stressed")
    let downstream = try article.statement("We live downstream", cue: "said")
    #expect(article.name(downstream.speaker) == "Velimir Strok")
    #expect(downstream.via.map { article.text($0) } == ["Tollan News"])
    let quote = try #require(
      article.document.layers.quotes.first { article.text($0.span).contains("live downstream (") })
    #expect(quote.insertions.map { article.text($0) } == ["(meaning Narvenia - ONA)"])
  }
}
