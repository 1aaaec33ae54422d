import Corpus
import Query
import StandardLibrary
import Store

/// One conversation with a corpus: what was defined so far, and how programs are checked and run.
///
/// The REPL, the notebook runner and batch mode all work through a session, so that each feature
/// lands in all three. A session belongs to one thread.
public final class Session {
  /// What a session works with.
  public struct Options {
    /// Loads the corpus when a program first needs it; `nil` where none was given.
    public var corpus: (() throws -> Corpus)?
    /// Whether the corpus is a store, which is open in milliseconds: programs are then checked
    /// against the columns and layers that it has.
    ///
    /// Otherwise the corpus is not loaded until a program runs that needs it.
    public var corpusIsStore = false
    /// How many threads annotate documents.
    public var threads = 1
    /// Whether the definitions of the standard library are there.
    public var usesStandardLibrary = true
    /// Reads the files that programs name.
    public var files: any FileReading
    /// Values for the `param`s of programs, as text.
    public var parameters: [String: String] = [:]

    /// Options with a way to read files.
    public init(files: any FileReading) { self.files = files }
  }

  /// What the session works with.
  public var options: Options
  var scope = Scope()
  private var loadedCorpus: Corpus?
  private var loadedIndex: StoreIndex?
  private var resultCount = 0
  /// The parameters that programs have declared: name, type as written, value.
  public private(set) var declaredParameters: [(name: String, type: String, value: Value)] = []

  /// A session; reads the standard library unless the options say otherwise.
  public init(_ options: Options) {
    self.options = options
    if options.usesStandardLibrary {
      for file in StandardLibrary.files {
        let source = SourceFile(name: file.name, text: file.text)
        let parsed = Parser.parse(source)
        for statement in parsed.program.statements {
          if case .definition(let definition) = statement.kind { define(definition) }
        }
      }
    }
  }

  /// The corpus, loaded when it is first asked for.
  public func corpus() throws -> Corpus {
    if let loadedCorpus { return loadedCorpus }
    guard let load = options.corpus else {
      throw Diagnostic(
        .corpus, "the program needs a corpus, and none is given",
        hint: "add --corpus PATH (a folder or a file), or --sample for the sample corpus")
    }
    let corpus = try load()
    loadedCorpus = corpus
    return corpus
  }

  /// Forgets the corpus, so that it is read again.
  public func forgetCorpus() {
    loadedCorpus = nil
    loadedIndex = nil
  }

  /// The corpus with its index, if it is a store.
  func indexedCorpus() throws -> IndexedCorpus? {
    let corpus = try corpus()
    guard let store = corpus.store else { return nil }
    let index = loadedIndex ?? StoreIndex(store, schema: PatternLayers.schema(of: corpus))
    loadedIndex = index
    return IndexedCorpus(corpus: corpus, index: index)
  }

  /// The store of the corpus, if it is one and has been opened.
  var loadedStore: StoreSnapshot? { loadedCorpus?.store }

  /// What patterns may ask of the corpus, as far as it is known without reading articles.
  ///
  /// A store that cannot be opened is reported by the run.
  private func patternSchema() -> PatternSchema {
    guard loadedCorpus != nil || options.corpusIsStore, let indexed = try? indexedCorpus() else {
      return PatternLayers.schema
    }
    return indexed.index.schema
  }

  /// A checker for programs of this session.
  func checker() -> Checker {
    var checker = Checker(scope: scope, builtins: .all, files: options.files)
    checker.patternSchema = { [unowned self] in patternSchema() }
    return checker
  }

  /// A run over the corpus of this session.
  func execution(_ cancellation: Cancellation, threads: Int = 1) -> Execution {
    Execution(
      cancellation: cancellation, threads: threads,
      index: { [unowned self] in try indexedCorpus() },
      corpus: { [unowned self] in try corpus() })
  }

  /// Takes names back, so that a program which mentions them is wrong instead of out of date.
  public func forget(_ names: some Sequence<String>) {
    for name in names { scope[name] = nil }
  }

  /// The documented definitions that programs can call.
  public var definitions: [DocumentedDefinition] {
    scope.definitions.map(DocumentedDefinition.init)
  }

  /// The definitions of the standard library and of the session by name, for help.
  public func definition(_ name: String) -> DocumentedDefinition? {
    guard case .definition(let definition, _)? = scope[name] else { return nil }
    return DocumentedDefinition(definition)
  }

  /// Whether a text is a whole program, or goes on in a further line.
  public static func isComplete(_ text: String) -> Bool {
    Parser.parse(SourceFile(name: "", text: text)).isComplete
  }

  /// Keeps a result as `_` and `_1`, `_2` …; the name it can be had by.
  public func remember(_ result: StatementResult.Output) -> String? {
    switch result {
    case .table(let table):
      resultCount += 1
      var schema = Schema(table.columns, hasPlace: table.rows.allSatisfy { $0.place != nil })
      schema.noun = table.noun
      schema.presentation = table.presentation
      schema.headers = table.headers
      if table.rows.isEmpty { schema.hasPlace = false }
      let relation = Relation(
        schema: schema, node: RowsNode(label: "_\(resultCount)", rows: table.rows))
      scope["_"] = .table(relation)
      scope["_\(resultCount)"] = .table(relation)
    case .value(let value):
      resultCount += 1
      let range = SourceRange(SourceFile(name: "", text: ""), 0, 0)
      let resolved = Resolved(constant: value, value.staticType, at: range)
      scope["_"] = .value(resolved)
      scope["_\(resultCount)"] = .value(resolved)
    case .defined, .held: return nil
    }
    return "_\(resultCount)"
  }

  func define(_ definition: DefinitionSyntax) {
    scope[definition.name.text] = .definition(definition, BoxedScope(scope))
  }

  func declare(_ parameter: (name: String, type: String, value: Value)) {
    declaredParameters.removeAll { $0.name == parameter.name }
    declaredParameters.append(parameter)
  }
}

extension Session {
  /// How many statements of a program show a result.
  public static func resultCount(of source: SourceFile) -> Int {
    Parser.parse(source).program.statements.count { $0.isQuery }
  }
}

extension Session {
  /// The words of a text literal; `nil` where the text is no literal of this kind.
  public static func text(ofLiteral literal: String) -> String? {
    let lexer = Lexer.lex(SourceFile(name: "literal", text: literal))
    guard lexer.diagnostics.isEmpty, lexer.lexemes.count == 2,
      case .text(let text) = lexer.lexemes[0].kind
    else { return nil }
    return text
  }
}
