import Testing
import TextModel

@testable import Annotation

@Suite("Properties of statements")
struct StatementPropertyTests {
  static let article = """
    KARSK – “The dam is safe,” Mayor Vant said on Monday. “Nobody needs to leave.”

    The union accused the board of hiding a report. The board denied the allegations, saying it \
    “had nothing to hide”, according to the Karsk Herald.

    Vant's office said in a statement that the 'old' dam would be rebuilt. He told reporters: “We \
    will start in May.”

    “We are tired of waiting,” one farmer said.
    """

  private static func signature(_ string: String) throws -> [String] {
    let annotated = try Annotated(SourceText(string))
    let (text, statements) = (annotated.text, annotated.statements)
    func plain(_ span: ByteSpan) -> String {
      var result = text.string(span)
      for (mark, ascii) in [("“", "\""), ("”", "\""), ("’", "'"), ("‘", "'")] {
        result = result.replacing(mark, with: ascii)
      }
      return result
    }
    return statements.map { statement in
      "\(statement.kind) \(statement.stance) \(statement.speaker.map(plain) ?? "-") "
        + "\(statement.cueLemma ?? "-") \(statement.content.map(plain)) \(statement.via.map(plain))"
    }
  }

  @Test("Typographic and straight marks give the same statements")
  func marks() throws {
    let straight = Self.article.replacing("“", with: "\"").replacing("”", with: "\"")
    #expect(try Self.signature(Self.article) == Self.signature(straight))
    #expect(try Self.signature(Self.article).count >= 7)
  }

  @Test("Empty lines between paragraphs change nothing")
  func emptyLines() throws {
    let spaced = "\n\n" + Self.article.replacing("\n\n", with: "\n\n\n\n") + "\n\n"
    #expect(try Self.signature(Self.article) == Self.signature(spaced))
  }

  @Test("A sentence far away that names nobody changes nothing")
  func farSentence() throws {
    let longer = Self.article + "\n\nThe weather was fine."
    #expect(try Self.signature(Self.article) == Self.signature(longer))
  }

  @Test("Spans lie in the text, in order, and content holds no cue of its own")
  func spans() throws {
    let annotated = try Annotated(SourceText(Self.article))
    let (text, statements) = (annotated.text, annotated.statements)
    for (index, statement) in statements.enumerated() {
      #expect(text.span.contains(statement.span))
      #expect(!statement.content.isEmpty || statement.target != nil)
      for (left, right) in zip(statement.content, statement.content.dropFirst()) {
        #expect(left.end <= right.start)
      }
      for part in statement.content + statement.cueParts {
        #expect(statement.span.contains(part))
      }
      if let outer = statement.nestedIn {
        #expect(statements.indices.contains(outer) && outer != index)
      }
      for part in statement.cueParts {
        #expect(!statement.content.contains { $0.overlaps(part) })
      }
    }
  }

  @Test("Texts with bytes changed, taken out and doubled are read without harm")
  func mutations() throws {
    let bytes = Array(Self.article.utf8)
    var state: UInt64 = 88_172_645_463_325_252
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<1 + random(12) {
        let place = random(changed.count)
        switch random(3) {
        case 0: changed[place] = UInt8(random(128))
        case 1: changed.removeSubrange(place..<min(changed.count, place + random(40)))
        default:
          changed.insert(contentsOf: changed[place..<min(changed.count, place + 30)], at: place)
        }
      }
      let annotated = try Annotated(SourceText(String(decoding: changed, as: UTF8.self)))
      let (text, statements) = (annotated.text, annotated.statements)
      #expect(statements.allSatisfy { text.span.contains($0.span) })
    }
  }
}
