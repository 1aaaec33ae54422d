import Foundation
import Language
import Testing

@testable import Notebook

@Suite struct SavedReportTests {
  private func report(_ text: String) -> NotebookReport {
    NotebookReport(text: text, errors: [], cellCount: 0, failedCount: 0, skippedCount: 0)
  }

  @Test func aReportIsComparedWithTheOneBesideTheNotebook() throws {
    try withFolder { folder in
      try write("Words.\n", to: folder + "/a.md")
      let file = try NotebookFile.read(folder + "/a.md")
      #expect(try file.compare(report("One.\nTwo.\n")) == .missing(folder + "/a.txt"))
      try SavedReport(path: file.reportPath).save("One.\nTwo.\n")
      #expect(try file.compare(report("One.\nTwo.\n")) == .same)
      #expect(
        try file.compare(report("One.\n2.\n"))
          == .drift("--- a.txt (saved)\n+++ a.txt (now)\n@@ -1,2 +1,2 @@\n One.\n-Two.\n+2.\n"))
    }
  }

  @Test func savingReplacesAndLeavesNothingElse() throws {
    try withFolder { folder in
      let saved = SavedReport(path: folder + "/a.txt")
      try saved.save("One.\n")
      try saved.save("Two.\n")
      #expect(try String(contentsOfFile: saved.path, encoding: .utf8) == "Two.\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
    }
  }

  @Test func savingGoesThroughALink() throws {
    try withFolder { folder in
      try write("One.\n", to: folder + "/real.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a.txt", withDestinationPath: "real.txt")
      try SavedReport(path: folder + "/a.txt").save("Two.\n")
      #expect(try String(contentsOfFile: folder + "/real.txt", encoding: .utf8) == "Two.\n")
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/a.txt") == "real.txt")
    }
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    try withFolder { folder in
      do throws(Diagnostic) {
        try SavedReport(path: folder + "/no/a.txt").save("One.\n")
        Issue.record("saved")
      } catch {
        #expect(error.message.hasSuffix("cannot be written: there is no such folder"))
        #expect(error.code.exitCode == 3)
      }
    }
  }

  @Test func aSavedReportThatIsNotTextIsAnError() throws {
    try withFolder { folder in
      try Data([0xFF]).write(to: URL(fileURLWithPath: folder + "/a.txt"))
      #expect(throws: Diagnostic.self) { try SavedReport(path: folder + "/a.txt").compare("x") }
    }
  }
}
