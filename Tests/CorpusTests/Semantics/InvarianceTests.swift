import Testing
import TextModel

/// What makes no difference to a reader makes none to the layers, but for the places.
@Suite("All layers: what makes no difference") struct InvarianceTests {
  /// The prose of sample articles: what stands after it says how they may be used.
  private static let prose: [(name: String, text: String)] = TestArticles.sampleFiles
    .filter { $0.name.hasSuffix(".txt") }
    .map { file in
      var text = String(decoding: file.bytes, as: UTF8.self)
      for end in ["This article is invented", "Everything published by", "Reports by Orvane"] {
        if let cut = text.range(of: end) { text = String(text[..<cut.lowerBound]) }
      }
      while text.last?.isWhitespace == true { text.removeLast() }
      return (file.name, text)
    }

  private static var names: [String] { prose.map(\.name) }

  private static let annotated = Result {
    Dictionary(uniqueKeysWithValues: try prose.map { ($0.name, try AnnotatedDocument($0.text)) })
  }

  private func prose(_ name: String) throws -> String {
    try #require(Self.prose.first { $0.name == name }).text
  }

  /// The layers of an article as it stands.
  private func annotated(_ name: String) throws -> AnnotatedDocument {
    try #require(try Self.annotated.get()[name])
  }

  private func expectSame(_ one: AnnotatedDocument, _ other: AnnotatedDocument) {
    let (left, right) = (one.tokenLayers, other.tokenLayers)
    #expect(left.sentences == right.sentences)
    for (a, b) in zip(left.statements, right.statements) where a != b {
      Issue.record("statements: \(a)\nand \(b)")
    }
    #expect(left.quotes == right.quotes)
    #expect(left.statements.count == right.statements.count)
    #expect(left.entities == right.entities)
    #expect(left.times == right.times)
    #expect(left.quantities == right.quantities)
    #expect(left.events == right.events)
    #expect(left.mentionOfSpan == right.mentionOfSpan)
  }

  @Test(arguments: names) func straightMarks(name: String) throws {
    let text = try prose(name)
    let straight = String(
      text.map { character -> Character in
        switch character {
        case "“", "”": "\""
        case "‘", "’": "'"
        default: character
        }
      })
    expectSame(try annotated(name), try AnnotatedDocument(straight))
  }

  @Test(arguments: names) func blankLines(name: String) throws {
    let text = try prose(name)
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: true)
      .map(String.init)
    let plain = paragraphs.joined(separator: "\n\n")
    let wide = "\n\n" + paragraphs.joined(separator: "\n\n \n\n\n") + "\n\n\n"
    expectSame(try AnnotatedDocument(plain), try AnnotatedDocument(wide))
  }

  /// A sentence after all others, that names nobody and no date.
  @Test(arguments: names) func sentenceAtTheEnd(name: String) throws {
    let text = try prose(name)
    let whole = try annotated(name)
    let longer = try AnnotatedDocument(text + "\n\nRain fell on the roofs and on the fields.\n")
    let statements = longer.semantics.statements
    #expect(statements == whole.semantics.statements)
    #expect(longer.semantics.times == whole.semantics.times)
    #expect(longer.semantics.quantities == whole.semantics.quantities)
    let told = longer.semantics.events.filter { Int($0.span.start) < text.utf8.count }
    #expect(told == whole.semantics.events)
    #expect(longer.layers.quotes == whole.layers.quotes)
    #expect(longer.semantics.mentionOfSpan == whole.semantics.mentionOfSpan)
    let before = longer.semantics.entities.mentions.filter { Int($0.span.start) < text.utf8.count }
    #expect(before == whole.semantics.entities.mentions)
    let known = whole.semantics.entities.entities
    #expect(Array(longer.semantics.entities.entities.prefix(known.count)) == known)
  }

  /// The same sentence before all others: all places are later by as much.
  @Test(arguments: names) func sentenceAtTheBeginning(name: String) throws {
    let text = try prose(name)
    let sentence = "Rain fell on the roofs and on the fields.\n\n"
    let whole = try AnnotatedDocument(text)
    let longer = try AnnotatedDocument(sentence + text)
    let shift = UInt32(sentence.utf8.count)
    func shifted(_ span: ByteSpan) -> ByteSpan { ByteSpan(span.start + shift, span.end + shift) }
    #expect(longer.layers.quotes.map(\.span) == whole.layers.quotes.map { shifted($0.span) })
    #expect(longer.semantics.times.map(\.span) == whole.semantics.times.map { shifted($0.span) })
    #expect(longer.semantics.times.map(\.timex) == whole.semantics.times.map(\.timex))
    #expect(
      longer.semantics.quantities.map(\.span)
        == whole.semantics.quantities.map { shifted($0.span) })
    let told = longer.semantics.events.filter { $0.span.start >= shift }
    #expect(told.map(\.trigger) == whole.semantics.events.map { shifted($0.trigger) })
    #expect(told.map(\.kind) == whole.semantics.events.map(\.kind))
    let (found, known) = (longer.semantics.statements, whole.semantics.statements)
    #expect(found.map(\.span) == known.map { shifted($0.span) })
    #expect(found.map(\.content) == known.map { $0.content.map(shifted) })
    #expect(found.map(\.speaker) == known.map { $0.speaker.map(shifted) })
    #expect(found.map(\.stance) == known.map(\.stance))
    #expect(found.map(\.nestedIn) == known.map(\.nestedIn))
    #expect(found.map(\.refersTo) == known.map(\.refersTo))
    // What a description means may depend on how early it stands, whom a name means may not.
    func speakers(_ document: AnnotatedDocument) -> [String?] {
      document.semantics.statements.map { statement in
        document.entity(statement.speaker).flatMap { $0.isNamed ? $0.name : nil }
      }
    }
    #expect(speakers(longer) == speakers(whole))
  }
}
