import Foundation
import Testing

/// The cases of `Cases/*.txt`: what a user types, and all that comes back.
///
/// `HEARSAY_RECORD=1 swift test --filter CommandCaseTests` writes down what comes back now; read the
/// difference before you commit it.
@Suite struct CommandCaseTests {
  static let cases: [Case] = (try? CaseFile.all().flatMap(\.cases)) ?? []

  @Test(
    .enabled(if: !Repository.isRecording, "outputs are recorded"), .timeLimit(.minutes(15)),
    arguments: cases)
  func command(_ test: Case) throws {
    let result = try test.run()
    #expect(result.output == test.output, "standard output of: \(test.script)")
    #expect(result.error == test.error, "standard error of: \(test.script)")
    #expect(result.status == test.status, "exit code of: \(test.script)")
  }

  @Test func filesOfCasesAreWellFormed() throws {
    let files = try CaseFile.all()
    #expect(files.count >= 5)
    for file in files { #expect(!file.cases.isEmpty, "\(file.url.lastPathComponent)") }
    let titles = files.flatMap(\.cases).map(\.title)
    #expect(Set(titles).count == titles.count, "two cases have one title")
  }

  /// Records where that was asked for; else the files have to be as recording writes them.
  @Test func record() throws {
    for file in try CaseFile.all() {
      if Repository.isRecording {
        try Data(file.recorded().utf8).write(to: file.url)
      } else {
        let text = String(decoding: try Data(contentsOf: file.url), as: UTF8.self)
        #expect(file.expected() == text, "\(file.url.lastPathComponent)")
      }
    }
  }
}
