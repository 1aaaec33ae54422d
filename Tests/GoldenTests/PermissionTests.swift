import Foundation
import Testing

/// What may not be read or written.
///
/// Root may do everything, so there the program runs as nobody.
@Suite struct PermissionTests {
  /// The words before a command that take the right to do everything from it.
  static let prefix: String =
    getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""

  /// A copy of the program where anybody can reach it, wherever the repository lies.
  static let copy = CopiedProgram()

  /// Whether a process without rights can run the program at all.
  static let canRun: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? command(in: folder).shell("\(prefix) hearsay --version").status) == 0
  }()

  /// Runs the copy under the program's name.
  static func command(in folder: TemporaryFolder) -> Command {
    var command = Command(in: folder)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    command.environment["PATH"] = "\(copy.folder?.url.path ?? ""):\(path)"
    return command
  }

  @Test(.enabled(if: canRun, "setpriv is missing, or nobody may not run the program"))
  func fileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("news/good.txt", "Rain fell.\n")
    try folder.write("news/secret.txt", "Snow fell.\n")
    let command = Self.command(in: folder)
    let info = try command.shell("chmod 000 news/secret.txt; \(Self.prefix) hearsay info news")
    #expect(info.status == 0)
    #expect(info.output.contains("news/secret.txt: permission to read it is denied"))
    let rest = try command.shell("\(Self.prefix) hearsay eval -q --corpus news 'docs | count'")
    #expect(rest.output == "1\n")
    let alone = try command.shell(
      "\(Self.prefix) hearsay eval --corpus news/secret.txt 'docs | count'")
    #expect(alone.status == 3)
    #expect(alone.error.contains("permission to read it is denied"), "\(alone.error)")
    let notebook = try command.shell("\(Self.prefix) hearsay run news/secret.txt")
    #expect(notebook.status == 3)
    #expect(notebook.error.contains("ermission"), "\(notebook.error)")
  }

  @Test(.enabled(if: canRun, "setpriv is missing, or nobody may not run the program"))
  func folderThatMayNotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("news/good.txt", "Rain fell.\n")
    try folder.write("news/closed/secret.txt", "Snow fell.\n")
    let command = Self.command(in: folder)
    let info = try command.shell("chmod 000 news/closed; \(Self.prefix) hearsay info news")
    _ = try command.shell("chmod 755 news/closed")
    #expect(info.status == 0)
    #expect(info.output.contains("news/closed/: permission to read it is denied"), "\(info.output)")
    let whole = try command.shell(
      "chmod 000 news; \(Self.prefix) hearsay eval --corpus news 'docs | count'; s=$?;"
        + " chmod 755 news; exit $s")
    #expect(whole.status == 3)
    #expect(whole.error.contains("news: permission to read it is denied"), "\(whole.error)")
  }

  @Test(.enabled(if: canRun, "setpriv is missing, or nobody may not run the program"))
  func folderThatMayNotBeWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.md", "```hearsay\n1 + 1\n```\n")
    let command = Self.command(in: folder)
    let run = try command.shell(
      "mkdir closed; chmod 555 closed; \(Self.prefix) hearsay run one.md -o closed/one.txt")
    #expect(run.status == 3)
    #expect(
      run.error.contains("`closed/one.txt` cannot be written: permission"), "\(run.error)")
    #expect(!folder.has("closed/one.txt"))
    let check = try command.shell("chmod 555 .; \(Self.prefix) hearsay check --promote one.md")
    #expect(check.status == 3)
    #expect(check.error.contains("`one.txt` cannot be written"), "\(check.error)")
  }
}

/// The program in a temporary folder: a hard link where the disk allows one, else a copy.
final class CopiedProgram: Sendable {
  let folder: TemporaryFolder?

  init() {
    folder = try? TemporaryFolder()
    guard let copy = folder?.url.appending(path: "hearsay") else { return }
    do {
      try FileManager.default.linkItem(at: Repository.program, to: copy)
    } catch {
      try? FileManager.default.copyItem(at: Repository.program, to: copy)
    }
  }
}
