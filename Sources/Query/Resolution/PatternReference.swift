/// A name that a pattern takes from outside: `$verbs`.
public struct PatternReference: Sendable, Hashable {
  /// What it must stand for.
  public enum Use: Sendable, Hashable {
    /// A list of words, after a comparison.
    case words
    /// A pattern, or a list of words of the default attribute.
    case patternOrWords
  }

  /// The name without its `$`.
  public let name: String
  /// What it must stand for.
  public let use: Use
  /// Where it stands in the pattern.
  public let range: Range<Int>

  static func all(in syntax: PatternSyntax) -> [PatternReference] {
    var collector = Collector()
    switch syntax.body {
    case .expression(let expression): collector.visit(expression)
    case .meetUnion(let meetUnion): collector.visit(meetUnion)
    }
    if let constraint = syntax.constraint { collector.visit(constraint) }
    for filter in syntax.filters { collector.visit(filter.expression) }
    return collector.found
  }

  private struct Collector {
    var found: [PatternReference] = []

    mutating func visit(_ expression: PatternExpression) {
      switch expression.kind {
      case .token(let condition), .lookahead(let condition):
        if let condition { visit(condition) }
      case .tag(let tag), .region(let tag):
        for test in tag.tests { visit(test.value) }
      case .sequence(let parts), .alternation(let parts):
        for part in parts { visit(part) }
      case .repetition(let inner, _, _), .labelled(_, let inner), .target(let inner): visit(inner)
      case .near(let first, let second, _):
        visit(first)
        visit(second)
      case .splice(let name):
        found.append(
          PatternReference(name: name.text, use: .patternOrWords, range: name.range))
      case .dependency(let head, let edges):
        visit(head)
        for edge in edges { if let target = edge.target { visit(target) } }
      }
    }

    mutating func visit(_ meetUnion: MeetUnion) {
      switch meetUnion.kind {
      case .token(let expression): visit(expression)
      case .near(let first, let second, _, _), .together(let first, let second, _),
        .union(let first, let second):
        visit(first)
        visit(second)
      }
    }

    mutating func visit(_ condition: Condition) {
      switch condition.kind {
      case .not(let inner): visit(inner)
      case .and(let parts), .or(let parts): for part in parts { visit(part) }
      case .implies(let first, let second):
        visit(first)
        visit(second)
      case .comparison(let left, _, let right):
        visit(left)
        visit(right)
      case .exists(let operand): visit(operand)
      case .edge: break
      }
    }

    mutating func visit(_ operand: Operand) {
      switch operand.kind {
      case .list(let name), .expressionList(let name):
        found.append(PatternReference(name: name.text, use: .words, range: operand.range))
      case .call(_, let arguments): for argument in arguments { visit(argument) }
      default: break
      }
    }
  }
}
