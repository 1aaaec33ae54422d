import TextModel

/// Reads lexemes into a program; after an error it goes on with the next statement.
struct Parser {
  private let lexemes: [Lexeme]
  private var index = 0
  private(set) var diagnostics: [Diagnostic]
  private(set) var endsInside: Bool
  var depth = 0
  /// Beyond this depth of brackets the program is refused, so that no input exhausts the stack.
  static let maximumDepth = 100
  /// Beyond this number of expressions in each other the program is refused, for the same reason.
  static let maximumExpressionDepth = 200

  /// A program and what is wrong with it.
  static func parse(
    _ source: SourceFile
  ) -> (program: ProgramSyntax, diagnostics: [Diagnostic], isComplete: Bool) {
    var parser = Parser(source)
    let program = parser.program()
    return (program, parser.diagnostics, !parser.endsInside)
  }

  private init(_ source: SourceFile) {
    let lexer = Lexer.lex(source)
    diagnostics = lexer.diagnostics
    endsInside = lexer.endsInside
    lexemes = Self.joiningLines(lexer.lexemes)
    if let last = lexer.lexemes.dropLast().last(where: {
      $0.kind != .newline && !$0.isDocumentation
    }
    ), last.continuesLine {
      endsInside = true
    }
  }

  /// Drops the line ends that end no statement.
  static func joiningLines(_ lexemes: [Lexeme]) -> [Lexeme] {
    var joined: [Lexeme] = []
    var openBrackets = 0
    // Where a line begins with `|`, all line ends before it are dropped.
    var continued = [Bool](repeating: false, count: lexemes.count)
    var nextIsPipe = false
    for position in lexemes.indices.reversed() {
      if lexemes[position].kind != .newline { nextIsPipe = lexemes[position].kind == .mark(.pipe) }
      continued[position] = nextIsPipe
    }
    for (position, lexeme) in lexemes.enumerated() {
      switch lexeme.kind {
      case .mark(.leftParenthesis), .mark(.leftBracket), .mark(.leftBrace): openBrackets += 1
      case .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace):
        openBrackets = max(0, openBrackets - 1)
      case .newline:
        if openBrackets > 0 || joined.last?.continuesLine ?? false || continued[position] {
          continue
        }
      case .documentation where openBrackets > 0: continue
      default: break
      }
      joined.append(lexeme)
    }
    return joined
  }

  // MARK: Reading

  var current: Lexeme {
    lexemes.indices.contains(index) ? lexemes[index] : lexemes[lexemes.count - 1]
  }

  func peek(_ distance: Int = 1) -> Lexeme {
    lexemes.indices.contains(index + distance)
      ? lexemes[index + distance] : lexemes[lexemes.count - 1]
  }

  var previousRange: SourceRange {
    index > 0 ? lexemes[index - 1].range : current.range
  }

  var position: Int { index }

  func closesOperand(at position: Int) -> Bool {
    guard lexemes.indices.contains(position) else { return true }
    return lexemes[position].closesOperand(
      followedBy: lexemes.indices.contains(position + 1) ? lexemes[position + 1] : nil)
  }

  /// The position after the bracket that closes the one at `position`, or `nil`.
  func afterBracket(at position: Int) -> Int? {
    var open = 0
    var next = position
    while lexemes.indices.contains(next) {
      switch lexemes[next].kind {
      case .mark(.leftParenthesis), .mark(.leftBracket), .mark(.leftBrace): open += 1
      case .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace):
        open -= 1
        if open == 0 { return next + 1 }
      case .end: return nil
      default: break
      }
      next += 1
    }
    return nil
  }

  mutating func advance() {
    if index < lexemes.count - 1 { index += 1 }
  }

  func at(_ mark: Mark) -> Bool { current.kind == .mark(mark) }

  func at(keyword: String) -> Bool { current.kind == .name(keyword) }

  mutating func take(_ mark: Mark) -> Bool {
    guard at(mark) else { return false }
    advance()
    return true
  }

  mutating func take(keyword: String) -> Bool {
    guard at(keyword: keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ mark: Mark, _ what: String, hint: String? = nil) throws(Diagnostic) {
    guard take(mark) else { throw unexpected(what, hint: hint) }
  }

  /// The closing bracket of the one at `opening`.
  mutating func close(_ mark: Mark, opened opening: SourceRange) throws(Diagnostic) {
    if take(mark) { return }
    if current.kind == .end {
      endsInside = true
      throw .unclosed("bracket", closing: mark.rawValue, at: opening)
    }
    throw unexpected("`\(mark.rawValue)` or `,`")
  }

  /// The error for a lexeme that does not belong here; a broken one has its own error already.
  func unexpected(_ what: String, hint: String? = nil) -> Diagnostic {
    if current.kind == .broken { return .alreadyReported }
    if at(.assign), hint == nil { return .assignInExpression(at: current.range) }
    var hint = hint
    if hint == nil, at(.divided) {
      hint = "a regular expression stands only after `~`: title ~ /…/"
    } else if hint == nil, current.kind == .end || current.kind == .newline {
      hint = "go on after it, or take `\(previousRange.text)` away"
    }
    return .expected(what, found: current, hint: hint)
  }

  /// The error for what stands after a whole statement.
  private func afterStatement(_ statement: StatementSyntax) -> Diagnostic {
    if case .name(let first) = lexemes.first(where: { $0.range.lower == statement.range.lower })?
      .kind,
      ["select", "from"].contains(first.lowercased()), statement.isQuery
    {
      return .looksLikeSQL(at: statement.range)
    }
    switch current.kind {
    case .name, .integer, .decimal, .text, .date, .duration:
      return unexpected("`|` or the end of the line", hint: goingOn(after: statement))
    default: return unexpected("`|` or the end of the line")
    }
  }

  /// How what stands after a whole statement may have been meant to belong to it.
  private func goingOn(after statement: StatementSyntax) -> String {
    if case .name(let word) = current.kind {
      if let hint = WordsOfOtherLanguages.hint(after: word) { return hint }
      if Builtins.all.verb(word) != nil { return "put `|` before `\(word)`" }
    }
    let stages = statement.stages
    if stages.count == 1, Builtins.all.table(stages[0].name.text) != nil,
      Builtins.all.verb(previousRange.text) != nil
    {
      return "put `|` before `\(previousRange.text)`"
    }
    let marks = "put a comma between arguments, and `|` before a stage"
    guard let stage = stages.last, let verb = Builtins.all.verb(stage.name.text) else {
      return marks
    }
    return "\(marks); `\(verb.name)` is written `\(verb.notation)`"
  }

  mutating func name(_ what: String) throws(Diagnostic) -> Name {
    guard case .name(let text) = current.kind else { throw unexpected(what) }
    guard !Keyword.all.contains(text) else { throw .reserved(text, at: current.range) }
    let name = Name(text: text, range: current.range)
    advance()
    return name
  }

  // MARK: Statements

  private mutating func program() -> ProgramSyntax {
    var statements: [StatementSyntax] = []
    while current.kind != .end {
      if current.kind == .newline {
        advance()
        continue
      }
      do throws(Diagnostic) {
        let documentation = takeDocumentation()
        if current.kind == .end { break }
        let statement = try self.statement(documentation)
        guard current.kind == .newline || current.kind == .end else {
          throw afterStatement(statement)
        }
        statements.append(statement)
      } catch {
        if error.code != .alreadyReported { diagnostics.append(error) }
        while current.kind != .newline, current.kind != .end { advance() }
      }
    }
    return ProgramSyntax(statements: statements)
  }

  private mutating func takeDocumentation() -> [String] {
    var lines: [String] = []
    while true {
      if case .documentation(let line) = current.kind {
        lines.append(line)
        advance()
        if current.kind == .newline { advance() }
      } else if current.kind == .newline {
        lines = []
        advance()
      } else {
        return lines
      }
    }
  }

  private mutating func statement(_ documentation: [String]) throws(Diagnostic) -> StatementSyntax {
    let start = current.range
    let kind: StatementSyntax.Kind
    switch current.kind {
    case .name("let"):
      advance()
      let name = try self.name("a name after `let`")
      try expect(.assign, "`=` after the name")
      kind = .binding(name, try pipeline())
    case .name("def"): kind = .definition(try definition(documentation))
    case .name("param"):
      advance()
      let parameter = try self.parameter()
      kind = .parameter(parameter)
    case .name("use"):
      advance()
      guard case .text(let path) = current.kind else {
        throw unexpected("the path of a file, in double quotes")
      }
      let range = current.range
      advance()
      kind = .use(path: path, range: range)
    case .name("assert"):
      advance()
      let condition = try expression()
      kind = .assertion(condition, message: take(.comma) ? try expression() : nil)
    default: kind = .pipeline(try pipeline())
    }
    return StatementSyntax(
      kind: kind, range: start.through(previousRange), documentation: documentation)
  }

  private mutating func definition(_ documentation: [String]) throws(Diagnostic) -> DefinitionSyntax
  {
    advance()
    let name = try self.name("a name after `def`")
    let opening = current.range
    try expect(.leftParenthesis, "`(` and the parameters", hint: "write def \(name.text)() = …")
    var parameters: [ParameterSyntax] = []
    while !at(.rightParenthesis) {
      parameters.append(try parameter())
      guard take(.comma) else { break }
    }
    try close(.rightParenthesis, opened: opening)
    try expect(.assign, "`=` and the body")
    return DefinitionSyntax(
      name: name, parameters: parameters, body: try pipeline(), documentation: documentation)
  }

  private mutating func parameter() throws(Diagnostic) -> ParameterSyntax {
    var label: Name?
    if at(keyword: "by") || at(keyword: "on") {
      label = Name(text: current.range.text, range: current.range)
      advance()
    }
    let name = try self.name("the name of a parameter")
    try expect(.colon, "`:` and a type", hint: "the types are in `help types`: \(name.text): text")
    guard case .name(let type) = current.kind else { throw unexpected("a type") }
    let typeName = Name(text: type, range: current.range)
    advance()
    let defaultValue = take(.assign) ? try expression() : nil
    return ParameterSyntax(label: label, name: name, type: typeName, defaultValue: defaultValue)
  }

  /// Runs `body` one level deeper, or refuses when the program is nested too deeply.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard depth < Self.maximumDepth else { throw .tooDeep(at: current.range) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}

extension Lexeme {
  var isDocumentation: Bool {
    if case .documentation = kind { return true }
    return false
  }

  /// Whether a line that ends in this lexeme goes on in the next one.
  var continuesLine: Bool {
    switch kind {
    case .mark(let mark): mark.continuesLine
    case .name(let name): Keyword.continuing.contains(name)
    default: false
    }
  }

  /// Whether an operand ends before this lexeme: a bracket or a call just closed is then complete.
  func closesOperand(followedBy next: Lexeme?) -> Bool {
    switch kind {
    case .newline, .end, .documentation, .broken: true
    case .mark(.pipe), .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace): true
    case .name("by"), .name("on"): true
    case .name: next?.kind == .mark(.colon)
    default: false
    }
  }
}

extension Diagnostic {
  /// Stands for an error that was reported when the lexeme was read.
  static let alreadyReported = Diagnostic(.alreadyReported, "")
}
