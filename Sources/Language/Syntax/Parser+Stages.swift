extension Parser {
  /// Reads `( expr | stage ) { "|" stage }`.
  mutating func pipeline() throws(Diagnostic) -> PipelineSyntax {
    let start = current.range
    let head: HeadSyntax
    if at(.pipe) {
      head = .lastResult(current.range)
    } else if headIsStage {
      head = .stage(try stage())
    } else {
      head = .expression(try expression())
    }
    var stages: [StageSyntax] = []
    while at(.pipe) {
      let pipe = current.range
      advance()
      if at(.pipe) {
        guard current.spaced || current.range.lower > pipe.upper else {
          throw .writeWord("or", for: "||", at: pipe.through(current.range))
        }
        throw .expected(
          "the name of a stage", found: current, hint: "leave one of the two `|` out")
      }
      stages.append(try stage())
    }
    return PipelineSyntax(head: head, stages: stages, range: start.through(previousRange))
  }

  /// Whether the pipeline begins with a stage: a name followed by what begins an operand or an
  /// argument, and not by what would go on an expression.
  private var headIsStage: Bool {
    guard case .name(let name) = current.kind, !Keyword.all.contains(name) else { return false }
    let next = peek()
    switch next.kind {
    case .name(let word):
      return !["and", "or", "in", "contains"].contains(word)
        && !(word == "not" && peek(2).kind == .name("in"))
    case .integer, .decimal, .text, .date, .duration, .pattern, .mark(.leftBrace): return true
    case .mark(.leftBracket): return next.spaced
    case .mark(.leftParenthesis):
      guard let after = afterBracket(at: position + 1) else { return false }
      return next.spaced && !closesOperand(at: after)
    default: return false
    }
  }

  /// Reads `NAME [ item { "," item } ] { NAME ":" expr | ("by" | "on") item { "," item } }`.
  mutating func stage() throws(Diagnostic) -> StageSyntax {
    let name = try self.name("the name of a stage")
    if case .mark(let mark) = current.kind, mark.joinsConditions {
      throw .notAStage(name, before: mark.rawValue, at: name.range.through(current.range))
    }
    var stage = StageSyntax(name: name, items: [], named: [], labelled: [], range: name.range)
    if at(.leftParenthesis), !current.spaced, let after = afterBracket(at: position),
      closesOperand(at: after)
    {
      try callArguments(into: &stage)
    } else if beginsOperand {
      stage.items = try items()
    }
    while true {
      if case .name(let word) = current.kind {
        if word == "by" || word == "on" {
          let label = Name(text: word, range: current.range)
          advance()
          stage.labelled.append((label, try items()))
          continue
        }
        if peek().kind == .mark(.colon) {
          let argument = try self.name("the name of an argument")
          advance()
          stage.named.append((argument, try expression()))
          continue
        }
      }
      break
    }
    if name.text == "find", beginsOperand {
      throw unexpected(
        "a pattern", hint: "a pattern stands between backquotes: find `\"according\" \"to\"`")
    }
    stage.range = name.range.through(previousRange)
    return stage
  }

  /// Whether the current lexeme begins an operand rather than ending the stage.
  private var beginsOperand: Bool {
    switch current.kind {
    case .newline, .end, .documentation: false
    case .mark(.pipe), .mark(.rightParenthesis), .mark(.rightBracket), .mark(.rightBrace),
      .mark(.comma), .mark(.colon), .mark(.assign):
      false
    case .name("by"), .name("on"): false
    case .name: peek().kind != .mark(.colon)
    default: true
    }
  }

  private mutating func callArguments(into stage: inout StageSyntax) throws(Diagnostic) {
    let opening = current.range
    advance()
    while !at(.rightParenthesis) {
      if case .name = current.kind, peek().kind == .mark(.colon) {
        let name = try self.name("the name of an argument")
        advance()
        stage.named.append((name, try expression()))
      } else {
        stage.items.append(try item())
      }
      guard take(.comma) else { break }
    }
    try close(.rightParenthesis, opened: opening)
  }

  /// Reads `item { "," item }`.
  private mutating func items() throws(Diagnostic) -> [ItemSyntax] {
    var items = [try item()]
    while take(.comma) {
      items.append(try item())
    }
    return items
  }

  /// Reads `[ NAME "=" ] expr [ "asc" | "desc" ]`.
  private mutating func item() throws(Diagnostic) -> ItemSyntax {
    let start = current.range
    var name: Name?
    if case .name = current.kind, peek().kind == .mark(.assign) {
      name = try self.name("the name of a column")
      advance()
    }
    let expression = try self.expression()
    var direction: (ItemSyntax.Direction, SourceRange)?
    if at(keyword: "asc") || at(keyword: "desc") {
      direction = (at(keyword: "asc") ? .ascending : .descending, current.range)
      advance()
    }
    return ItemSyntax(
      name: name, expression: expression, direction: direction.map { (value: $0.0, range: $0.1) },
      range: start.through(previousRange))
  }
}
