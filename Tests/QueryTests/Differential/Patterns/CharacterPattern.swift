import Query

/// A regular expression over the characters of a value, kept as a tree that was made by chance.
indirect enum CharacterPattern: Hashable, Sendable {
  case character(Unicode.Scalar)
  case any
  case oneOf([Unicode.Scalar], negated: Bool)
  case sequence([CharacterPattern])
  case alternation([CharacterPattern])
  case repetition(CharacterPattern, atLeast: Int, atMost: Int?)

  /// The expression in the syntax that patterns take.
  var text: String {
    switch self {
    case .character(let scalar): Self.escaped(scalar)
    case .any: "."
    case .oneOf(let scalars, let negated):
      "[" + (negated ? "^" : "") + scalars.map { String($0) }.joined() + "]"
    case .sequence(let parts): parts.map { $0.piece }.joined()
    case .alternation(let parts): parts.map(\.text).joined(separator: "|")
    case .repetition(let inner, 0, nil): inner.piece + "*"
    case .repetition(let inner, 1, nil): inner.piece + "+"
    case .repetition(let inner, 0, 1): inner.piece + "?"
    case .repetition(let inner, let least, let most):
      inner.piece + "{\(least),\(most.map(String.init) ?? "")}"
    }
  }

  private var piece: String {
    switch self {
    case .character, .any, .oneOf: text
    case .sequence, .alternation, .repetition: "(\(text))"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case ".", "\\", "|", "(", ")", "[", "]", "*", "+", "?", "^", "$", "{", "}", "\"": "\\\(scalar)"
    default: String(scalar)
    }
  }

  /// Whether the expression describes a whole value, by the definition of what it is made of.
  func describes(_ value: String, _ flags: TextFlags) -> Bool {
    let scalars = Array(value.unicodeScalars)
    return ends(from: 0, in: scalars, flags).contains(scalars.count)
  }

  private func ends(
    from start: Int, in scalars: [Unicode.Scalar], _ flags: TextFlags
  ) -> Set<Int> {
    func next(_ isDescribed: (Unicode.Scalar) -> Bool) -> Set<Int> {
      start < scalars.count && isDescribed(scalars[start]) ? [start + 1] : []
    }
    switch self {
    case .character(let scalar):
      return next { PlainLetters.same($0, scalar, flags) }
    case .any: return next { _ in true }
    case .oneOf(let choices, let negated):
      return next { found in
        choices.contains { PlainLetters.same($0, found, flags) } != negated
      }
    case .sequence(let parts):
      return parts.reduce([start]) { places, part in
        Set(places.flatMap { part.ends(from: $0, in: scalars, flags) })
      }
    case .alternation(let parts):
      return Set(parts.flatMap { $0.ends(from: start, in: scalars, flags) })
    case .repetition(let inner, let least, let most):
      var reached: Set<Int> = least == 0 ? [start] : []
      var places: Set<Int> = [start]
      for round in 1...(most ?? least + scalars.count + 1) {
        places = Set(places.flatMap { inner.ends(from: $0, in: scalars, flags) })
        if round >= least { reached.formUnion(places) }
      }
      return reached
    }
  }
}

/// Letters made alike for the flags, for the letters of the generated corpora only.
enum PlainLetters {
  static func same(_ one: Unicode.Scalar, _ other: Unicode.Scalar, _ flags: TextFlags) -> Bool {
    plain(one, flags) == plain(other, flags)
  }

  static func plain(_ text: String, _ flags: TextFlags) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(plain(scalar, flags)) }
    return String(scalars)
  }

  private static func plain(_ scalar: Unicode.Scalar, _ flags: TextFlags) -> Unicode.Scalar {
    var scalar = scalar
    if flags.contains(.ignoreDiacritics) {
      if scalar == "é" { scalar = "e" }
      if scalar == "É" { scalar = "E" }
    }
    guard flags.contains(.ignoreCase) else { return scalar }
    if scalar == "É" { return "é" }
    let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
    return isCapital ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
