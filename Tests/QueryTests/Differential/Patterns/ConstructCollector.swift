import Query
import RegularExpressions

/// Finds what a generated pattern is made of.
struct ConstructCollector {
  private(set) var found: Set<Construct> = []
  private(set) var declared: Set<String> = []
  private(set) var referenced: Set<String> = []
  private var opened: Set<String> = []
  private var isInConstraint = false

  init(_ pattern: GeneratedPattern) {
    switch pattern.body {
    case .expression(let piece): visit(piece)
    case .meetUnion(let meeting): visit(meeting)
    }
    if let constraint = pattern.constraint {
      found.insert(.constraint)
      visitConstraint(constraint)
    }
    for filter in pattern.filters {
      switch (filter.isContaining, filter.negated) {
      case (false, false): found.insert(.within)
      case (false, true): found.insert(.notWithin)
      case (true, false): found.insert(.containing)
      case (true, true): found.insert(.notContaining)
      }
      opened = []
      visit(filter.piece)
    }
    if let expansion = pattern.expansion {
      found.insert(expansion.tag == nil ? .expandToWords : .expandToRegion)
    }
    if pattern.tokens != nil { found.insert(.partOfCorpus) }
  }

  // MARK: Pieces

  private mutating func visit(_ piece: PatternPiece) {
    switch piece {
    case .token(nil): found.insert(.anyToken)
    case .token(let condition?): visit(condition)
    case .word(let value): visit(value)
    case .lookahead(let condition):
      found.insert(.lookahead)
      if let condition { visit(condition) }
    case .opening(let tag):
      found.insert(.openingTag)
      opened.insert(tag.name)
      visit(tag)
    case .closing(let name): found.insert(opened.contains(name) ? .pairedTags : .closingTag)
    case .region(let tag):
      found.insert(.wholeRegion)
      visit(tag)
    case .regionMacro(_, let label):
      found.insert(.regionMacro)
      if let label { declare(label) }
    case .sequence(let parts):
      for part in parts { visit(part) }
      let hasEdges = parts.contains { if case .dependency = $0 { true } else { false } }
      if hasEdges { found.insert(.mixedEdges) }
    case .alternation(let branches):
      found.insert(.alternation)
      for branch in branches { visit(branch) }
    case .repetition(let inner, let quantifier):
      visit(quantifier)
      visitGroup(inner)
    case .labelled(let name, let inner):
      declare(name)
      switch inner {
      case .sequence, .alternation, .repetition: found.insert(.labelledGroup)
      default: break
      }
      visitGroup(inner)
    case .target(let inner):
      found.insert(.anchor)
      declared.insert("target")
      visitGroup(inner)
    case .near(let first, let second, _):
      found.insert(.near)
      visit(first)
      visit(second)
    case .words: found.insert(.splicedWords)
    case .splice(let splice):
      found.insert(.splice)
      visit(splice.piece)
      if let constraint = splice.constraint {
        found.insert(.splicedConstraint)
        visitConstraint(constraint)
      }
    case .dependency(let head, let edges, _): visit(head, edges)
    }
  }

  private mutating func declare(_ label: String) {
    found.insert(.label)
    declared.insert(label)
  }

  private mutating func visitGroup(_ inner: PatternPiece) {
    switch inner {
    case .sequence, .alternation: found.insert(.group)
    default: break
    }
    visit(inner)
  }

  private mutating func visit(_ quantifier: PatternQuantifier) {
    switch quantifier.text {
    case "?": found.insert(.optional)
    case "*": found.insert(.star)
    case "+": found.insert(.plus)
    case let text where !text.contains(","): found.insert(.exactly)
    case let text where text.hasPrefix("{,"): found.insert(.atMost)
    case let text where text.hasSuffix(",}"): found.insert(.atLeast)
    default: found.insert(.between)
    }
  }

  private mutating func visit(_ head: PatternPiece, _ edges: [PatternEdge]) {
    visit(head)
    for edge in edges {
      visit(edge.relation)
      if edge.negated { found.insert(.noEdge) }
      guard let target = edge.target else { continue }
      var inner = target
      if case .labelled(_, let labelled) = inner { inner = labelled }
      if case .dependency = inner { found.insert(.nestedEdges) }
      visit(target)
    }
  }

  private mutating func visit(_ relation: PatternRelation) {
    found.insert(relation.isTransitive ? .anyDepth : relation.isToHead ? .head : .dependent)
    if case .expression = relation.label { found.insert(.relationExpression) }
  }

