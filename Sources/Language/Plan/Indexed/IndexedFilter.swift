import Corpus
import Query
import Store
import TextModel

/// What a condition leaves of rows of a store.
struct IndexedFilter {
  /// The rows for which it is true.
  var rows: IndexedRows
  /// The rows for which it is not true only because a value is none.
  var undecided: IndexedRows?
  /// The operand that is none there.
  var operand: String?
}

extension IndexedRows {
  /// A row with what is known of a document, for conditions and keys that read no more.
  func row(ofDocumentAt position: Int, _ needed: Set<Int>) -> Row {
    let document = indexed.corpus.documents[position]
    let span = TextSpan(document, ByteSpan(0, 0))
    var values = [Value](repeating: .none, count: columns.count)
    for column in needed where columns.indices.contains(column) {
      guard case .document(let place) = columns[column] else { continue }
      if place == 1, let identifier = indexed.identifier(ofDocumentAt: position) {
        values[column] = .text(identifier)
        continue
      }
      values[column] = CommonColumns.value(place, document, span)
    }
    return Row(values, place: span)
  }

  /// Whether some columns hold only what is known of documents.
  func areOfDocuments(_ needed: Set<Int>) -> Bool {
    needed.allSatisfy { column in
      guard columns.indices.contains(column), case .document = columns[column] else {
        return false
      }
      return true
    }
  }

  /// What is left by a condition that is the same for all rows of a document.
  func documents(_ condition: Resolved, _ execution: Execution) throws -> IndexedFilter? {
    guard areOfDocuments(condition.columns) else { return nil }
    var kept: [Int] = []
    var undecided: [Int] = []
    var operand: String?
    for position in Self.documentPositions(of: area, indexed) {
      try execution.look()
      let row = row(ofDocumentAt: position, condition.columns)
      switch try condition.outcome(row, execution) {
      case .holds: kept.append(position)
      case .fails: break
      case .undecided(let name):
        undecided.append(position)
        operand = operand ?? name
      }
    }
    var filter = IndexedFilter(rows: restricted(to: kept))
    if let operand {
      filter.undecided = restricted(to: undecided)
      filter.operand = operand
    }
    return filter
  }

  /// What is left by a condition on the value of one attribute of the only token.
  func values(_ condition: Resolved, _ execution: Execution) throws -> IndexedFilter? {
    guard condition.columns.count == 1, let column = condition.columns.first,
      columns.indices.contains(column), case .attribute(let attribute) = columns[column]
    else { return nil }
    let values = indexed.index.values(ofAttribute: attribute)
    var accepted: [String] = []
    var rejected: [String] = []
    var filter = IndexedFilter(rows: self)
    var row = Row([Value](repeating: .none, count: columns.count))
    let wanted = condition.plainText(of: column)
    for number in values.candidates(for: wanted) {
      try execution.look()
      let text = values.text(of: number)
      row.values[column] = text.isEmpty ? .none : .text(text)
      switch try condition.outcome(row, execution) {
      case .holds: accepted.append(text)
      case .fails: rejected.append(text)
      case .undecided(let name):
        rejected.append(text)
        var undecided = self
        undecided.conditions.append(
          TokenCondition(attribute: attribute, values: [text], isNegated: false))
        filter.undecided = undecided
        filter.operand = name
      }
    }
    let isNegated = wanted == nil && rejected.count < accepted.count
    filter.rows.conditions.append(
      TokenCondition(
        attribute: attribute, values: isNegated ? rejected : accepted, isNegated: isNegated))
    return filter
  }

  // MARK: Areas

  /// The same rows as far as they lie in some documents.
  func restricted(to positions: [Int]) -> IndexedRows {
    var rows = self
    let sets = indexed.sets(of: positions)
    if case .stretches(let stretches) = area {
      rows.area = .stretches(
        stretches.enumerated().map { segment, own in
          let documents = indexed.index.snapshot.segments[segment].documents
          return own.filter { stretch in
            documents.index(containing: stretch.lowerBound).map { sets[segment].contains($0) }
              ?? false
          }
        })
    } else {
      rows.area = .documents(sets)
    }
    return rows
  }

  /// The positions of the documents of an area, in order.
  static func documentPositions(of area: SearchArea, _ indexed: IndexedCorpus) -> [Int] {
    switch area {
    case .everywhere: return Array(indexed.corpus.documents.indices)
    case .documents(let sets): return indexed.positions(of: sets)
    case .stretches(let stretches):
      let sets = stretches.enumerated().map { segment, own in
        let documents = indexed.index.snapshot.segments[segment].documents
        return DocumentSet(own.compactMap { documents.index(containing: $0.lowerBound) })
      }
      return indexed.positions(of: sets)
    }
  }
}

extension Resolved {
  /// What a condition says of a row.
  enum Outcome {
    case holds
    case fails
    /// It fails only because an operand is none.
    case undecided(String)
  }

  /// Asks a condition as a filtering stage does.
  func outcome(_ row: Row, _ execution: Execution) throws -> Outcome {
    execution.noneOperand = nil
    if try evaluate(row, execution).isTrue { return .holds }
    guard let operand = execution.noneOperand else { return .fails }
    execution.assumesNone = true
    defer { execution.assumesNone = false }
    return try evaluate(row, execution).isTrue ? .undecided(operand) : .fails
  }

  /// The text that a column must equal, where the condition says just that.
  func plainText(of column: Int) -> String? {
    guard let comparedText, comparedText.column == column, compared.first?.plainColumn == column
    else { return nil }
    return comparedText.text
  }
}

extension MergedColumn {
  /// The values that can be equal to a text when quotation marks and white space are folded; all
  /// where there is no text.
  fileprivate func candidates(for text: String?) -> [Int] {
    guard let text, TextFolding.isPlain(text) else { return Array(0..<count) }
    var found = unusualValues
    if let number = number(of: text) { found.append(number) }
    return found
  }
}
