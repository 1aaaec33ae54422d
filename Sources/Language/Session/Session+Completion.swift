extension Session {
  /// What may be written at the end of a text: the names that are alive at that stage.
  ///
  /// For example: after `statements | where sp` the candidate is `speaker`, and after
  /// `docs | select id | where ` it is `id`, the only column left.
  public func complete(_ text: String) -> Completion {
    let source = SourceFile(name: "completion", text: text)
    let lexer = Lexer.lex(source)
    var lexemes = Parser.joiningLines(lexer.lexemes)
    lexemes.removeAll { $0.kind == .end || $0.isDocumentation }
    var start = source.bytes.count
    var word = ""
    if let last = lexemes.last, last.range.upper == start, case .name(let name) = last.kind {
      word = name
      start = last.range.lower
      lexemes.removeLast()
    }
    if lexer.endsInside { return quoted(source, lexemes) }
    let place = CompletionPlace(lexemes)
    var candidates: [Completion.Candidate] = []
    var seen: Set<String> = []
    for candidate in self.candidates(at: place, source)
    where candidate.text.lowercased().hasPrefix(word.lowercased()) {
      if seen.insert(candidate.text).inserted { candidates.append(candidate) }
    }
    return Completion(start: start, candidates: candidates)
  }

  private func candidates(
    at place: CompletionPlace, _ source: SourceFile
  ) -> [Completion.Candidate] {
    switch place.kind {
    case .statement: return heads + keywords
    case .stage:
      guard let schema = schema(before: place, source) else { return stages(after: nil) }
      return stages(after: schema)
    case .attribute:
      guard let base = place.attributeBase else { return [] }
      let type = type(of: base, schema(before: place, source), source)
      return Attribute.of(type).map {
        Completion.Candidate(text: $0.name, summary: $0.summary)
      }
    case .argument(let stage):
      var result = schema(before: place, source).map(columns) ?? []
      let verb = Builtins.all.verb(stage)
      result += (verb?.arguments ?? []).map { .init(text: "\($0.name):", summary: $0.summary) }
      result += (verb?.labels ?? []).map { .init(text: $0, summary: "what to group or match by") }
      if ["join", "union", "except", "intersect"].contains(stage) { result += heads }
      if stage == "chart" {
        result += ["bars", "sparkline", "timeline"].map { .init(text: $0, summary: "a chart") }
      }
      return result + functions + values
    case .expression: return (schema(before: place, source).map(columns) ?? []) + functions + heads
    }
  }

  /// The values of a closed list, where a text is being written that is compared with one.
  private func quoted(_ source: SourceFile, _ lexemes: [Lexeme]) -> Completion {
    var before = lexemes.filter { $0.kind != .broken }
    guard let opening = lexemes.last(where: { $0.kind == .broken }),
      source.bytes.indices.contains(opening.range.lower),
      source.bytes[opening.range.lower] == UInt8(ascii: "\"")
    else { return Completion(start: source.bytes.count, candidates: []) }
    let written = source.text(opening.range.lower + 1, source.bytes.count)
    let place = CompletionPlace(before)
    while let last = before.last, last.isComparison { before.removeLast() }
    guard case .name(let column)? = before.last?.kind,
      let schema = schema(before: place, source),
      let position = schema.position(of: column),
      case .choice(let choice) = schema.columns[position].type
    else { return Completion(start: source.bytes.count, candidates: []) }
    let values = choice.values.filter { $0.hasPrefix(written) }
    return Completion(
      start: opening.range.lower,
      candidates: values.map { .init(text: "\"\($0)\"", summary: "a value of \(choice.name)") })
  }

  // MARK: Kinds of names

  private var heads: [Completion.Candidate] {
    let builtins = Builtins.all
    return builtins.tables.filter { $0.missingLayer == nil }.map {
      .init(text: $0.name, summary: $0.summary)
    }
      + builtins.verbs.filter { $0.startsFrom != nil && $0.missingLayer == nil }
      .map { .init(text: $0.name, summary: $0.summary) }
      + scopeNames + [.init(text: "table", summary: "Rows from a file or from records.")]
  }

  private var scopeNames: [Completion.Candidate] {
    scope.names.sorted().map { name in
      .init(text: name, summary: definition(name)?.summary ?? "defined in this session")
    }
  }

  private var keywords: [Completion.Candidate] {
    ["let", "def", "param", "assert", "use"].map { .init(text: $0, summary: "a statement") }
  }

  private var functions: [Completion.Candidate] {
    Builtins.all.functions.filter { $0.missingLayer == nil }
      .map { .init(text: "\($0.name)(", summary: $0.summary) }
  }

  private var values: [Completion.Candidate] { scopeNames }

  private func columns(_ schema: Schema) -> [Completion.Candidate] {
    schema.columns.map {
      .init(text: $0.name, summary: $0.summary.isEmpty ? $0.type.name : $0.summary)
    }
  }

  private func stages(after schema: Schema?) -> [Completion.Candidate] {
    let builtins = Builtins.all
    var result = builtins.verbs.filter { $0.missingLayer == nil }
      .map { Completion.Candidate(text: $0.name, summary: $0.summary) }
    for definition in scope.definitions where definition.parameters.first?.type.text == "table" {
      result.append(
        .init(text: definition.name.text, summary: DocumentedDefinition(definition).summary))
    }
    guard schema?.hasPlace ?? true else { return result }
    return result
      + builtins.tables.filter { $0.missingLayer == nil }
      .map { .init(text: $0.name, summary: "its \($0.name)") }
  }

  // MARK: The table before the cursor

  /// The shape of the table that the stage under the cursor works on.
  private func schema(before place: CompletionPlace, _ source: SourceFile) -> Schema? {
    guard let range = place.pipelineBefore else {
      if case .argument(let stage) = place.kind, let start = Builtins.all.verb(stage)?.startsFrom {
        return Builtins.all.table(start)?.schema
      }
      return nil
    }
    let part = SourceFile(name: "completion", text: source.text(range.lowerBound, range.upperBound))
    let parsed = Parser.parse(part)
    guard parsed.diagnostics.isEmpty, let statement = parsed.program.statements.last,
      case .pipeline(let pipeline) = statement.kind
    else { return nil }
    var checker = self.checker()
    return (try? checker.table(pipeline))?.schema
  }

  private func type(of base: String, _ schema: Schema?, _ source: SourceFile) -> ValueType {
    let parsed = Parser.parse(SourceFile(name: "completion", text: base))
    guard parsed.diagnostics.isEmpty, let statement = parsed.program.statements.last,
      case .pipeline(let pipeline) = statement.kind, let expression = pipeline.soleExpression
    else { return .any }
    var checker = self.checker()
    return (try? checker.value(expression, over: schema))?.type ?? .any
  }
}

