import TextModel

@testable import Annotation

/// Texts cut into paragraphs at empty lines, and their quotes as strings.
enum QuoteText {
  /// The paragraphs of a text whose paragraphs are parted by empty lines.
  static func paragraphs(_ text: SourceText) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    let bytes = text.bytes
    func close(_ end: Int) {
      if start < end { paragraphs.append(Paragraph(span: ByteSpan(start, end), sentences: 0..<0)) }
    }
    var index = 0
    while index < bytes.count {
      if bytes[index] == 10 && index + 1 < bytes.count && bytes[index + 1] == 10 {
        close(index)
        while index < bytes.count && bytes[index] == 10 { index += 1 }
        start = index
      } else {
        index += 1
      }
    }
    close(bytes.count)
    return paragraphs
  }

  /// The quotes of a text, by their marks alone.
  static func quotes(_ string: String) -> [Quote] {
    let text = SourceText(string)
    return QuoteFinder().quotes(
      in: text, paragraphs: paragraphs(text), sentences: [], tokens: [])
  }

  /// The quotes of a text as strings, marks included.
  static func strings(_ string: String) -> [String] {
    let text = SourceText(string)
    return quotes(string).map { text.string($0.span) }
  }
}
