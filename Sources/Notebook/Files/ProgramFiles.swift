import Language
import Synchronization

/// Reads the tables and programs that programs name, for the command, the REPL and notebooks.
///
/// A path is relative to the file that names it; in what the user types, to this one's folder.
public struct ProgramFiles: FileReading {
  /// The folder of what the user types; empty for the current one.
  public let folder: String
  /// The files that were read so far.
  public let read: FilesRead
  private let used = UsedPrograms()

  /// A reader for programs in a folder.
  public init(folder: String = "", read: FilesRead = FilesRead()) {
    self.folder = folder
    self.read = read
  }

  /// The rows of a CSV, TSV, JSON or JSON Lines file, typed by its cells.
  public func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents {
    guard let format = TableFormat(ending: PathName.ending(of: path)) else {
      throw Diagnostic(
        .file, "`\(path)` is no table that can be read", at: range,
        hint: "the name of a table ends in \(TableFormat.endings)")
    }
    let name = relative(path, to: range)
    let bytes = try TextFile.read(PathName.joined(folder, name), shownAs: path, at: range)
    let table: TableContents
    do throws(TableProblem) {
      table = try format.read(bytes)
    } catch {
      let place = error.line.map { "\(path):\($0): " } ?? "\(path): "
      throw Diagnostic(.file, place + error.message, at: range, hint: error.hint)
    }
    read.add(name, bytes)
    return table
  }

  /// The text of a program to `use`.
  public func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile {
    let name = relative(path, to: range)
    let users = used.chain(of: range.source)
    guard !users.contains(name) else {
      throw Diagnostic(.recursion, "`\(path)` uses itself, directly or through another", at: range)
    }
    let bytes = try TextFile.read(PathName.joined(folder, name), shownAs: path, at: range)
    let source = SourceFile(name: name, text: String(decoding: bytes, as: UTF8.self))
    used.add(source, chain: users + [name])
    read.add(name, bytes)
    return source
  }

  /// A path as seen from the folder.
  private func relative(_ path: String, to range: SourceRange) -> String {
    let user = used.chain(of: range.source).last.map(PathName.folder) ?? ""
    return PathName.normalized(PathName.joined(user, path))
  }
}

/// The programs that others have used: for each the names of the files that led to it and its own.
private final class UsedPrograms: Sendable {
  private let programs = Mutex<[(source: SourceFile, chain: [String])]>([])

  func chain(of source: SourceFile) -> [String] {
    programs.withLock { $0.last { $0.source === source }?.chain ?? [] }
  }

  func add(_ source: SourceFile, chain: [String]) {
    programs.withLock { $0.append((source, chain)) }
  }
}
