import Corpus
import Language
import Rendering
import Store

/// What `info` says of a store.
struct StoreReport {
  private let corpus: Corpus
  private let path: String
  private let contents: StoreContents

  init(_ corpus: Corpus, _ store: StoreSnapshot) {
    self.corpus = corpus
    path = store.path
    contents = StoreContents(store)
  }

  private var source: String {
    guard let model = corpus.modelFingerprint else { return "annotated files" }
    return "articles, annotated with the English model \(model)"
  }

  var text: String {
    var lines = summary + [""] + columnTable + [""] + layerTable + [""]
    lines.append("texts        \(ProgressLine.grouped(contents.sizes.texts)) bytes")
    lines.append("records      \(ProgressLine.grouped(contents.sizes.records)) bytes")
    lines.append("names        \(ProgressLine.grouped(contents.sizes.documents)) bytes")
    lines.append("fingerprint  \(corpus.fingerprint)")
    if corpus.warnings.isEmpty {
      lines.append("warnings     none")
    } else {
      lines += ["", "warnings (\(corpus.warnings.count))"]
      lines += corpus.warnings.map { "  " + DisplayText.escaped($0.description) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: [String] {
    let deleted = contents.deletedCount
    let outOfDate = deleted > 0 ? " (\(deleted) documents in them are out of date)" : ""
    return [
      "store        \(DisplayText.escaped(path))",
      "made of      \(source)",
      "documents    \(ProgressLine.grouped(corpus.documents.count))",
      "tokens       \(ProgressLine.grouped(corpus.tokenCount))",
      "segments     \(contents.segmentCount)\(outOfDate)",
      "bytes        \(ProgressLine.grouped(contents.sizes.file))",
    ]
  }

  private var columnTable: [String] {
    let header =
      left("column", 16)
      + ["values", "ids", "dictionary", "postings"].map { right($0, 12) }.joined()
    var rows = contents.columns.map { column in
      let sizes = column.sizes
      let numbers = [column.valueCount, sizes.ids, sizes.dictionary, sizes.postings]
      return left(column.name, 16) + numbers.map(right).joined()
    }
    if contents.sizes.heads > 0 {
      rows.append(left("(heads)", 28) + right(contents.sizes.heads))
    }
    return [header] + rows
  }

  private var layerTable: [String] {
    let header = left("layer", 16) + right("regions", 12) + right("bytes", 12) + "  attributes"
    let rows = contents.layers.map { layer in
      let row = left(layer.name, 16) + right(layer.regionCount) + right(layer.byteCount)
      let attributes = layer.attributes.map { DisplayText.escaped($0) }.joined(separator: " ")
      return attributes.isEmpty ? row : row + "  " + attributes
    }
    return [header] + rows
  }

  private func left(_ text: String, _ width: Int) -> String {
    let shown = DisplayText.escaped(text)
    return shown + String(repeating: " ", count: max(1, width - shown.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private func right(_ number: Int) -> String { right(ProgressLine.grouped(number), 12) }

  var json: String {
    let columns = contents.columns.map { column in
      record([
        ("name", .text(column.name)), ("values", .integer(column.valueCount)),
        ("ids", .integer(column.sizes.ids)), ("dictionary", .integer(column.sizes.dictionary)),
        ("postings", .integer(column.sizes.postings)),
      ])
    }
    let layers = contents.layers.map { layer in
      record([
        ("name", .text(layer.name)), ("regions", .integer(layer.regionCount)),
        ("bytes", .integer(layer.byteCount)),
        ("attributes", .list(layer.attributes.map(Value.text))),
      ])
    }
    let all = record([
      ("store", .text(path)), ("source", .text(source)),
      ("documents", .integer(corpus.documents.count)), ("tokens", .integer(corpus.tokenCount)),
      ("segments", .integer(contents.segmentCount)), ("bytes", .integer(contents.sizes.file)),
      ("columns", .list(columns)), ("heads", .integer(contents.sizes.heads)),
      ("layers", .list(layers)), ("texts", .integer(contents.sizes.texts)),
      ("records", .integer(contents.sizes.records)), ("fingerprint", .text(corpus.fingerprint)),
      ("warnings", .list(corpus.warnings.map { .text($0.description) })),
    ])
    return ResultRenderer(format: .json, style: .report).render(.value(all))
  }

  private func record(_ fields: [(name: String, value: Value)]) -> Value {
    .record(Record(fields))
  }
}
