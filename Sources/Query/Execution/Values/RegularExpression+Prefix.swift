import RegularExpressions

extension RegularExpression {
  /// The characters with which every match must begin; empty if that is not certain.
  var literalPrefix: String {
    guard options.isEmpty, !pattern.contains("|") else { return "" }
    var prefix = ""
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.first, !Self.hasSpecialCharacter(String(scalar)) {
      rest.removeFirst()
      // A quantifier belongs to the character before it.
      if let next = rest.first, "?*+{".unicodeScalars.contains(next) {
        return next == "+" ? prefix + String(scalar) : prefix
      }
      prefix.unicodeScalars.append(scalar)
    }
    return prefix
  }

  /// Whether it is a literal prefix and then anything but the end of a line: `govern.*`.
  var isLiteralPrefixOfAnything: Bool {
    let prefix = literalPrefix
    return options.isEmpty && !prefix.isEmpty && pattern == prefix + ".*"
  }
}
