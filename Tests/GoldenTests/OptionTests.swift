import Foundation
import Testing

/// Every subcommand and option that the program's own help names is run by some case.
@Suite struct OptionTests {
  static let scripts: [String] = CommandCaseTests.cases.map(\.script)

  static func help(_ arguments: [String]) throws -> CommandResult {
    try Command(in: Repository.root).hearsay(arguments + ["--help"])
  }

  /// The subcommands in the order of the help.
  static func subcommands() throws -> [String] {
    let lines = try help([]).output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "SUBCOMMANDS:"))
    return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      // Two spaces, the name, its summary; a summary's further lines stand further to the right.
      line.hasPrefix("   ") ? nil : line.split(separator: " ").first.map(String.init)
    }
  }

  @Test func everySubcommandIsRun() throws {
    let names = try Self.subcommands()
    // Those of the design; the help may name more.
    let designed = ["eval", "run", "check", "index", "annotate", "info", "verify", "help"]
    #expect(designed.allSatisfy(names.contains), "\(names)")
    for name in names where name != "repl" {
      #expect(
        Self.scripts.contains { $0.contains("hearsay \(name)") }, "no case runs hearsay \(name)")
    }
  }

  @Test func everyOptionIsRun() throws {
    let designed: Set = [
      "--corpus", "--format", "--color", "--width", "--quiet", "--threads", "--no-stdlib",
      "--errors", "--set", "--promote", "--template", "--sample", "--tokenized", "--from",
    ]
    var found: Set<String> = []
    for name in try Self.subcommands() {
      let help = try Self.help([name])
      #expect(help.status == 0)
      let options = help.output.matches(of: /(?m)^ +(?:-\w, )?(--[a-z][a-z-]*)/).map {
        String($0.output.1)
      }
      #expect(options.contains("--help"), "hearsay \(name) --help names no option")
      found.formUnion(options)
    }
    #expect(designed.isSubset(of: found), "\(designed.subtracting(found))")
    for option in found.subtracting(["--output"]) {
      #expect(Self.scripts.contains { $0.contains(option) }, "no case has \(option)")
    }
    #expect(Self.scripts.contains { $0.contains(" -o ") }, "no case has -o")
  }
}
