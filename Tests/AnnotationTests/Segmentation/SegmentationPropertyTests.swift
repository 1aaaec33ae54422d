import Testing
import TextModel

@testable import Annotation

/// What must hold for every text, tried on texts of a seeded generator.
@Suite struct SegmentationPropertyTests {
  private static let pieces = [
    "a", "The", "don't", "Smith's", "U.S.", "Mr.", "e.g.", "3.5", "1,000", "10:30", "5-6",
    "http://x.org/a(b)", "me@x.org", "www.a", "co-op", "AT&T", "w/", "20th", "7pm", ".", "...",
    "!", "?!", ",", ";", ":", "-", "--", "—", "(", ")", "[", "]", "\"", "'", "“", "”", "‘", "’",
    "`", "$", "%", "#", "@", "*", "_", "/", "\\", "|", "<", ">", "=", "+", "~", "^", "&", "{",
    "}", "é", "ß", "Ω", "漢字", "ابجد", "😀", "\u{301}", "\u{200D}", "\u{FEFF}", "\u{0}", "\u{7}",
    "\u{7F}", "\u{1C}", "\u{85}", "\u{A0}", "\u{2028}", "\u{3000}", "\u{AD}", "\u{10FFFF}",
  ]
  private static let spaces = ["", "", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "  "]

  @Test(arguments: 0..<60)
  func holdsForMixedText(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 7919 &+ 1)
    var string = ""
    for _ in 0..<generator.below(400) {
      string += Self.pieces[generator.below(Self.pieces.count)]
      string += Self.spaces[generator.below(Self.spaces.count)]
    }
    let text = SourceText(string)
    var breaks: [UInt32] = []
    for _ in 0..<generator.below(6) { breaks.append(UInt32(generator.below(text.count + 3))) }
    check(text, breaks.sorted())
  }

  @Test(arguments: 0..<20)
  func holdsForAnyScalars(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 104_729 &+ 3)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<generator.below(600) {
      let bound = [0x80, 0x800, 0x3100, 0x110000][generator.below(4)]
      if let scalar = Unicode.Scalar(UInt32(generator.below(bound))) { scalars.append(scalar) }
    }
    check(SourceText(String(scalars)), [])
  }

  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "x", "(", ")", "'", "’", ".", "a.", "A.", "-", "1-", "1,1", "http://)", "a@", "\u{301}",
      "漢", "A ", "a. ", "a\n", "_", "\"", "a&", "\r",
    ])
  func takesLinearTime(_ piece: String) {
    check(SourceText(String(repeating: piece, count: 30_000 / piece.utf8.count)), [])
  }

  @Test(arguments: ["", " ", "\n\n\n", "\u{3000}", "\u{1F}"])
  func findsNothingInWhiteSpace(_ string: String) {
    let segmentation = Segmenter().segment(SourceText(string))
    #expect(segmentation.tokens.isEmpty)
    #expect(segmentation.sentences.isEmpty)
    #expect(segmentation.paragraphs.isEmpty)
  }

  private func check(_ text: SourceText, _ breaks: [UInt32]) {
    let found = Segmenter().segment(text, breaks: breaks)
    #expect(problem(text, found) == nil)
    #expect(breaks.allSatisfy { at in !found.paragraphs.contains { contains($0.span, at, text) } })
  }

  /// Whether an offset that begins a scalar stands inside a span.
  private func contains(_ span: ByteSpan, _ offset: UInt32, _ text: SourceText) -> Bool {
    span.start < offset && offset < span.end && text.bytes[Int(offset)] & 0xC0 != 0x80
  }

  /// The first of the invariants that a segmentation breaks.
  private func problem(_ text: SourceText, _ found: Segmentation) -> String? {
    var end = 0
    for (index, token) in found.tokens.enumerated() {
      guard token.span.start < token.span.end, token.span.end <= text.count else {
        return "token \(index) is empty or beyond the end"
      }
      guard token.span.start >= end else { return "token \(index) overlaps" }
      guard isWhite(text, end..<Int(token.span.start)) else { return "bytes lost at \(end)" }
      guard text.bytes[Int(token.span.start)] & 0xC0 != 0x80 else { return "inside a scalar" }
      if token.continuesToken, index == 0 || token.span.start != end { return "loose clitic" }
      let string = text.string(token.span)
      guard !string.unicodeScalars.contains(where: isWhite) else { return "white space in token" }
      end = Int(token.span.end)
    }
    guard isWhite(text, end..<text.count) else { return "bytes lost at the end" }
    var next = 0
    for sentence in found.sentences {
      guard sentence.tokens.lowerBound == next, !sentence.tokens.isEmpty,
        sentence.tokens.upperBound <= found.tokens.count
      else { return "sentences do not partition the tokens" }
      next = sentence.tokens.upperBound
      guard !found.tokens[sentence.tokens.lowerBound].continuesToken,
        sentence.span.start == found.tokens[sentence.tokens.lowerBound].span.start,
        sentence.span.end == found.tokens[next - 1].span.end
      else { return "a sentence's span is not that of its tokens" }
    }
    guard next == found.tokens.count else { return "tokens without a sentence" }
    next = 0
    for paragraph in found.paragraphs {
      guard paragraph.sentences.lowerBound == next, !paragraph.sentences.isEmpty,
        paragraph.sentences.upperBound <= found.sentences.count
      else { return "paragraphs do not partition the sentences" }
      next = paragraph.sentences.upperBound
      guard paragraph.span.start == found.sentences[paragraph.sentences.lowerBound].span.start,
        paragraph.span.end == found.sentences[next - 1].span.end
      else { return "a paragraph's span is not that of its sentences" }
    }
    return next == found.sentences.count ? nil : "sentences without a paragraph"
  }

  private func isWhite(_ text: SourceText, _ range: Range<Int>) -> Bool {
    text.string(ByteSpan(range.lowerBound, range.upperBound)).unicodeScalars
      .allSatisfy(isWhite)
  }

  private func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
