/// The manual, made from the declarations of the language: what `help` prints.
public struct HelpPages {
  private let session: Session
  private let builtins = Builtins.all

  /// The pages as a session sees them, with its own definitions.
  public init(session: Session) { self.session = session }

  /// The page of a topic; an empty topic gives the contents.
  public func page(_ topic: String) -> String? {
    let name = topic.trimmingSpaces
    if name.isEmpty { return contents }
    let guide = Guide.all.first { $0.name == name }.map { $0.text + "\n" }
    let general = [guide, overview(name)].compactMap(\.self)
    let others = [columnPage(name), argumentPage(name), codePage(name)].compactMap(\.self)
    let pages = general + declarations(name).map(page) + others
    if !pages.isEmpty { return pages.joined(separator: "\n") }
    return search(name)
  }

  /// Everything that has a page of its own.
  public var topics: [String] {
    Guide.all.map(\.name) + ["stages", "functions", "tables", "stdlib", "errors"]
      + ["forms", "types", "operators"] + builtins.forms.map(\.name) + builtins.verbNames
      + builtins.functionNames + builtins.tableNames
      + session.definitions.map(\.name)
      + DiagnosticCode.allCases.filter { $0 != .alreadyReported }.map(\.rawValue)
  }

  /// The topic nearest to a misspelt one.
  public func closest(to topic: String) -> String? { ClosestName.of(topic, among: topics) }

  // MARK: Lists

  private var contents: String {
    """
    Hearsay answers who said what, according to whom, and whether the sources agree.

    A program is a table and stages, each of which works on the rows of the one before:

      statements | where speaker != none | count by speaker | take 5

    help language    the language on one page
    help patterns    token patterns (CQL); help cqp compares them with CWB's
    help tables      what a corpus holds: docs, sentences, tokens, quotes, statements …
    help stages      what can follow `|`
    help functions   what can stand in an expression
    help operators   == < in contains ~ ?? …
    help forms       let, def, param, assert, use, table
    help stdlib      ready-made queries: top_speakers, said_by, shared_sentences …
    help types       text, number, date, span …
    help measures    statistics: formulas, sources, how to read them
    help corpus      what files are read, and how to say what they are
    help notebooks   analyses that are saved, rerun and checked
    help annotation  what `hearsay annotate` writes
    help guidelines  what counts as a statement, an entity, a time, a quantity, an event
    help quality     how often all this is right, and what to check
    help errors      what errors mean, and exit codes
    help NAME        one stage, function, table, column or error; any word searches

    """
  }

  private func overview(_ name: String) -> String? {
    switch name {
    case "stages", "verbs":
      return list("Stages: what can follow `|`", builtins.verbs)
    case "functions": return list("Functions: what can stand in an expression", builtins.functions)
    case "tables": return list("Tables of the corpus", builtins.tables)
    case "stdlib": return list("The standard library", session.definitions)
    case "errors": return errors
    case "forms":
      return list("Forms: what a statement can be, and what it can begin with", forms(.statement))
    case "types": return list("Types of values and of parameters", forms(.type))
    case "operators": return list("Operators", forms(.operator))
    default: return nil
    }
  }

  private func list(_ title: String, _ declarations: [any Declaration]) -> String {
    let width = declarations.map(\.name.count).max() ?? 0
    let lines = declarations.map { declaration in
      let padding = String(repeating: " ", count: width - declaration.name.count + 2)
      let mark = declaration.missingLayer == nil ? "" : " (not there yet)"
      return "  \(declaration.name)\(padding)\(declaration.summary)\(mark)"
    }
    return "\(title)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private var errors: String {
    let codes = DiagnosticCode.allCases.filter { $0 != .alreadyReported }
    let width = codes.map(\.rawValue.count).max() ?? 0
    let lines = codes.map { code in
      let padding = String(repeating: " ", count: width - code.rawValue.count + 2)
      return "  \(code.rawValue)\(padding)\(code.summary)"
    }
    return """
      Exit codes, the same for every subcommand

        0    done
        1    a check failed: a report has drifted, an `assert` does not hold
        2    the program, the notebook or the arguments are wrong
        3    the input cannot be read, or a store is damaged
        130  interrupted

      Errors and notes

      \(lines.joined(separator: "\n"))

      """
  }

