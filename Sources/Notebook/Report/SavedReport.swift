import Foundation
import Language

/// How a report compares with the one that was saved.
public enum ReportComparison: Sendable, Equatable {
  /// They are the same to the byte.
  case same
  /// They differ; the differences as a unified diff, from the saved report to the new one.
  case drift(String)
  /// No report was saved at the path.
  case missing(String)
}

extension NotebookFile {
  /// Reads a notebook.
  public static func read(_ path: String) throws(Diagnostic) -> NotebookFile {
    let bytes = try TextFile.read(path, shownAs: path)
    return try NotebookFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  /// Compares a report with the one that is saved beside the notebook.
  public func compare(_ report: NotebookReport) throws(Diagnostic) -> ReportComparison {
    try SavedReport(path: reportPath).compare(report.text)
  }
}

/// A report in a file.
public struct SavedReport: Sendable {
  /// The file.
  public let path: String

  /// The report at a path, whether it is there or not.
  public init(path: String) { self.path = path }

  /// Compares a report with the saved one.
  public func compare(_ text: String) throws(Diagnostic) -> ReportComparison {
    guard FileManager.default.fileExists(atPath: path) else { return .missing(path) }
    let saved = String(decoding: try TextFile.read(path, shownAs: path), as: UTF8.self)
    if saved.utf8.elementsEqual(text.utf8) { return .same }
    let name = PathName.last(of: path)
    return .drift(
      TextDiff(from: saved, to: text).unified(oldName: "\(name) (saved)", newName: "\(name) (now)"))
  }

  /// Saves a report in place of the one that is there.
  ///
  /// It is written beside it and renamed, so that a run that is killed leaves the old one whole.
  public func save(_ text: String) throws(Diagnostic) {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Diagnostic(
        .file, "`\(path)` cannot be written: \(Self.reason(error))",
        hint: "give another place with -o")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "permission to write there is denied"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    case .fileNoSuchFile: "there is no such folder"
    default: "the system could not write it"
    }
  }
}
