import Query

extension PatternPiece {
  /// The piece as CQL.
  var text: String {
    switch self {
    case .token(let condition): condition.map { "[\($0.text)]" } ?? "[]"
    case .word(let value): value.text
    case .lookahead(let condition): condition.map { "[: \($0.text) :]" } ?? "[::]"
    case .opening(let tag): "<\(tag.text)>"
    case .closing(let name): "</\(name)>"
    case .region(let tag): "<\(tag.text)/>"
    case .regionMacro(let name, let label):
      "/region[\(name)\(label.map { ", \($0)" } ?? "")]"
    case .sequence(let parts): parts.map(\.element).joined(separator: " ")
    case .alternation(let branches):
      branches.map { branch in
        if case .alternation = branch { return "(\(branch.text))" }
        return branch.text
      }.joined(separator: " | ")
    case .repetition(let inner, let quantifier): inner.primary + quantifier.text
    case .labelled(let name, let inner): "\(name):\(inner.primary)"
    case .target(let inner): "@\(inner.primary)"
    case .near(let first, let second, let distance):
      "near(\(first.text), \(second.text), \(distance))"
    case .words(let list): "$\(list.name)"
    case .splice(let splice): "$\(splice.name)"
    case .dependency(let head, let edges, _):
      ([head.primary]
        + edges.indices.map { edges[$0].text(before: $0 + 1 < edges.count ? edges[$0 + 1] : nil) })
        .joined(separator: " ")
    }
  }

  /// The piece as one of several in a row.
  private var element: String {
    switch self {
    case .sequence, .alternation: "(\(text))"
    case .dependency(_, _, isInBrackets: true): "(\(text))"
    default: text
    }
  }

  /// The piece so that something can be put before or after it.
  var primary: String {
    switch self {
    case .sequence, .alternation, .dependency, .repetition: "(\(text))"
    default: text
    }
  }
}

extension PatternTag {
  /// What stands between the tag's angle brackets.
  var text: String {
    if isInName, let test = tests.first { return "\(name)_\(test.text)" }
    return name
      + tests.enumerated().map { ($0.offset == 0 ? " " : " & ") + $0.element.text }.joined()
  }
}

extension PatternTag.Test {
  fileprivate var text: String {
    let sign: String
    switch comparison {
    case .equal, .notEqual, .literallyEqual, .literallyNotEqual: sign = comparison.rawValue
    default: sign = " \(comparison.rawValue) "
    }
    switch value {
    case .value(let value): return attribute + sign + value.text
    case .list(let list, let flags):
      return attribute + sign + "$\(list.name)" + PatternValue.text(flags)
    }
  }
}

extension PatternEdge {
  /// The edge with its other end, as it is written before another.
  ///
  /// `<np "a" > []` would be a tag and a token.
  fileprivate func text(before next: PatternEdge?) -> String {
    let end = target.map { " " + $0.primary } ?? ""
    let isTagLike = relation.text.hasPrefix("<") && next?.relation.text == ">" && end != ""
    return (negated ? "!" : "") + relation.text + (isTagLike ? " (\(end.dropFirst()))" : end)
  }
}

extension PatternFilter {
  /// The clause as CQL.
  var text: String {
    let sign = negated ? (isWrittenNot ? "not " : "!") : ""
    let keyword = isContaining ? "containing" : "within"
    if isNameOnly, case .region(let tag) = piece { return "\(sign)\(keyword) \(tag.name)" }
    if !isContaining, case .near = piece { return "\(sign)\(keyword) (\(piece.text))" }
    return "\(sign)\(keyword) \(isContaining ? piece.text : piece.primary)"
  }
}