  private mutating func visit(_ tag: PatternTag) {
    for test in tag.tests {
      found.insert(.tagTest)
      switch test.value {
      case .value(let value): visit(value)
      case .list: found.insert(.wordList)
      }
    }
  }

  private mutating func visit(_ meeting: PatternMeeting) {
    switch meeting {
    case .token(let piece): visit(piece)
    case .near(let first, let second, _, _, _), .together(let first, let second, _):
      found.insert(.meet)
      visit(first)
      visit(second)
    case .union(let first, let second):
      found.insert(.union)
      visit(first)
      visit(second)
    }
  }

  private mutating func visitConstraint(_ condition: PatternCondition) {
    isInConstraint = true
    visit(condition)
    isInConstraint = false
  }

  // MARK: Conditions

  private mutating func visit(_ value: PatternValue) {
    if case .expression(let pattern) = value.kind,
      RegularExpression.hasSpecialCharacter(pattern.text)
    {
      found.insert(.regularExpression)
    }
    visit(value.flags)
  }

  private mutating func visit(_ flags: TextFlags) {
    if flags.contains(.ignoreCase) { found.insert(.ignoringCase) }
    if flags.contains(.ignoreDiacritics) { found.insert(.ignoringAccents) }
    if flags.contains(.literal) { found.insert(.literalFlag) }
  }

  private mutating func visit(_ comparison: Comparison) {
    switch comparison {
    case .notEqual: found.insert(.notEqual)
    case .literallyEqual, .literallyNotEqual: found.insert(.literal)
    case .contains, .doesNotContain, .matches, .doesNotMatch: found.insert(.featureSet)
    default: break
    }
  }

  private mutating func visit(_ condition: PatternCondition) {
    switch condition {
    case .all(let parts):
      found.insert(.conditionAll)
      for part in parts { visit(part) }
    case .any(let parts):
      found.insert(.conditionAny)
      for part in parts { visit(part) }
    case .not(let inner):
      found.insert(.conditionNot)
      visit(inner)
    case .implies(let first, let second):
      found.insert(.implies)
      visit(first)
      visit(second)
    case .value(let subject, let comparison, let value):
      visit(subject)
      visit(comparison)
      visit(value)
    case .list(let subject, let comparison, _, let flags):
      found.insert(.wordList)
      visit(subject)
      visit(comparison)
      visit(flags)
    case .expressions(let subject, let comparison, _, let flags):
      found.insert(.expressionList)
      visit(subject)
      visit(comparison)
      visit(flags)
    case .same(let left, let right, _, let isLiteral):
      found.insert(.attributesCompared)
      if isLiteral { found.insert(.literal) }
      visit(left)
      visit(right)
    case .numbers(let left, _, let right):
      found.insert(.numbersCompared)
      visit(left)
      visit(right)
    case .isNotZero(let number): visit(number)
    case .hasValue(let subject):
      found.insert(.hasValue)
      visit(subject)
    case .isSet(let label): refer(.label(label))
    case .inRegion: found.insert(.inRegion)
    case .atEdge(_, _, let place):
      found.insert(.regionEdge)
      refer(place)
    case .affix(_, let part, let whole):
      found.insert(.function)
      visit(part)
      visit(whole)
    case .edge(let from, let relation, let to, _):
      found.insert(.edgeCondition)
      visit(relation)
      refer(from)
      refer(to)
    }
  }

  private mutating func refer(_ place: PatternCondition.Place) {
    switch place {
    case .label(let name):
      referenced.insert(name)
      if !isInConstraint { found.insert(.reference) }
    case .match, .matchend: found.insert(.matchEnds)
    case .this: break
    }
  }

  private mutating func visit(_ subject: PatternCondition.Subject) {
    switch subject {
    case .attribute(_, let place, _): refer(place)
    case .region(_, _, let place):
      found.insert(.regionValue)
      refer(place)
    case .constant: break
    case .normalized(let inner, _):
      found.insert(.function)
      visit(inner)
    }
  }

  private mutating func visit(_ number: PatternCondition.Number) {
    switch number {
    case .constant: break
    case .position(let place): refer(place)
    case .distance(_, let from, let to):
      found.insert(.distance)
      refer(from)
      refer(to)
    case .parsed(let subject), .length(let subject):
      found.insert(.function)
      visit(subject)
    case .calculated(_, let first, let second):
      found.insert(.function)
      visit(first)
      visit(second)
    }
  }
}
