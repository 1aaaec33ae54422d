import TextModel

/// One document in CWB's vertical format (VRT): a token a line, regions as tags.
///
/// The columns are `word` and `lower`; documents are `<text>` with their metadata, paragraphs `<p>`,
/// sentences `<s>`. `&`, `<`, `>` and quotation marks are escaped as in XML.
public enum VerticalText {
  /// The lines of a document.
  public static func text(for document: Document, _ layers: Layers) -> String {
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
        for token in layers.tokens[sentence.tokens] {
          let form = document.text.string(token.span)
          lines.append("\(escaped(form))\t\(escaped(form.lowercased()))")
        }
        lines.append("</s>")
      }
      lines.append("</p>")
    }
    return lines.joined(separator: "\n") + "\n</text>\n"
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
