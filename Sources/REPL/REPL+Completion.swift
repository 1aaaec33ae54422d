import Language
import LineEditor

extension REPL {
  /// What can stand at the cursor: names of the language, commands and what they take.
  func complete(_ context: CompletionContext) -> LineEditorCompletion {
    let typed = context.textBeforeCursor
    let isPlace = typed.hasPrefix("tree ") && !typed.contains { "\"|".contains($0) }
    if typed.trimmingWhiteSpace.hasPrefix(":") || typed.hasPrefix("help ") || isPlace {
      return completeCommand(typed)
    }
    let found = completeQuery(typed)
    var candidates = found.candidates.map {
      LineEditorCompletion.Candidate($0.text, summary: $0.summary)
    }
    if !typed.isEmpty, !typed.contains(where: \.isWhitespace) {
      let found = Set(found.candidates.map(\.text))
      candidates += Entry.bareCommands.filter { $0.hasPrefix(typed) && !found.contains($0) }.map {
        LineEditorCompletion.Candidate($0, summary: MetaCommand.named($0)?.summary)
      }
    }
    return LineEditorCompletion(
      replacement: found.start..<typed.utf8.count, candidates: candidates)
  }

  /// Names of the language; what begins with `|` goes on from the last result.
  private func completeQuery(_ typed: String) -> Language.Completion {
    guard lastResult != nil, typed.trimmingWhiteSpace.hasPrefix("|") else {
      return session.complete(typed)
    }
    let head = "_ "
    var found = session.complete(head + typed)
    found.start = max(found.start - head.utf8.count, 0)
    return found
  }

  private func completeCommand(_ typed: String) -> LineEditorCompletion {
    let end = typed.utf8.count
    let line = typed.drop { $0.isWhitespace }
    guard let space = line.firstIndex(where: \.isWhitespace) else {
      let start = end - line.utf8.count
      let candidates = MetaCommand.all.filter { (":" + $0.name).hasPrefix(line) }.map {
        LineEditorCompletion.Candidate(":" + $0.name, label: $0.usage, summary: $0.summary)
      }
      return LineEditorCompletion(replacement: start..<end, candidates: candidates, suffix: " ")
    }
    let name = line[..<space].drop { $0 == ":" }
    let argument = line[space...].drop { $0.isWhitespace }
    let start = end - argument.utf8.count
    let nothing = LineEditorCompletion(replacement: end..<end, candidates: [])
    guard let command = MetaCommand.named(String(name)) else { return nothing }
    switch command.argument {
    case .free: return nothing
    case .words(let words): return words.completing(argument, from: start, to: end)
    case .topic:
      let topics = setup.helpTopics() + MetaCommand.all.map { ":" + $0.name } + ["commands"]
      return topics.completing(argument, from: start, to: end)
    case .place:
      guard let corpus = try? session.corpus() else { return nothing }
      return corpus.documents.map(\.document.id).completing(argument, from: start, to: end)
    case .query:
      let found = session.complete(String(argument))
      return LineEditorCompletion(
        replacement: (start + found.start)..<end,
        candidates: found.candidates.map { .init($0.text, summary: $0.summary) })
    case .file(let endings): return fileNames(argument, endings, to: end)
    case .path: return fileNames(argument, nil, to: end)
    }
  }

  private func fileNames(
    _ argument: Substring, _ endings: [String]?, to end: Int
  ) -> LineEditorCompletion {
    let found = FileNames.completing(String(argument), endings: endings)
    return LineEditorCompletion(
      replacement: (end - found.typed.utf8.count)..<end,
      candidates: found.names.map { .init($0) })
  }
}

extension [String] {
  fileprivate func completing(
    _ typed: Substring, from start: Int, to end: Int
  ) -> LineEditorCompletion {
    LineEditorCompletion(
      replacement: start..<end, candidates: filter { $0.hasPrefix(typed) }.map { .init($0) })
  }
}
