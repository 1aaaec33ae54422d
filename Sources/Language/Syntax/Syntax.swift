import TextModel

/// A name in a program with its place.
public struct Name: Sendable {
  /// The name.
  public var text: String
  /// Its place.
  public var range: SourceRange
}

/// A program as it is written.
public struct ProgramSyntax: Sendable {
  /// Its statements in order.
  public var statements: [StatementSyntax]
}

/// One statement of a program.
public struct StatementSyntax: Sendable {
  enum Kind: Sendable {
    case binding(Name, PipelineSyntax)
    case definition(DefinitionSyntax)
    case parameter(ParameterSyntax)
    case use(path: String, range: SourceRange)
    case assertion(ExpressionSyntax, message: ExpressionSyntax?)
    case pipeline(PipelineSyntax)
  }

  var kind: Kind
  /// The place of the whole statement.
  public var range: SourceRange
  /// The `##` lines above it.
  var documentation: [String]

  /// Whether it gives a result to show, rather than a name or a check.
  public var isQuery: Bool {
    if case .pipeline = kind { return true }
    return false
  }

  /// The stages of its pipeline, with the one at its head; none of another statement.
  var stages: [StageSyntax] {
    switch kind {
    case .pipeline(let pipeline), .binding(_, let pipeline):
      if case .stage(let head) = pipeline.head { return [head] + pipeline.stages }
      return pipeline.stages
    default: return []
    }
  }

  /// The name that the statement defines, if it defines one.
  public var definedName: String? {
    switch kind {
    case .binding(let name, _): name.text
    case .definition(let definition): definition.name.text
    case .parameter(let parameter): parameter.name.text
    case .use, .assertion, .pipeline: nil
    }
  }
}

/// A parameter of a program or of a `def`: name, type, default, and the label it is called by.
struct ParameterSyntax: Sendable {
  /// `by` or `on` where the argument follows that word in a stage.
  var label: Name?
  var name: Name
  var type: Name
  var defaultValue: ExpressionSyntax?
}

/// A template: `def name(parameters) = pipeline`.
final class DefinitionSyntax: Sendable {
  let name: Name
  let parameters: [ParameterSyntax]
  let body: PipelineSyntax
  let documentation: [String]

  init(
    name: Name, parameters: [ParameterSyntax], body: PipelineSyntax, documentation: [String]
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.documentation = documentation
  }
}

/// A head and the stages that follow it.
struct PipelineSyntax: Sendable {
  var head: HeadSyntax
  var stages: [StageSyntax]
  var range: SourceRange

  /// The expression, where the pipeline is nothing but one.
  var soleExpression: ExpressionSyntax? {
    guard stages.isEmpty, case .expression(let expression) = head else { return nil }
    return expression
  }
}

extension PipelineSyntax {
  /// How many expressions stand in each other in its arguments, at most.
  var depth: Int {
    var deepest = stages.map(\.depth).max() ?? 0
    switch head {
    case .expression(let expression): deepest = max(deepest, expression.depth)
    case .stage(let stage): deepest = max(deepest, stage.depth)
    case .lastResult: break
    }
    return deepest
  }
}

extension StageSyntax {
  fileprivate var depth: Int {
    let all = items + labelled.flatMap(\.items)
    return max(
      all.map(\.expression.depth).max() ?? 0, named.map(\.value.depth).max() ?? 0)
  }
}

/// What a pipeline begins with.
enum HeadSyntax: Sendable {
  case expression(ExpressionSyntax)
  case stage(StageSyntax)
  /// A line of the REPL that begins with `|`.
  case lastResult(SourceRange)
}

/// One stage: a verb, a `def` or a table of the corpus, with its arguments.
struct StageSyntax: Sendable {
  var name: Name
  var items: [ItemSyntax]
  var named: [(name: Name, value: ExpressionSyntax)]
  var labelled: [(label: Name, items: [ItemSyntax])]
  var range: SourceRange
}

/// One argument of a stage: an expression, perhaps with a name and a direction.
struct ItemSyntax: Sendable {
  enum Direction: Sendable {
    case ascending
    case descending
  }

  var name: Name?
  var expression: ExpressionSyntax
  var direction: (value: Direction, range: SourceRange)?
  var range: SourceRange
}

/// One argument of a call.
struct ArgumentSyntax: Sendable {
  var name: Name?
  var value: ExpressionSyntax
}

/// An expression as it is written.
struct ExpressionSyntax: Sendable {
  indirect enum Kind: Sendable {
    case constant(Value)
    case pattern(String)
    case regex(String, flags: String)
    case name(String)
    case path(ExpressionSyntax, Name)
    case call(Name, [ArgumentSyntax])
    case unary(UnaryOperator, ExpressionSyntax)
    case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax, operatorRange: SourceRange)
    case range(ExpressionSyntax, ExpressionSyntax)
    case list([ExpressionSyntax])
    case record([(name: Name, value: ExpressionSyntax)])
    case pipeline(PipelineSyntax)
  }

  var kind: Kind
  var range: SourceRange
  /// How many expressions stand in each other, at most.
  var depth = 1
}

enum UnaryOperator: String, Sendable {
  case not
  case minus = "-"
}

enum BinaryOperator: String, Sendable {
  case or
  case and
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
  case isNotIn = "not in"
  case contains
  case matches = "~"
  case matchesNot = "!~"
  case coalesce = "??"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case remainder = "%"
}
