import Language

extension MetaCommand {
  /// `:corpus` shows or changes the corpus.
  static let corpus = MetaCommand(
    name: "corpus", usage: ":corpus [PATH]",
    summary: "Shows the corpus with what was noticed when it was read, or opens another one.",
    argument: .path
  ) { repl, path throws(Diagnostic) in
    if path.isEmpty {
      let corpus = try repl.loadedCorpus()
      var text = "\(shown(repl.description(of: corpus)))\nfingerprint \(corpus.fingerprint)\n"
      for warning in corpus.warnings { text += "warning: \(shown("\(warning)"))\n" }
      repl.pager.show(text)
    } else {
      try repl.open(corpus: TextFile(path).path)
      try announce(repl)
    }
  }

  /// `:reload` reads the corpus again.
  static let reload = MetaCommand(
    name: "reload", usage: ":reload",
    summary: "Reads the corpus again, with what has changed in it."
  ) { repl, _ throws(Diagnostic) in
    repl.session.forgetCorpus()
    try announce(repl)
  }

  private static func announce(_ repl: REPL) throws(Diagnostic) {
    let corpus = try repl.loadedCorpus()
    repl.tell(shown(repl.description(of: corpus)))
    if repl.lastResult != nil {
      repl.tell("Results kept so far, `_` among them, are of the corpus as it was.")
    }
  }
}
