/// The verbs, functions and tables that the language has of its own.
public struct Builtins: Sendable {
  /// Everything there is.
  public static let all = Builtins(
    verbs: allVerbs, functions: allFunctions, tables: allTables)

  /// The stages, in the order in which help lists them.
  public let verbs: [Verb]
  /// The functions, in the order in which help lists them.
  public let functions: [Function]
  /// The tables of the corpus, in the order in which help lists them.
  public let tables: [CorpusTable]
  /// The statements, types and operators, which the grammar knows, in the order in which help lists
  /// them.
  public let forms = Form.statements + Form.types + Form.operators
  private let verbsByName: [String: Verb]
  private let functionsByName: [String: Function]
  private let tablesByName: [String: CorpusTable]

  init(verbs: [Verb], functions: [Function], tables: [CorpusTable]) {
    self.verbs = verbs
    self.functions = functions
    self.tables = tables
    verbsByName = Dictionary(verbs.map { ($0.name, $0) }) { first, _ in first }
    functionsByName = Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
    tablesByName = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The stage of a name.
  public func verb(_ name: String) -> Verb? { verbsByName[name] }

  /// The function of a name.
  public func function(_ name: String) -> Function? { functionsByName[name] }

  /// The table of a name.
  public func table(_ name: String) -> CorpusTable? { tablesByName[name] }

  /// The names of all stages.
  public var verbNames: [String] { verbs.map(\.name) }

  /// The names of all functions.
  public var functionNames: [String] { functions.map(\.name) }

  /// The names of all tables.
  public var tableNames: [String] { tables.map(\.name) }
}
