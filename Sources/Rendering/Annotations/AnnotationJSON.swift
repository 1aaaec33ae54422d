import Corpus
import TextModel

/// One document with all its layers as a JSON object on one line: the schema of
/// `annotate --format jsonl`.
///
/// Every span is `{"start", "end", "text"}` in bytes of the UTF-8 text, half-open. What is absent is
/// `null`; lists are never absent.
public struct AnnotationJSON {
  private var output = ""

  private init() {}

  /// The object, with a line end.
  public static func line(
    for document: Document, _ layers: Layers, _ analysis: WordAnalysis?,
    _ semantics: SemanticLayers, warnings: [String]
  ) -> String {
    var json = AnnotationJSON()
    json.write(document, layers, analysis, semantics, warnings)
    return json.output + "\n"
  }

  private mutating func write(
    _ document: Document, _ layers: Layers, _ analysis: WordAnalysis?,
    _ semantics: SemanticLayers, _ warnings: [String]
  ) {
    let text = document.text
    let metadata = document.metadata
    output += "{"
    field("path", string(document.path), isFirst: true)
    field("id", string(document.id))
    let entries: [(String, String?)] = [
      ("title", metadata.title), ("outlet", metadata.outlet), ("agency", metadata.agency),
      ("author", metadata.author), ("dateline", metadata.dateline),
      ("published", metadata.published?.description), ("language", metadata.language),
      ("licence", metadata.licence), ("url", metadata.url),
    ]
    field("metadata", object(entries.map { ($0.0, string($0.1)) }))
    field(
      "regions",
      list(document.regions) { region in
        object([("kind", string(region.kind.rawValue))] + span(region.span, text))
      })
    field("paragraphs", list(layers.paragraphs) { object(span($0.span, text)) })
    field("sentences", list(layers.sentences) { object(span($0.span, text)) })
    field("tokens", tokens(text, layers, analysis))
    field("quotes", quotes(text, layers, semantics))
    for (name, value) in semanticFields(text, semantics) { field(name, value) }
    field("warnings", list(warnings) { string($0) })
    output += "}"
  }

  private func tokens(
    _ text: SourceText, _ layers: Layers, _ analysis: WordAnalysis?
  ) -> String {
    var sentenceOf = [Int](repeating: 0, count: layers.tokens.count)
    for (index, sentence) in layers.sentences.enumerated() {
      for token in sentence.tokens where sentenceOf.indices.contains(token) {
        sentenceOf[token] = index
      }
    }
    let syntax = analysis?.syntax
    let kinds = analysis?.mentionKinds(tokenCount: layers.tokens.count) ?? []
    return list(layers.tokens.enumerated()) { index, token in
      object([
        ("start", String(token.span.start)), ("end", String(token.span.end)),
        ("form", string(text.string(token.span))), ("lemma", string(syntax?.lemma(of: index))),
        ("pos", string(syntax?.pos(of: index))), ("xpos", string(syntax?.xpos(of: index))),
        ("feats", string(syntax?.features(of: index))),
        ("head", syntax?.head(of: index).map(String.init) ?? "null"),
        ("deprel", string(syntax?.relation(of: index))),
        ("ner", string(kinds.indices.contains(index) ? kinds[index]?.rawValue : nil)),
        ("sentence", String(sentenceOf[index])),
      ])
    }
  }

  private func quotes(
    _ text: SourceText, _ layers: Layers, _ semantics: SemanticLayers
  ) -> String {
    var statementOf: [Int: Statement] = [:]
    for statement in semantics.statements {
      for quote in statement.quotes where statementOf[quote] == nil {
        statementOf[quote] = statement
      }
    }
    return list(layers.quotes.enumerated()) { index, quote in
      object(
        span(quote.span, text) + [
          ("kind", string(quote.kind.rawValue)),
          ("speaker", optionalSpan(statementOf[index]?.speaker, text)),
          ("cue", optionalSpan(statementOf[index]?.cue, text)),
          ("nested_in", quote.nestedIn.map(String.init) ?? "null"),
          ("continued_from", quote.continuedFrom.map(String.init) ?? "null"),
          ("balanced", truth(quote.balanced)), ("marks", string(quote.marks.rawValue)),
          ("defect", string(quote.defect?.rawValue)),
          ("insertions", list(quote.insertions) { object(span($0, text)) }),
        ])
    }
  }

  // MARK: JSON

  private mutating func field(_ name: String, _ value: String, isFirst: Bool = false) {
    if !isFirst { output += "," }
    output += string(name) + ":" + value
  }

  func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { string($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  func list<Elements: Sequence>(
    _ elements: Elements, _ element: (Elements.Element) -> String
  ) -> String {
    "[" + elements.map(element).joined(separator: ",") + "]"
  }

  func span(_ span: ByteSpan, _ text: SourceText) -> [(String, String)] {
    [
      ("start", String(span.start)), ("end", String(span.end)), ("text", string(text.string(span))),
    ]
  }

  func optionalSpan(_ place: ByteSpan?, _ text: SourceText) -> String {
    place.map { object(span($0, text)) } ?? "null"
  }

  func truth(_ value: Bool) -> String { value ? "true" : "false" }

  func string(_ text: String?) -> String {
    guard let text else { return "null" }
    var json = JSONText(isCompact: true)
    json.append(.text(text))
    return json.text
  }
}
