import Corpus
import TextModel

/// Runs of neighbouring words, one a row, with the groups they belong to.
struct RunsNode: PlanNode {
  let source: any PlanNode
  let value: Resolved
  let keys: [Resolved]
  let size: Int

  init(source: any PlanNode, value: Resolved, keys: [Resolved], size: Int) {
    self.source = source.keeping(
      keys.reduce(into: value.columns) { $0.formUnion($1.columns) })
    self.value = value
    self.keys = keys
    self.size = size
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "ngrams size \(size)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)?.map { row in
      Row([.none] + (try keys.map { try $0.evaluate(row, execution) }), place: row.place)
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var window: [(text: String, span: ByteSpan)] = []
    var lastPosition = -1
    var lastSentence = -1
    var lastDocument: CorpusDocument?
    return {
      while let row = try next() {
        guard let place = row.place, let text = try value.evaluate(row, execution).text else {
          window = []
          continue
        }
        let document = place.document
        let position = document.tokens(in: place.first).lowerBound
        let sentence = document.sentences(overlapping: place.first).lowerBound
        if document != lastDocument || position != lastPosition + 1 || sentence != lastSentence {
          window = []
        }
        (lastDocument, lastPosition, lastSentence) = (document, position, sentence)
        window.append((text, place.first))
        if window.count > size { window.removeFirst() }
        guard window.count == size, let first = window.first else { continue }
        let run = window.map(\.text).joined(separator: " ")
        let span = TextSpan(document, ByteSpan(first.span.start, place.first.end))
        return Row([.text(run)] + (try keys.map { try $0.evaluate(row, execution) }), place: span)
      }
      return nil
    }
  }
}
