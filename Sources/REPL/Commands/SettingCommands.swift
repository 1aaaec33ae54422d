import Language
import Rendering

extension MetaCommand {
  private static let onAndOff = ["on", "off"]

  /// `:format` shows or changes how results are written.
  static let format = MetaCommand(
    name: "format", usage: ":format [NAME]",
    summary: "How results are written: \(formats.joined(separator: ", ")).",
    argument: .words(formats)
  ) { repl, name throws(Diagnostic) in
    if !name.isEmpty {
      guard let format = OutputFormat(rawValue: name) else {
        throw unknownValue(name, "format", formats)
      }
      repl.settings.format = format
    }
    repl.tell("format \(repl.settings.format.rawValue)")
  }

  private static let formats = OutputFormat.allCases.map(\.rawValue)

  /// `:width` fixes the width of results.
  static let width = MetaCommand(
    name: "width", usage: ":width [N|auto]",
    summary: "The columns for results; `auto` follows the terminal.", argument: .words(["auto"])
  ) { repl, argument throws(Diagnostic) in
    if argument == "auto" {
      repl.settings.width = nil
    } else if !argument.isEmpty {
      guard let width = Int(argument), Settings.widths.contains(width) else {
        throw Diagnostic(
          .value, "`\(argument)` is no width",
          hint: "write a number from \(Settings.widths.lowerBound) to "
            + "\(Settings.widths.upperBound), or auto")
      }
      repl.settings.width = width
    }
    repl.tell("width \(repl.settings.width.map(String.init) ?? "auto, now \(repl.width)")")
  }

  /// `:rows` limits how many rows of a result are shown.
  static let rows = MetaCommand(
    name: "rows", usage: ":rows [N|all]",
    summary: "The most rows of a result that are shown on a terminal.", argument: .words(["all"])
  ) { repl, argument throws(Diagnostic) in
    if argument == "all" {
      repl.settings.mostRows = nil
    } else if !argument.isEmpty {
      guard let most = Int(argument), most > 0 else {
        throw Diagnostic(
          .value, "`\(argument)` is no number of rows", hint: "write a number, or all")
      }
      repl.settings.mostRows = most
    }
    repl.tell("rows \(repl.settings.mostRows.map(String.init) ?? "all")")
  }

  /// `:pager` says whether long results stop at each page.
  static let pager = MetaCommand(
    name: "pager", usage: ":pager [on|off]",
    summary: "Whether a result longer than the screen stops at each page.",
    argument: .words(onAndOff)
  ) { repl, argument throws(Diagnostic) in
    try set(\.usesPager, to: argument, repl)
    repl.tell("pager \(repl.settings.usesPager ? "on" : "off")")
  }

  /// `:time` says whether results tell how long they took.
  static let time = MetaCommand(
    name: "time", usage: ":time [on|off]", summary: "Whether each result says how long it took.",
    argument: .words(onAndOff)
  ) { repl, argument throws(Diagnostic) in
    try set(\.showsTime, to: argument, repl)
    repl.tell("time \(repl.settings.showsTime ? "on" : "off")")
  }

  /// Without a word the setting changes over.
  private static func set(
    _ setting: WritableKeyPath<Settings, Bool>, to word: String, _ repl: REPL
  ) throws(Diagnostic) {
    switch word {
    case "on": repl.settings[keyPath: setting] = true
    case "off": repl.settings[keyPath: setting] = false
    case "": repl.settings[keyPath: setting].toggle()
    default: throw unknownValue(word, "setting", onAndOff)
    }
  }

  /// The error for a word that is none of a few.
  static func unknownValue(_ word: String, _ noun: String, _ words: [String]) -> Diagnostic {
    let closest = ClosestName.of(word, among: words)
    return Diagnostic(
      .value, "there is no \(noun) `\(word)`",
      hint: closest.map { "did you mean `\($0)`?" } ?? "one of \(words.joined(separator: ", "))")
  }

  /// A text that the user or a file gave, safe for a terminal.
  static func shown(_ text: some StringProtocol) -> String {
    DisplayText.escaped(String(text).replacing("\t", with: " "))
  }
}
