import Testing

@testable import Language

@Suite("The manual holds over a store, too")
struct StoredExamplesTests {
  private static let declarations: [any Declaration] =
    Builtins.all.verbs + Builtins.all.functions + Builtins.all.tables + Builtins.all.forms

  /// What a program prints over the store of the sample corpus, under that corpus's name.
  private func printedOverStore(_ program: String) throws -> String {
    let store = try StoredCorpus.sample.get().store
    return printed(program, in: makeSession(over: store))
  }

  @Test("Every example of a builtin prints its output", .enabled(if: !isRecording))
  func builtins() throws {
    for declaration in Self.declarations {
      // The plan of a program over a store is another.
      for example in declaration.examples where !example.program.hasSuffix("| explain") {
        let text = try printedOverStore(example.program)
        #expect(
          String(text.dropLast()) == example.output, "\(declaration.name): \(example.program)")
      }
    }
  }

  @Test("Every example of the standard library prints its output", .enabled(if: !isRecording))
  func standardLibrary() throws {
    for item in try GoldenFile("stdlib.txt").cases {
      #expect(
        try printedOverStore(item.program) == printed(item.program), "\(item.program)")
    }
  }

  @Test("The programs that the language is designed for print what they print in memory")
  func programs() throws {
    for item in try GoldenFile("programs.txt").cases {
      #expect(
        try printedOverStore(item.program) == printed(item.program), "\(item.program)")
    }
  }
}