extension Lexeme {
  fileprivate var isComparison: Bool {
    switch kind {
    case .mark(.equal), .mark(.notEqual), .mark(.leftBracket), .mark(.comma), .text: true
    case .name("in"), .name("not"): true
    default: false
    }
  }
}

/// What stands at the end of a program that is being written.
struct CompletionPlace {
  enum Kind: Equatable {
    /// Nothing of a statement is there yet.
    case statement
    /// A stage's name is wanted.
    case stage
    /// An argument of a stage is wanted.
    case argument(String)
    /// Any expression or table is wanted.
    case expression
    /// The name of an attribute is wanted.
    case attribute
  }

  private struct Frame {
    var start: Int
    var lastPipe: Int?
    var stage: String?
    var isCall = false
  }

  private(set) var kind = Kind.statement
  /// The bytes of the pipeline before the stage under the cursor.
  private(set) var pipelineBefore: Range<Int>?
  /// The expression before the dot.
  private(set) var attributeBase: String?

  init(_ lexemes: [Lexeme]) {
    var frames = [Frame(start: 0)]
    for (position, lexeme) in lexemes.enumerated() {
      switch lexeme.kind {
      case .newline: frames = [Frame(start: lexeme.range.upper)]
      case .mark(.assign)
      where frames.count == 1 && frames[0].lastPipe == nil && frames[0].stage == nil:
        frames[0] = Frame(start: lexeme.range.upper)
      case .mark(.leftParenthesis), .mark(.leftBracket), .mark(.leftBrace):
        var frame = Frame(start: lexeme.range.upper)
        if position > 0, case .name = lexemes[position - 1].kind { frame.isCall = !lexeme.spaced }
        frames.append(frame)
      case .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace):
        if frames.count > 1 { frames.removeLast() }
      case .mark(.pipe):
        frames[frames.count - 1].lastPipe = lexeme.range.lower
        frames[frames.count - 1].stage = nil
      case .name(let name):
        let index = frames.count - 1
        let begins = position == 0 || lexemes[position - 1].endsBefore(frames[index].start)
        if frames[index].lastPipe != nil, frames[index].stage == nil {
          frames[index].stage = name
        } else if begins, frames[index].lastPipe == nil, Builtins.all.verb(name) != nil {
          frames[index].stage = name
        }
      default: break
      }
    }
    let top = frames[frames.count - 1]
    let owner = frames.last { $0.lastPipe != nil || $0.stage != nil } ?? top
    if let pipe = owner.lastPipe { pipelineBefore = owner.start..<pipe }
    guard let last = lexemes.last, last.kind != .newline else { return }
    if last.kind == .mark(.dot) {
      kind = .attribute
      attributeBase = Self.base(lexemes.dropLast())
    } else if last.kind == .mark(.pipe) {
      kind = .stage
    } else if let stage = owner.stage {
      kind = .argument(stage)
    } else {
      kind = last.kind == .mark(.assign) ? .statement : .expression
    }
  }

  /// The path of names that ends a program: `speaker` of `where speaker`.
  private static func base(_ lexemes: ArraySlice<Lexeme>) -> String? {
    var parts: [String] = []
    for lexeme in lexemes.reversed() {
      if case .name(let name) = lexeme.kind, parts.isEmpty || parts.last == "." {
        parts.append(name)
      } else if lexeme.kind == .mark(.dot), !parts.isEmpty, parts.last != "." {
        parts.append(".")
      } else {
        break
      }
    }
    return parts.isEmpty ? nil : parts.reversed().joined()
  }
}

extension Lexeme {
  fileprivate func endsBefore(_ offset: Int) -> Bool { range.upper <= offset }
}
