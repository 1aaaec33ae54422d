import ArgumentParser
import Language

/// The command: subcommands and their flags, and how a run ends.
@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Who said what, according to whom, and do the sources agree?",
    discussion: """
      Without a subcommand it opens the REPL. Exit codes: 0 done, 1 a check or an assertion failed,
      2 the program or its arguments are wrong, 3 the input cannot be read, 130 interrupted.
      """,
    version: Version.text,
    subcommands: [
      ReplCommand.self, EvalCommand.self, RunCommand.self, CheckCommand.self, IndexCommand.self,
      AnnotateCommand.self, InfoCommand.self, VerifyCommand.self, HelpCommand.self,
    ],
    defaultSubcommand: ReplCommand.self)

  static func main() {
    // A closed pipe is found out when it is written to, and ends the program with a code of its own.
    StandardOutput.ignoreBrokenPipes()
    CallStack.enlarge()
    var kind: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot()
      kind = type(of: command)
      try command.run()
    } catch let end as End {
      endProcess(end.status)
    } catch {
      end(by: error, in: kind)
    }
  }

  /// Ends with the help that was asked for, or with what is wrong with the arguments.
  private static func end(by error: any Error, in kind: any ParsableCommand.Type) -> Never {
    let text = message(for: error, in: kind)
    // What ArgumentParser calls a usage error (64) is exit code 2 here, as everywhere in Hearsay.
    if exitCode(for: error) == .success {
      StandardOutput.write(text + "\n")
      endProcess(0)
    }
    guard wantsJSON else {
      StandardError.write(text + "\n")
      endProcess(2)
    }
    var options = SharedOptions.defaults()
    options.errors = .json
    options.report(Diagnostic(.unknownArgument, kind.message(for: error)))
    endProcess(2)
  }

  /// What is wrong and how the subcommand is used, as ArgumentParser says it before a command runs.
  private static func message(for error: any Error, in kind: any ParsableCommand.Type) -> String {
    guard error is ValidationError else { return fullMessage(for: error) }
    let name = kind.configuration.commandName.map { " \($0)" } ?? ""
    return "Error: \(kind.message(for: error))\nUsage: \(usageString(for: kind))\n"
      + "  See 'hearsay\(name) --help' for more information."
  }

  /// Whether errors are to be JSON, although the arguments could not be understood.
  private static var wantsJSON: Bool {
    let arguments = CommandLine.arguments
    return arguments.contains("--errors=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--errors" && $1 == "json" }
  }
}

/// How a command ends before its end; what there was to say is said.
struct End: Error {
  let status: Int32
}

/// The version that `--version`, stamps and reports name.
enum Version {
  static let number = "0.1.0"
  static let text = "hearsay \(number)"
}
