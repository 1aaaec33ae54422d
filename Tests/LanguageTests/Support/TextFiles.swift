@testable import Language

/// Files that programs name, held in memory: tables of values and the texts of programs.
struct TextFiles: FileReading {
  private let tables: [String: TableContents]
  private let programs: [String: String]

  init(_ tables: [String: TableContents], programs: [String: String] = [:]) {
    self.tables = tables
    self.programs = programs
  }

  func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents {
    guard let table = tables[path] else {
      throw Diagnostic(.file, "there is no file \(path)", at: range)
    }
    return table
  }

  func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile {
    guard let text = programs[path] else {
      throw Diagnostic(.file, "there is no file \(path)", at: range)
    }
    return SourceFile(name: path, text: text)
  }
}