  private func forms(_ kind: Form.Kind) -> [Form] { builtins.forms.filter { $0.kind == kind } }

  // MARK: Pages

  private func declarations(_ name: String) -> [any Declaration] {
    var found: [any Declaration] = []
    if let verb = builtins.verb(name) { found.append(verb) }
    if let function = builtins.function(name) { found.append(function) }
    if let table = builtins.table(name) { found.append(table) }
    found += builtins.forms.filter { $0.name == name }
    if let definition = session.definition(name) { found.append(definition) }
    return found
  }

  private func page(_ declaration: any Declaration) -> String {
    var lines = [
      kind(of: declaration) + " " + declaration.notation, "", "  " + declaration.summary,
    ]
    if let layer = declaration.missingLayer {
      lines += ["", "  Not there yet: it comes with the layer of \(layer)."]
    }
    if !declaration.help.isEmpty {
      lines +=
        [""]
        + declaration.help.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.isEmpty ? "" : "  \($0)"
        }
    }
    if let verb = declaration as? Verb, !verb.arguments.isEmpty {
      lines += [""] + verb.arguments.map { "  \($0.name): \($0.type)    \($0.summary)" }
    }
    if let table = declaration as? CorpusTable {
      let width = table.schema.columns.map(\.name.count).max() ?? 0
      lines += ["", "  Columns"]
      lines += table.schema.columns.map { column in
        let padding = String(repeating: " ", count: width - column.name.count + 2)
        let type = column.type.name
        return "    \(column.name)\(padding)\(type)  \(column.summary)"
      }
    }
    for example in declaration.examples {
      lines.append("")
      lines += example.program.split(separator: "\n").map { "  > \($0)" }
      lines += example.output.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "    \($0)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func kind(of declaration: any Declaration) -> String {
    switch declaration {
    case let form as Form: form.kind.rawValue
    case is Verb: "stage"
    case is Function: "function"
    case is CorpusTable: "table"
    default: "definition"
    }
  }

  private func columnPage(_ name: String) -> String? {
    let owners = builtins.tables.compactMap { table in
      table.schema.columns.first { $0.name == name }.map { (table.name, $0) }
    }
    guard let first = owners.first else { return nil }
    var lines = ["column \(name)", ""]
    for (table, column) in owners {
      lines.append("  \(table).\(name): \(column.type.name)  \(column.summary)")
    }
    if case .choice(let choice) = first.1.type {
      lines += ["", "  Its values are \(choice.values.joined(separator: ", "))."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What an error or note of a code means.
  private func codePage(_ name: String) -> String? {
    guard let code = DiagnosticCode(rawValue: name), code != .alreadyReported else { return nil }
    guard !code.isNote else { return "note \(code.rawValue)\n\n  \(code.summary)\n" }
    return "error[\(code.rawValue)]\n\n  \(code.summary) Exit code \(code.exitCode).\n"
  }

  /// The stages that take an argument of a name, such as `window`.
  private func argumentPage(_ name: String) -> String? {
    let lines = builtins.verbs.flatMap { verb in
      verb.arguments.filter { $0.name == name }.map { argument in
        "  \(verb.name) \(argument.name): \(argument.type)  \(argument.summary)"
      }
    }
    guard !lines.isEmpty else { return nil }
    return "argument \(name):\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// The declarations that a word may mean.
  private func search(_ word: String) -> String? {
    let wanted = word.lowercased()
    var found: [any Declaration] = []
    // A word by which a page is to be found is no misspelling of another page's name.
    var isSearchWord = false
    let all: [any Declaration] =
      builtins.verbs + builtins.functions + builtins.tables + builtins.forms
    for declaration in all + session.definitions {
      let words = declaration.searchWords.map { $0.lowercased() }
      if words.contains(wanted) { isSearchWord = true }
      let isMeant =
        words.contains { $0.hasPrefix(wanted) }
        || declaration.summary.lowercased().containsText(wanted)
      if isMeant { found.append(declaration) }
    }
    guard !found.isEmpty else { return nil }
    if !isSearchWord, let closest = closest(to: word) {
      return list("There is no page `\(word)`; did you mean `\(closest)`? These name it", found)
    }
    return list("There is no page `\(word)`; these may be meant", found)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
