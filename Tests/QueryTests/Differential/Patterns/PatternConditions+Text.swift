import Query

extension PatternCondition {
  /// The condition as CQL.
  var text: String { written(0) }

  private var level: Int {
    switch self {
    case .implies: 0
    case .any: 1
    case .all: 2
    default: 3
    }
  }

  private func written(_ needed: Int) -> String {
    level < needed ? "(\(unbracketed))" : unbracketed
  }

  private var unbracketed: String {
    switch self {
    case .all(let parts): parts.map { $0.written(3) }.joined(separator: " & ")
    case .any(let parts): parts.map { $0.written(2) }.joined(separator: " | ")
    case .implies(let first, let second): first.written(1) + " -> " + second.written(0)
    case .not(let inner): "!" + inner.asNegated
    case .value(let subject, let comparison, let value):
      subject.text + Self.sign(comparison) + value.text
    case .list(let subject, let comparison, let list, let flags):
      subject.text + Self.sign(comparison) + "$\(list.name)" + PatternValue.text(flags)
    case .expressions(let subject, let comparison, let list, let flags):
      subject.text + Self.sign(comparison) + "RE($\(list.name))" + PatternValue.text(flags)
    case .same(let left, let right, let negated, let isLiteral):
      left.text + (negated ? (isLiteral ? " !== " : " != ") : (isLiteral ? " == " : " = "))
        + right.text
    case .numbers(let left, let comparison, let right):
      left.text + " \(comparison.rawValue) " + right.text
    case .isNotZero(let number): number.text
    case .hasValue(let subject): subject.text
    case .isSet(let label): label
    case .inRegion(let tag): tag
    case .atEdge(let tag, let isLast, .this): "\(isLast ? "rbound" : "lbound")(\(tag))"
    case .atEdge(let tag, let isLast, let place):
      "\(isLast ? "rbound" : "lbound")_of(\(tag), \(place.text))"
    case .affix(let name, let part, let whole): "\(name)(\(part.text), \(whole.text))"
    case .edge(let from, let relation, let to, let negated):
      "\(from.text) \(negated ? "!" : "")\(relation.text) \(to.text)"
    }
  }

  private var asNegated: String {
    switch self {
    case .hasValue, .isSet, .inRegion: unbracketed
    default: "(\(unbracketed))"
    }
  }

  private static func sign(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal, .notEqual, .literallyEqual, .literallyNotEqual: comparison.rawValue
    default: " \(comparison.rawValue) "
    }
  }
}

extension PatternCondition.Place {
  /// The token's name in a condition.
  var text: String {
    switch self {
    case .this: "_"
    case .label(let name): name
    case .match: "match"
    case .matchend: "matchend"
    }
  }
}

extension PatternCondition.Subject {
  /// The value as CQL.
  var text: String {
    switch self {
    case .attribute(let name, .this, isQualified: false): name
    case .attribute(let name, let place, _): "\(place.text).\(name)"
    case .region(let tag, let attribute, let place): "\(place.text).\(tag)_\(attribute)"
    case .constant(let text): "\"\(text.replacing("\"", with: "\\\""))\""
    case .normalized(let inner, let flags):
      "normalize(\(inner.text), \"\("\(flags)".dropFirst())\")"
    }
  }
}

extension PatternCondition.Number {
  /// The number as CQL.
  var text: String {
    switch self {
    case .constant(let number): "\(number)"
    case .position(let place): place.text
    case .distance(let name, let from, let to): "\(name)(\(from.text), \(to.text))"
    case .parsed(let subject): "int(\(subject.text))"
    case .length(let subject): "strlen(\(subject.text))"
    case .calculated(let name, let first, let second): "\(name)(\(first.text), \(second.text))"
    }
  }
}
