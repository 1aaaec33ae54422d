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
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let end as End {
      endProcess(end.status)
    } catch {
      let status = exitCode(for: error)
      // What ArgumentParser calls a usage error (64) is exit code 2 here, as everywhere in Hearsay.
      if status == .success {
        StandardOutput.write(fullMessage(for: error) + "\n")
        endProcess(0)
      }
      StandardError.write(fullMessage(for: error) + "\n")
      endProcess(2)
    }
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
