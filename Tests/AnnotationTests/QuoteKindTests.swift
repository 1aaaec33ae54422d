import Testing
import TextModel

@testable import Annotation

@Suite("Quotes: what the marks are there for")
struct QuoteKindTests {
  @Test(
    "The kind follows from the words around the quote and in it",
    arguments: [
      ("“We leave at dawn,” Orlo Vant said.", [.speech]),
      ("“No,” he said.", [.speech]),
      ("She replied: “Never.”", [.speech]),
      ("The ministry said they “were leaving for” the coast.", [.speech]),
      ("According to Vant, the bridge was “beyond repair”.", [.speech]),
      ("The mayor's claim that the road was “safe” surprised nobody.", [.speech]),
      ("“It was cold that morning and we had no boats at all.”", [.speech]),
      ("The sign on the gate: “We are closed.”", [.speech]),
      ("They sold “organic” plastic at the fair.", [.scare]),
      ("His “friends” had left by noon.", [.scare]),
      ("The so-called “peace fleet” stayed in port.", [.scare]),
      ("The novel “Winter in Varno” sold well.", [.title]),
      ("He joined the party “Harbour First” in May.", [.title]),
      ("They watched “The Long Road Home” on Friday.", [.title]),
      ("The word “harbour” has two spellings.", [.term]),
      ("The valley is called “the bowl” by sailors.", [.term]),
      ("A “lorra” means a small boat.", [.term]),
      ("“He told us ‘wait’ twice,” she said. The ‘wait’ was long.", [.speech, .speech, .scare]),
      ("She said the ships “are late” and the film “Deep Water” was good.", [.speech, .title]),
    ] as [(String, [Quote.Kind])])
  func kinds(string: String, expected: [Quote.Kind]) throws {
    let text = SourceText(string)
    #expect(try Annotated(text).quotes.map(\.kind) == expected)
  }

  @Test("All pieces of a speech of several paragraphs are speech")
  func chain() throws {
    let text = SourceText("Vant spoke.\n\n“Boats.\n\n“Nets.\n\n“Salt.”")
    #expect(try Annotated(text).quotes.map(\.kind) == [.speech, .speech, .speech])
  }
}
