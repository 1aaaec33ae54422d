import TextModel

@testable import Annotation

/// A text whose trees are written down by hand, for tests that need no model.
///
/// One line a word: form, lemma, part of speech, head (counted from 1, 0 for the root), relation;
/// an empty line ends a sentence, a line of dashes a paragraph. A form that begins with "~" stands
/// right behind the word before it.
struct DrawnTree {
  private(set) var text: SourceText
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []
  private(set) var paragraphs: [Paragraph] = []
  var analysis: WordAnalysis

  init(_ drawing: String) {
    var string = ""
    var pos: [String] = []
    var relations: [String] = []
    var lemmas: [String] = []
    var heads: [Int32] = []
    var first = 0
    var firstSentence = 0
    let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines + ["", "---"] {
      let cells = line.split(separator: " ").map(String.init)
      if cells.isEmpty || line.hasPrefix("---") {
        if first < tokens.count {
          let span = ByteSpan(tokens[first].span.start, tokens[tokens.count - 1].span.end)
          sentences.append(Sentence(span: span, tokens: first..<tokens.count))
          first = tokens.count
        }
        if line.hasPrefix("---"), firstSentence < sentences.count {
          let start = sentences[firstSentence].span.start
          paragraphs.append(
            Paragraph(
              span: ByteSpan(start, UInt32(string.utf8.count)),
              sentences: firstSentence..<sentences.count))
          firstSentence = sentences.count
          string += "\n\n"
        }
        continue
      }
      guard cells.count == 5, let head = Int32(cells[3]) else { continue }
      let joins = cells[0].hasPrefix("~")
      let form = joins ? String(cells[0].dropFirst()) : cells[0]
      if !joins, !string.isEmpty, !string.hasSuffix("\n"), !string.hasSuffix("“") { string += " " }
      let start = string.utf8.count
      string += form
      tokens.append(Token(span: ByteSpan(start, string.utf8.count)))
      lemmas.append(cells[1])
      pos.append(cells[2])
      heads.append(head == 0 ? -1 : Int32(first) + head - 1)
      relations.append(cells[4])
    }
    text = SourceText(string)
    let tags = Array(Set(pos)).sorted()
    let names = Array(Set(relations)).sorted()
    var syntax = Syntax(
      inventory: SyntaxInventory(
        pos: tags, xpos: ["_"], features: ["", "VerbForm=Fin"], relations: names))
    syntax.pos = pos.map { UInt8(tags.firstIndex(of: $0) ?? 0) }
    syntax.xpos = pos.map { _ in 0 }
    syntax.features = pos.map { $0 == "VERB" || $0 == "AUX" ? 1 : 0 }
    syntax.lemma = lemmas
    syntax.head = heads
    syntax.relation = relations.map { UInt8(names.firstIndex(of: $0) ?? 0) }
    analysis = WordAnalysis(syntax: syntax, mentions: [])
  }

  /// Its quotes.
  var quotes: [Quote] {
    QuoteFinder().quotes(in: text, paragraphs: paragraphs, sentences: sentences, tokens: tokens)
  }

  /// Its statements.
  var statements: [Statement] {
    StatementAnnotator().statements(
      in: text, tokens: tokens, sentences: sentences, quotes: quotes, analysis: analysis)
  }
}
