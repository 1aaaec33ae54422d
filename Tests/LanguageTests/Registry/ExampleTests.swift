import StandardLibrary
import Testing

@testable import Language

@Suite("Examples of the manual print what it says")
struct ExampleTests {
  private static let declarations: [any Declaration] =
    Builtins.all.verbs + Builtins.all.functions + Builtins.all.tables + Builtins.all.forms

  @Test("Every example of a builtin prints its output")
  func builtins() throws {
    var outputs: [String: String] = [:]
    for declaration in Self.declarations {
      for example in declaration.examples {
        let text = printed(example.program)
        #expect(text.hasSuffix("\n"), "\(declaration.name): \(example.program) prints nothing")
        outputs[example.program] = String(text.dropLast())
        guard !isRecording else { continue }
        #expect(
          String(text.dropLast()) == example.output,
          "\(declaration.name): \(example.program)\n\(howToRecord)")
      }
    }
    if isRecording { try ExampleSources.record(outputs) }
  }

  @Test("Every example of the standard library prints its output")
  func standardLibrary() throws {
    var golden = try GoldenFile("stdlib.txt")
    try golden.check { printed($0) }
    let recorded = Set(golden.cases.map(\.program))
    for definition in makeSession().definitions {
      #expect(!definition.examples.isEmpty, "\(definition.name) has no example")
      for example in definition.examples {
        #expect(
          recorded.contains(example.program),
          "add to Golden/stdlib.txt, and record: > \(example.program)")
      }
    }
  }
}
