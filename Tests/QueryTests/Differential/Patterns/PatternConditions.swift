import Query

/// A condition of a generated pattern.
indirect enum PatternCondition {
  case all([PatternCondition])
  case any([PatternCondition])
  case not(PatternCondition)
  case implies(PatternCondition, PatternCondition)
  case value(Subject, Comparison, PatternValue)
  case list(Subject, Comparison, PatternList, TextFlags)
  case expressions(Subject, Comparison, PatternList, TextFlags)
  case same(Subject, Subject, negated: Bool, isLiteral: Bool)
  case numbers(Number, Comparison, Number)
  case isNotZero(Number)
  case hasValue(Subject)
  case isSet(String)
  case inRegion(String)
  case atEdge(of: String, isLast: Bool, Place)
  case affix(String, Subject, Subject)
  case edge(Place, PatternRelation, Place, negated: Bool)

  /// A token that a condition speaks of.
  enum Place: Hashable {
    case this
    case label(String)
    case match
    case matchend
  }

  /// A text that a condition speaks of.
  indirect enum Subject {
    case attribute(String, Place, isQualified: Bool)
    case region(tag: String, attribute: String, Place)
    case constant(String)
    case normalized(Subject, TextFlags)
  }

  /// A number that a condition speaks of.
  indirect enum Number {
    case constant(Int)
    case position(Place)
    case distance(String, Place, Place)
    case parsed(Subject)
    case length(Subject)
    case calculated(String, Number, Number)
  }
}

/// A value between quotation marks.
struct PatternValue {
  enum Kind {
    case expression(CharacterPattern)
    case literal(String)
  }

  let kind: Kind
  var flags: TextFlags = []
  var isInSingleMarks = false
  var hasDoubledMarks = false

  /// The value with its marks.
  var text: String {
    let mark = isInSingleMarks ? "'" : "\""
    let content =
      switch kind {
      case .expression(let pattern): pattern.text
      case .literal(let text): text.replacing("\"", with: isInSingleMarks ? "\"" : "\\\"")
      }
    let isDoubled = hasDoubledMarks && !isInSingleMarks
    let written = isDoubled ? content.replacing("\\\"", with: "\"\"") : content
    return mark + written + mark + Self.text(flags)
  }

  static func text(_ flags: TextFlags) -> String { flags.isEmpty ? "" : " \(flags)" }
}

/// A list of words, or of expressions, with the name that a pattern knows it by.
struct PatternList {
  let name: String
  let words: [String]
  /// The words as expressions, where they are used as such.
  var expressions: [CharacterPattern] = []
}

/// Which edges of a tree are meant.
struct PatternRelation {
  enum Label {
    case any
    case name(String)
    case expression(String, Set<String>)
  }

  let isToHead: Bool
  let isTransitive: Bool
  let label: Label

  /// The edge as patterns write it.
  var text: String {
    let sign = isToHead ? "<" : ">"
    let name =
      switch label {
      case .any: ""
      case .name(let name): name
      case .expression(let text, _): "/\(text)/"
      }
    return (isTransitive ? sign + sign : sign) + name
  }
}
