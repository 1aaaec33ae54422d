import Analysis

/// One column of a table.
public struct Column: Sendable {
  /// The name.
  public var name: String
  /// The type of its values.
  public var type: ValueType
  /// One sentence for the help.
  public var summary: String
  /// Whether all rows of one document have the same value.
  public var isDocumentLevel: Bool
  /// The measure whose values it holds, if they were computed from counts.
  public var measure: Measure?

  /// A column.
  public init(
    _ name: String, _ type: ValueType, _ summary: String = "",
    isDocumentLevel: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.isDocumentLevel = isDocumentLevel
  }
}

/// What a column was lost to.
public struct Drop: Sendable {
  /// The stage that dropped it.
  var stage: String
  /// The number of that stage in its pipeline, from 1.
  var number: Int
  /// How to keep it: "select it too".
  var remedy: String
}

/// The shape of a table, known before anything runs.
public struct Schema: Sendable {
  /// The columns in order.
  public var columns: [Column]
  /// Whether each row has a place in the corpus.
  public var hasPlace: Bool
  /// What one row is, such as `document`.
  public var noun: String
  /// The name by which errors call the table, such as `statements`.
  public var name: String?
  /// Whether there is always exactly one row.
  public var isSingleRow = false
  /// Whether the last column is a record whose fields become columns when the rows are there.
  public var isPivoted = false
  /// What a reader of the result should know of how it came about.
  public var headers: [String] = []
  /// How the table asks to be shown.
  public var presentation: Presentation = .table
  /// Columns that earlier stages dropped.
  var dropped: [String: Drop] = [:]

  /// A shape.
  public init(
    _ columns: [Column], hasPlace: Bool = false, noun: String = "row", name: String? = nil
  ) {
    self.columns = columns
    self.hasPlace = hasPlace
    self.noun = noun
    self.name = name
  }

  /// The position of a column.
  public func position(of name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }
}

/// How a table asks to be shown.
public enum Presentation: Sendable, Equatable {
  /// Rows and columns.
  case table
  /// A concordance: the columns `left`, `match` and `right` on one line.
  case concordance
  /// Bars, one a row: the first textual column labels, the first number measures.
  case bars
  /// A line of small bars for each series.
  case sparkline
  /// Bars along a time axis.
  case timeline
  /// Dependency trees: the columns `sentence`, `word`, `form`, `head` and `deprel`.
  case tree
}

/// One row, with the place in the corpus that it stands for.
public struct Row: Sendable {
  /// The values, one a column.
  public var values: [Value]
  /// The place, where the table has places.
  public var place: TextSpan?

  /// A row.
  public init(_ values: [Value], place: TextSpan? = nil) {
    self.values = values
    self.place = place
  }
}
