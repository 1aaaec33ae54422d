import Language

extension MetaCommand {
  /// `:load` runs a program file.
  static let load = MetaCommand(
    name: "load", usage: ":load FILE.hsy",
    summary: "Runs a program file; what it defines stays defined.", argument: .file([".hsy"])
  ) { repl, path throws(Diagnostic) in
    guard !path.isEmpty else { throw missingFile(":load FILE.hsy") }
    guard !path.hasSuffix(".md") else {
      throw Diagnostic(
        .file, "\(path) is a notebook, not a program", hint: "run it with `hearsay run \(path)`")
    }
    let file = TextFile(path)
    let text = try file.read()
    repl.run(SourceFile(name: file.path, text: text))
  }

  /// `:save` writes a notebook.
  static let save = MetaCommand(
    name: "save", usage: ":save FILE.md",
    summary: "Writes the statements that went well as a notebook.", argument: .file([".md"])
  ) { repl, path throws(Diagnostic) in
    try save(path, replaces: false, repl)
  }

  /// `:save!` writes a notebook over a file.
  static let saveOver = MetaCommand(
    name: "save!", usage: ":save! FILE.md", summary: "The same, over a file that is there already.",
    argument: .file([".md"])
  ) { repl, path throws(Diagnostic) in
    try save(path, replaces: true, repl)
  }

  private static func save(_ path: String, replaces: Bool, _ repl: REPL) throws(Diagnostic) {
    guard !path.isEmpty else { throw missingFile(":save FILE.md") }
    guard !repl.transcript.isEmpty else {
      throw Diagnostic(
        .empty, "there is nothing to save: no statement has been run yet",
        hint: "try `docs | count`")
    }
    let file = TextFile(path.hasSuffix(".md") ? path : path + ".md")
    guard replaces || !file.exists else {
      throw Diagnostic(
        .file, "\(file.path) is there already", hint: "`:save! \(path)` replaces it")
    }
    let notebook = repl.transcript.notebook(
      at: file.path, corpus: repl.corpusName(fromNotebook: file.path))
    if replaces, file.exists {
      try file.replace(with: notebook)
    } else {
      try file.create(notebook)
    }
    repl.tell("\(file.path) is written; `hearsay run \(file.path)` makes its report")
  }

  private static func missingFile(_ usage: String) -> Diagnostic {
    Diagnostic(.missingArgument, "which file?", hint: "write \(usage)")
  }
}
