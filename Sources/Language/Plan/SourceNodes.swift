import Corpus
import TextModel

/// All rows of a table of the corpus, document by document.
struct ScanNode: PlanNode {
  let table: CorpusTable
  var needed: Set<Int>

  init(table: CorpusTable, needed: Set<Int>? = nil) {
    self.table = table
    self.needed = needed ?? Set(table.schema.columns.indices)
  }

  var label: String {
    let names = needed.sorted().map { table.schema.columns[$0].name }
    return "scan \(table.name)" + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
  }

  func keeping(_ columns: Set<Int>) -> any PlanNode { ScanNode(table: table, needed: columns) }

  func representatives(_ execution: Execution) throws -> [Row]? {
    let columns = CorpusTable.Columns(needed: needed, count: table.schema.columns.count)
    return try execution.corpus().documents.compactMap { document in
      try table.rows(document, columns, execution).first
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let corpus = try execution.corpus()
    let columns = CorpusTable.Columns(needed: needed, count: table.schema.columns.count)
    var next = 0
    var batch: [Row] = []
    var position = 0
    return {
      while position == batch.count {
        guard next < corpus.documents.count else { return nil }
        batch = try table.rows(corpus.documents[next], columns, execution)
        next += 1
        position = 0
        try execution.look()
      }
      try execution.look()
      position += 1
      return batch[position - 1]
    }
  }
}

/// The rows of a table of the corpus that lie at the places of other rows.
struct NarrowNode: PlanNode {
  let table: CorpusTable
  let source: any PlanNode
  /// The column whose spans are the places, if not the rows' own.
  let column: Int?
  var needed: Set<Int>

  init(table: CorpusTable, source: any PlanNode, column: Int?, needed: Set<Int>? = nil) {
    self.table = table
    self.source = source
    self.column = column
    self.needed = needed ?? Set(table.schema.columns.indices)
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "\(table.name) at these places" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    NarrowNode(table: table, source: source, column: column, needed: columns)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    let columns = CorpusTable.Columns(needed: needed, count: table.schema.columns.count)
    let corpus = try execution.corpus()
    return try places(execution).keys.sorted().compactMap { position in
      try table.rows(corpus.documents[position], columns, execution).first
    }
  }

  /// The places of the source's rows: for each document the spans, merged and in order.
  private func places(_ execution: Execution) throws -> [Int: [ByteSpan]] {
    var places: [Int: [ByteSpan]] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      if let column {
        for case .span(let span) in row.values[column].elements {
          places[span.document.position, default: []] += span.parts
        }
      } else if let place = row.place {
        places[place.document.position, default: []] += place.parts
      }
    }
    return places.mapValues { $0.sorted() }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let corpus = try execution.corpus()
    let places = try places(execution)
    let columns = CorpusTable.Columns(needed: needed, count: table.schema.columns.count)
    let documents = places.keys.sorted()
    var next = 0
    var batch: [Row] = []
    var position = 0
    return {
      while position == batch.count {
        guard next < documents.count else { return nil }
        let rows = try table.rows(corpus.documents[documents[next]], columns, execution)
        let spans = SpanCover(places[documents[next]] ?? [])
        batch = rows.filter { row in
          guard let place = row.place else { return false }
          return table.narrowsToInside
            ? place.parts.allSatisfy { spans.holds($0) } : place.parts.contains { spans.meets($0) }
        }
        next += 1
        position = 0
      }
      try execution.look()
      position += 1
      return batch[position - 1]
    }
  }
}

/// Spans of one document, for asking quickly whether another meets one of them.
struct SpanCover {
  private let spans: [ByteSpan]
  /// The furthest end of all spans up to each.
  private let reach: [UInt32]

  /// Spans in order of their start.
  init(_ spans: [ByteSpan]) {
    self.spans = spans
    var furthest: UInt32 = 0
    reach = spans.map { span in
      furthest = max(furthest, span.end)
      return furthest
    }
  }

  /// Whether one of the spans shares a byte with `span`.
  func meets(_ span: ByteSpan) -> Bool {
    let after = spans.partitioningIndex { $0.start >= span.end }
    return after > 0 && reach[after - 1] > span.start
  }

  /// Whether `span` lies wholly in one of the spans.
  func holds(_ span: ByteSpan) -> Bool {
    var index = spans.partitioningIndex { $0.start > span.start }
    while index > 0, reach[index - 1] >= span.end {
      if spans[index - 1].end >= span.end { return true }
      index -= 1
    }
    return false
  }
}

/// Rows that are there already.
struct RowsNode: PlanNode {
  let label: String
  let rows: [Row]

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    var rows = rows.makeIterator()
    return {
      try execution.look()
      return rows.next()
    }
  }
}

/// No rows of its own but those that a function gives: for stages that need all their input at once.
struct ComputedNode: PlanNode {
  let label: String
  let inputs: [any PlanNode]
  let compute: @Sendable ([any PlanNode], Execution) throws -> [Row]

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      try execution.look()
      if rows == nil { rows = try compute(inputs, execution).makeIterator() }
      return rows?.next()
    }
  }
}
