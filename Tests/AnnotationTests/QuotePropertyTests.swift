import Testing
import TextModel

@testable import Annotation

@Suite("Quotes and statements: properties")
struct QuotePropertyTests {
  /// Random texts of words, marks and paragraph breaks; the same in every run.
  static let texts: [String] = {
    let pieces = [
      "\"", "“", "”", "'", "‘", "’", "«", "»", "„", "`` ", "''", " ", " ", ", ", ". ", "\n\n",
      "Vant",
      " said", " the mayor ", "boats", " that ", " 6", "0s", "(", ")", "—", "…", "é", "日本", "☂",
      " according to ", " and ", " saying ", "accused him of ", ": ",
    ]
    var state: UInt64 = 88_172_645_463_325_252
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    return (0..<400).map { _ in
      (0..<next(60) + 1).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }()

  @Test("Quotes are in bounds, in order, properly nested and linked backwards")
  func quotesAreSound() throws {
    for string in Self.texts {
      let annotated = try Annotated(SourceText(string))
      let quotes = annotated.quotes
      for (index, quote) in quotes.enumerated() {
        #expect(quote.span.contains(quote.content) && quote.span.end <= annotated.text.count)
        #expect(annotated.segmentation.paragraphs.contains { $0.span.contains(quote.span) })
        if index > 0 { #expect(quotes[index - 1].span.start < quote.span.start) }
        for other in quotes[..<index] {
          let isApart = other.span.end <= quote.span.start
          #expect(isApart || other.content.contains(quote.span))
        }
        let outer = quotes[..<index].lastIndex { $0.span.contains(quote.span) }
        #expect(quote.nestedIn == outer)
        if let before = quote.continuedFrom {
          #expect(before < index)
          #expect(quotes[before].span.end <= quote.span.start)
        }
      }
    }
  }

  @Test("Statements are in bounds and in order, and their parts lie in their spans")
  func statementsAreSound() throws {
    for string in Self.texts {
      let annotated = try Annotated(SourceText(string))
      let statements = annotated.statements
      for (index, statement) in statements.enumerated() {
        #expect(statement.span.end <= annotated.text.count)
        #expect(!statement.content.isEmpty || statement.target != nil)
        #expect(statement.content == statement.content.sorted())
        for part in statement.content + [statement.speaker, statement.cue].compactMap(\.self) {
          #expect(!part.isEmpty && statement.span.contains(part))
        }
        // Of those that begin together the longest comes first.
        if index > 0 {
          let (before, own) = (statements[index - 1].span, statement.span)
          #expect((before.start, own.end) <= (own.start, before.end))
        }
        for quote in statement.quotes { #expect(annotated.quotes.indices.contains(quote)) }
      }
    }
  }

  @Test("A paragraph before a text shifts spans and changes nothing else")
  func shift() throws {
    let prefix = "The boats left early.\n\n"
    let offset = UInt32(prefix.utf8.count)
    for string in Self.texts.prefix(200) {
      // A break at the start would join the paragraphs otherwise than the prefix does.
      let text = "Vant came. " + string
      let plain = try Annotated(SourceText(text))
      let shifted = try Annotated(SourceText(prefix + text))
      func moved(_ span: ByteSpan) -> ByteSpan { ByteSpan(span.start + offset, span.end + offset) }
      let quotes = plain.quotes.map { quote in
        var quote = quote
        quote.span = moved(quote.span)
        quote.content = moved(quote.content)
        return quote
      }
      #expect(shifted.quotes == quotes)
      #expect(shifted.statements.map(\.span) == plain.statements.map { moved($0.span) })
      #expect(shifted.statements.map(\.kind) == plain.statements.map(\.kind))
    }
  }

  @Test(
    "Straight and typographic marks give the same quotes",
    arguments: [
      "“We go,” Vant said. “It’s late.”",
      "She said the ‘old’ boats’ crews “were ‘tired’ of the ’90s”.",
      "“He said ‘no’,” Vant’s wife said.\n\n“We came.\n\n“We saw.”",
      "(“Perhaps” or “never”—‘who knows’?)",
      "“A 6-foot wall,” he said, “isn’t ‘high’.”",
    ])
  func straight(text: String) throws {
    let straight = text.replacing("“", with: "\"").replacing("”", with: "\"")
      .replacing("‘", with: "'").replacing("’", with: "'")
    let curly = try Annotated(SourceText(text))
    let plain = try Annotated(SourceText(straight))
    #expect(!curly.quotes.isEmpty)
    #expect(curly.quotes.count == plain.quotes.count)
    for (left, right) in zip(curly.quotes, plain.quotes) {
      let content = curly.text.string(left.content)
        .replacing("“", with: "\"").replacing("”", with: "\"")
        .replacing("‘", with: "'").replacing("’", with: "'")
      #expect(content == plain.text.string(right.content))
      #expect(left.kind == right.kind)
      #expect(left.nestedIn == right.nestedIn && left.continuedFrom == right.continuedFrom)
    }
  }

  @Test("The same text gives the same result")
  func deterministic() throws {
    for string in Self.texts.prefix(50) {
      let text = SourceText(string)
      let (one, other) = try (Annotated(text), Annotated(text))
      #expect(one.quotes == other.quotes && one.statements == other.statements)
    }
  }
}
