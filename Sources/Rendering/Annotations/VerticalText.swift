import TextModel

/// One document in CWB's vertical format (VRT): a token a line, regions as tags.
///
/// The columns are `word` and `lower`, and with an analysis `lemma`, `pos`, `xpos`, `feats`, `head` (the
/// number of the head in the sentence, 0 for its root), `deprel` and `ner`; what is absent is `_`.
/// Documents are `<text>` with their metadata, paragraphs `<p>`, sentences `<s>`. `&`, `<`, `>` and
/// quotation marks are escaped as in XML.
public enum VerticalText {
  /// The lines of a document.
  public static func text(
    for document: Document, _ layers: Layers, _ analysis: WordAnalysis? = nil
  ) -> String {
    let kinds = analysis?.mentionKinds(tokenCount: layers.tokens.count) ?? []
    let metadata = document.metadata
    let attributes: [(String, String?)] = [
      ("id", document.id), ("outlet", metadata.outlet), ("agency", metadata.agency),
      ("published", metadata.published?.description), ("title", metadata.title),
    ]
    var lines = [
      "<text"
        + attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }
        .joined()
        + ">"
    ]
    for paragraph in layers.paragraphs {
      lines.append("<p>")
      for sentence in layers.sentences[paragraph.sentences] {
        lines.append("<s>")
        for index in sentence.tokens {
          let form = document.text.string(layers.tokens[index].span)
          var columns = [form, form.lowercased()]
          if let syntax = analysis?.syntax {
            columns += Self.columns(syntax, index, in: sentence)
            columns.append((kinds.indices.contains(index) ? kinds[index]?.rawValue : nil) ?? "_")
          }
          lines.append(columns.map(escaped).joined(separator: "\t"))
        }
        lines.append("</s>")
      }
      lines.append("</p>")
    }
    return lines.joined(separator: "\n") + "\n</text>\n"
  }

  private static func columns(_ syntax: Syntax, _ token: Int, in sentence: Sentence) -> [String] {
    let head = syntax.head(of: token).map { $0 - sentence.tokens.lowerBound + 1 } ?? 0
    return [
      syntax.lemma(of: token) ?? "_", syntax.pos(of: token) ?? "_", syntax.xpos(of: token) ?? "_",
      syntax.features(of: token) ?? "_", String(head), syntax.relation(of: token) ?? "_",
    ]
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
