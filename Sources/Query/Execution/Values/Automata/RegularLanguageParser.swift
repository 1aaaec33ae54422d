import RegularExpressions

extension RegularLanguage {
  /// The language of an expression in PCRE2's syntax; nil if it uses what is not known here to be
  /// regular, such as backward references, assertions and possessive quantifiers.
  init?(_ expression: RegularExpression) {
    guard expression.options.subtracting(.caseInsensitive).isEmpty else { return nil }
    var parser = Parser(
      scalars: Array(expression.pattern.unicodeScalars),
      ignoresCase: expression.options.contains(.caseInsensitive))
    guard let language = parser.alternation(depth: 0), parser.isAtEnd else { return nil }
    self = language
  }

  private struct Parser {
    let scalars: [Unicode.Scalar]
    let ignoresCase: Bool
    private var place = 0

    init(scalars: [Unicode.Scalar], ignoresCase: Bool) {
      self.scalars = scalars
      self.ignoresCase = ignoresCase
    }

    private static let deepest = 100
    /// Counted repetitions are written out.
    private static let mostRounds = 100

    var isAtEnd: Bool { place == scalars.count }
    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      place += 1
      return true
    }

    mutating func alternation(depth: Int) -> RegularLanguage? {
      guard depth < Self.deepest else { return nil }
      var branches: [RegularLanguage] = []
      repeat {
        guard let branch = sequence(depth: depth) else { return nil }
        branches.append(branch)
      } while take("|")
      return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func sequence(depth: Int) -> RegularLanguage? {
      var parts: [RegularLanguage] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        guard let atom = atom(depth: depth), let repeated = quantified(atom) else { return nil }
        parts.append(repeated)
      }
      return .sequence(parts)
    }

    private mutating func quantified(_ atom: RegularLanguage) -> RegularLanguage? {
      let least: Int
      let most: Int?
      switch next {
      case "?": (least, most) = (0, 1)
      case "*": (least, most) = (0, nil)
      case "+": (least, most) = (1, nil)
      case "{": return counted(atom)
      default: return atom
      }
      place += 1
      return end(of: .repetition(atom, least: least, most: most))
    }

    /// `{2}`, `{2,}`, `{2,3}`; other braces may be literal, or not, and are left to PCRE2.
    private mutating func counted(_ atom: RegularLanguage) -> RegularLanguage? {
      place += 1
      guard let least = number() else { return nil }
      var most: Int? = least
      if take(",") { most = next == "}" ? nil : number() ?? -1 }
      guard take("}"), least <= Self.mostRounds else { return nil }
      if let most, most < least || most > Self.mostRounds { return nil }
      return end(of: .repetition(atom, least: least, most: most))
    }

    private mutating func number() -> Int? {
      var value: Int?
      while let scalar = next, scalar >= "0", scalar <= "9", value ?? 0 < 1_000 {
        value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
        place += 1
      }
      return value
    }

    /// After a quantifier: a lazy one matches the same texts, a possessive one does not.
    private mutating func end(of repetition: RegularLanguage) -> RegularLanguage? {
      if next == "+" || next == "*" || next == "{" { return nil }
      if take("?"), let next, "?*+{".unicodeScalars.contains(next) { return nil }
      return repetition
    }

    private mutating func atom(depth: Int) -> RegularLanguage? {
      guard let scalar = next else { return nil }
      place += 1
      switch scalar {
      case ".": return .characters(.all)
      case "(":
        if take("?"), !take(":") { return nil }
        if next == "*" { return nil }
        guard let inner = alternation(depth: depth + 1), take(")") else { return nil }
        return inner
      case "[": return characterClass()
      case "\\": return escape().map { .characters($0) }
      case "^", "$", "*", "+", "?", "{", "|", ")": return nil
      default: return literal(scalar)
      }
    }

    /// A character; one beyond ASCII matches nothing here.
    private func literal(_ scalar: Unicode.Scalar) -> RegularLanguage? {
      guard scalar.isASCII else { return ignoresCase ? nil : .characters(CharacterSet()) }
      var set = CharacterSet()
      set.insert(UInt8(truncatingIfNeeded: scalar.value))
      return .characters(ignoresCase ? set.ignoringCase : set)
    }

    private mutating func escape() -> CharacterSet? {
      guard let scalar = next, scalar.isASCII else { return nil }
      place += 1
      switch scalar {
      case "d": return .digits
      case "D": return CharacterSet.digits.inverted
      case "w": return .wordCharacters
      case "W": return CharacterSet.wordCharacters.inverted
      case "s": return .spaces
      case "S": return CharacterSet.spaces.inverted
      default:
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        // Other letters and digits have other meanings.
        guard byte > 0x20, !CharacterSet.wordCharacters.contains(byte) else { return nil }
        var set = CharacterSet()
        set.insert(byte)
        return set
      }
    }

    private mutating func characterClass() -> RegularLanguage? {
      let isInverted = take("^")
      var set = CharacterSet()
      var isFirst = true
      while let scalar = next, scalar != "]" || isFirst {
        isFirst = false
        guard scalar.isASCII || !ignoresCase else { return nil }
        place += 1
        if scalar == "[", let next, ":.=".unicodeScalars.contains(next) { return nil }
        if scalar == "\\" {
          guard let members = escape() else { return nil }
          // After a class such as \d a hyphen would need care.
          if next == "-" { return nil }
          set.formUnion(members)
        } else if next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" {
          place += 1
          guard let end = next, end != "\\", end != "[", end >= scalar else { return nil }
          place += 1
          guard end.isASCII || !ignoresCase else { return nil }
          for value in scalar.value...min(end.value, 0x7F) where value < 0x7F {
            set.insert(UInt8(truncatingIfNeeded: value))
          }
          // A hyphen after a range is not known to be literal in all versions.
          if next == "-" { return nil }
        } else if scalar.isASCII {
          set.insert(UInt8(truncatingIfNeeded: scalar.value))
        }
      }
      guard take("]") else { return nil }
      if ignoresCase { set = set.ignoringCase }
      return .characters(isInverted ? set.inverted : set)
    }
  }
}
