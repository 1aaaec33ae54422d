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
}
