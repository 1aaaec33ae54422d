import TextModel

@testable import Annotation

/// The events of a text as lines that can be compared.
struct EventLines {
  let text: SourceText
  let events: [Event]

  /// The text as the shipped model analyses it, with all layers that events are read from.
  init(_ string: String) throws {
    let text = SourceText(string)
    self.text = text
    let cut = Segmenter().segment(text)
    let quotes = QuoteFinder().quotes(
      in: text, paragraphs: cut.paragraphs, sentences: cut.sentences, tokens: cut.tokens)
    let analysis = try WordAnnotator.english().analyse(
      text, tokens: cut.tokens, sentences: cut.sentences)
    let statements = StatementAnnotator().statements(
      in: text, tokens: cut.tokens, sentences: cut.sentences, quotes: quotes, analysis: analysis)
    let times = TimeFinder().times(
      in: text, tokens: cut.tokens, sentences: cut.sentences, paragraphs: cut.paragraphs,
      syntax: analysis.syntax, published: nil)
    let quantities = QuantityFinder().quantities(
      in: text, tokens: cut.tokens, sentences: cut.sentences, analysis: analysis,
      times: times.map(\.span))
    events = EventFinder().events(
      in: text, tokens: cut.tokens, sentences: cut.sentences, analysis: analysis, quotes: quotes,
      statements: statements, quantities: quantities, times: times)
  }

  /// The events of a tree drawn by hand.
  init(_ tree: DrawnTree) {
    text = tree.text
    events = EventFinder().events(
      in: tree.text, tokens: tree.tokens, sentences: tree.sentences, analysis: tree.analysis,
      quotes: tree.quotes, statements: tree.statements)
  }

  /// Each as "kind type: actors > targets", with its modality and polarity where they are marked.
  var lines: [String] {
    events.map { event in
      var line = "\(event.kind) \(event.type?.rawValue ?? "-"): "
      line += event.actors.map(text.string).joined(separator: " & ") + " > "
      line += event.targets.map(text.string).joined(separator: " & ")
      if event.modality != .happened { line += " (\(event.modality))" }
      if event.polarity == .negative { line += " (not)" }
      return line
    }
  }
}
