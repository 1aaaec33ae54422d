import Language
import LineEditor
import Notebook
import Rendering

extension REPL {
  /// Runs a program and shows its results as they come; whether all went well.
  @discardableResult
  func run(_ source: SourceFile) -> Bool {
    var ran: [SavedSession.Entry] = []
    let clock = ContinuousClock()
    Interrupts.reset()
    var start = clock.now
    let errors = session.run(
      source, cancellation: Cancellation { Interrupts.isRequested }
    ) { result in
      let name = show(result, elapsed: clock.now - start)
      ran.append(SavedSession.Entry(result.text, resultName: name))
      // Nobody reads any more, so nothing is to be computed.
      if display.isClosed { throw Diagnostic(.alreadyReported, "the output was closed") }
      start = clock.now
    }
    for error in errors where error.code != .alreadyReported { report(error) }
    transcript.add(ran, of: source)
    return errors.isEmpty
  }

  /// Shows a result with its notes; the name under which it is kept.
  private func show(_ result: StatementResult, elapsed: Duration) -> String? {
    let name = session.remember(result.output)
    lastResult = name ?? lastResult
    if case .table(let table) = result.output { lastTable = table }
    switch result.output {
    case .defined(let defined): tell("`\(defined)` is defined")
    case .held: tell("the assertion holds")
    case .table, .value:
      if shownCount > 0, separatesResults { display.write("\n") }
      shownCount += 1
      pager.show(text(of: result.output, name: name ?? "_"))
    }
    for note in result.notes { report(note) }
    if settings.showsTime { display.writeError(dim(Self.seconds(elapsed)) + "\n") }
    return name
  }

  /// Whether an empty line stands between two results.
  private var separatesResults: Bool {
    switch settings.format {
    case .json, .jsonl: false
    case .table, .csv, .tsv, .markdown: !display.isTerminal
    }
  }

  private func text(of output: StatementResult.Output, name: String) -> String {
    let renderer = ResultRenderer(format: settings.format, style: style)
    guard display.isTerminal else { return renderer.render(output) }
    guard case .table(let table) = output else {
      let value = renderer.render(output)
      let isOneLine = value.utf8.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") }
      return isOneLine ? dim("\(name) =") + " " + value : dim("\(name) =") + "\n" + value
    }
    var text = dim("\(name): \(Self.count(table.rows.count, table.noun))") + "\n"
    var shown = table
    if let most = settings.mostRows, table.rows.count > most {
      shown.rows = Array(table.rows.prefix(most))
    }
    text += renderer.render(.table(shown))
    if shown.rows.count < table.rows.count {
      text +=
        dim(
          "(the first \(shown.rows.count) of \(table.rows.count) rows; `:rows all` shows all, and "
            + "`\(name) | …` goes on with all)") + "\n"
    }
    return text
  }

  /// A number of things, such as `2 documents` or `1 entity`.
  static func count(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    let isIrregular =
      noun.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { noun.hasSuffix($0) }
    return "\(number) \(isIrregular ? noun.dropLast() + "ies" : noun + "s")"
  }

  /// A length of time in seconds, to the millisecond.
  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)."
      + String(repeating: "0", count: max(0, 3 - fraction.count)) + fraction + " s"
  }
}
