import Language

extension MetaCommand {
  /// `:set` gives a parameter its value.
  static let set = MetaCommand(
    name: "set", usage: ":set [NAME=VALUE]",
    summary: "Gives a `param` its value, before or after it is declared; alone lists them."
  ) { repl, argument throws(Diagnostic) in
    guard !argument.isEmpty else { return list(repl) }
    guard let equal = argument.firstIndex(of: "=") else {
      throw Diagnostic(
        .value, "`\(argument)` is no setting", hint: "write :set NAME=VALUE, such as :set n=5")
    }
    let name = String(argument[..<equal].trimmingWhiteSpace)
    let value = String(argument[argument.index(after: equal)...].trimmingWhiteSpace)
    guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
      throw Diagnostic(.value, "`\(name)` is no name of a parameter")
    }
    let before = repl.session.options.parameters[name]
    repl.session.options.parameters[name] = value
    guard let declared = repl.session.declaredParameters.first(where: { $0.name == name }) else {
      repl.tell("\(name) = \(shown(value)), for the `param` of that name when it is declared")
      return
    }
    let declaration = SourceFile(name: "param", text: "param \(name): \(declared.type)")
    if let error = repl.session.run(declaration, receive: { _ in }).first {
      repl.session.options.parameters[name] = before
      throw error
    }
    repl.tell("\(name) = \(shown(value))")
  }

  /// `:unset` takes a value away again.
  static let unset = MetaCommand(
    name: "unset", usage: ":unset NAME",
    summary: "Takes a value of `:set` away; the next declaration of the `param` has its default."
  ) { repl, name throws(Diagnostic) in
    guard repl.session.options.parameters.removeValue(forKey: name) != nil else {
      let closest = ClosestName.of(name, among: repl.session.options.parameters.keys)
      throw Diagnostic(
        .unknownName, "`:set` has given no value to `\(name)`",
        hint: closest.map { "did you mean `\($0)`?" } ?? ":set alone lists the parameters")
    }
    repl.tell("\(name) has no value of its own any more")
  }

  private static func list(_ repl: REPL) {
    var lines: [String] = []
    let declared = repl.session.declaredParameters
    for parameter in declared {
      lines.append("\(parameter.name): \(parameter.type) = \(shown(parameter.value.plainText))")
    }
    let waiting = repl.session.options.parameters.filter { name, _ in
      !declared.contains { $0.name == name }
    }
    for (name, value) in waiting.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name) = \(shown(value)) (not declared yet)")
    }
    if lines.isEmpty {
      repl.tell("no parameters; declare one with `param NAME: TYPE = DEFAULT`")
    } else {
      repl.display.write(lines.joined(separator: "\n") + "\n")
    }
  }
}
